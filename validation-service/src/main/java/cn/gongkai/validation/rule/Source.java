package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;

/** What gives a rule its right. */
public enum Source {
    /** A law or the official form says so. */
    OFFICIAL("官方文件", "official"),
    /** It follows from what the table means. */
    ARITHMETIC("表内勾稽", "arithmetic"),
    /** Supervisors and clerks hold it so. */
    PRACTICE("工作惯例", "practice");

    private final Wording label;

    Source(String chinese, String english) {
        this.label = new Wording(chinese, english);
    }

    public Wording label() {
        return label;
    }
}
