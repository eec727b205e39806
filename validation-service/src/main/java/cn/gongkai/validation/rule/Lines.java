package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;

/**
 * Along what a balance rule repeats itself. All but the columns of table 3 are rows of the form, which stand one after the other in
 * {@link Figures}.
 */
enum Lines {
    COLUMNS(Figures.COLUMNS, 0, 1, 0, "每列", "in every column"),
    ROWS(Figures.ROWS, 0, Figures.COLUMNS, 0, "每行", "in every row"),
    GROUPS(Figures.GROUPS, Figures.PROCEEDINGS, Figures.OUTCOMES, Figures.ROWS, "每组", "in every group"),
    KINDS(
            Figures.KINDS,
            Figures.DISCLOSURE,
            Figures.DOCUMENT_COLUMNS,
            Figures.ROWS + Figures.GROUPS,
            "规章、规范性文件各行",
            "for regulations and for normative documents"),
    ONCE(1, 0, 0, 0, "", "");

    final int count;

    /** Where the first line starts in {@link Figures}, and how far it is to the next. */
    final int start;

    final int width;

    /** How many rows of the form stand before the first line. */
    final int firstRow;

    final Wording label;

    Lines(int count, int start, int width, int firstRow, String chinese, String english) {
        this.count = count;
        this.start = start;
        this.width = width;
        this.firstRow = firstRow;
        this.label = new Wording(chinese, english);
    }
}
