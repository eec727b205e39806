package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;

/** The three columns of the two document rows of table 2. */
public enum DocumentColumn {
    ISSUED("issued", "本年制发件数", "issued this year"),
    REPEALED("repealed", "本年废止件数", "repealed this year"),
    IN_FORCE("inForce", "现行有效件数", "in force");

    private final String key;
    private final Wording label;

    DocumentColumn(String key, String chinese, String english) {
        this.key = key;
        this.label = new Wording(chinese, english);
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
