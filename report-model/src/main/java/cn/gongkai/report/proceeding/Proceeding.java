package cn.gongkai.report.proceeding;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three groups of table 4. */
public enum Proceeding {
    RECONSIDERATION("reconsideration", "行政复议", "reconsideration"),
    LITIGATION_DIRECT("litigationDirect", "未经复议直接起诉", "litigation, direct"),
    LITIGATION_AFTER_RECONSIDERATION("litigationAfterReconsideration", "复议后起诉", "litigation after reconsideration");

    private static final Map<String, Proceeding> BY_KEY = new HashMap<>();

    static {
        for (Proceeding value : values()) {
            BY_KEY.put(value.key, value);
        }
    }

    private final String key;
    private final String label;
    private final String englishLabel;

    Proceeding(String key, String label, String englishLabel) {
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
     * The group with a JSON name.
     *
     * @throws IllegalArgumentException if table 4 has no such group
     */
    public static Proceeding ofKey(@Nullable String key) {
        Proceeding value = BY_KEY.get(key);
        if (value == null) {
            throw new IllegalArgumentException("table 4 has no group " + key);
        }
        return value;
    }
}
