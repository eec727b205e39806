package cn.gongkai.report.proceeding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a proceeding ended: the five columns of each group of table 4, the last their sum. */
public enum Outcome {
    UPHELD("upheld", "结果维持", "upheld"),
    CORRECTED("corrected", "结果纠正", "corrected"),
    OTHER("other", "其他结果", "other outcome"),
    PENDING("pending", "尚未审结", "pending"),
    TOTAL("total", "总计", "total");

    /** All outcomes but the total. */
    public static final List<Outcome> PARTS = List.of(UPHELD, CORRECTED, OTHER, PENDING);

    private static final Map<String, Outcome> BY_KEY = new HashMap<>();

    static {
        for (Outcome value : values()) {
            BY_KEY.put(value.key, value);
        }
    }

    private final String key;
    private final String label;
    private final String englishLabel;

    Outcome(String key, String label, String englishLabel) {
        this.key = key;
        this.label = label;
        this.englishLabel = englishLabel;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    /** The form's own words. */
    public String label() {
        return label;
    }

    public String englishLabel() {
        return englishLabel;
    }

    /**
     * The outcome with a JSON name.
     *
     * @throws IllegalArgumentException if table 4 has no such outcome
     */
    public static Outcome ofKey(@Nullable String key) {
        Outcome value = BY_KEY.get(key);
        if (value == null) {
            throw new IllegalArgumentException("table 4 has no outcome " + key);
        }
        return value;
    }
}
