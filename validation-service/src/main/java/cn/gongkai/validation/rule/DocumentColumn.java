package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Wording;

/** The three columns of the two document rows of table 2. */
public enum DocumentColumn {
    /** 本年制发件数. */
    ISSUED("issued"),
    /** 本年废止件数. */
    REPEALED("repealed"),
    /** 现行有效件数. */
    IN_FORCE("inForce");

    private final String key;
    private final Wording label;

    DocumentColumn(String key) {
        this.key = key;
        this.label = PlaceWords.of(new Place(2, null, key)).column();
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    /** The form's own words, and ours. */
    public Wording label() {
        return label;
    }
}
