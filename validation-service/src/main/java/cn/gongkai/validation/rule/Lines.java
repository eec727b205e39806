package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;

/** Along what a balance rule repeats itself. */
enum Lines {
    COLUMNS(Figures.COLUMNS, "每列", "in every column"),
    ROWS(Figures.ROWS, "每行", "in every row"),
    GROUPS(Figures.GROUPS, "每组", "in every group"),
    KINDS(Figures.KINDS, "规章、规范性文件各行", "for regulations and for normative documents"),
    ONCE(1, "", "");

    final int count;
    final Wording label;

    Lines(int count, String chinese, String english) {
        this.count = count;
        this.label = new Wording(chinese, english);
    }
}
