package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.Spelling;

/**
 * One line of running text, or the place of a table.
 *
 * @param text without blanks at its ends; empty for a table
 * @param paragraph the paragraph it stands in
 * @param offset where it starts in the paragraph
 * @param table the part whose table stands here; 0 for text
 */
record Line(String text, Paragraph paragraph, int offset, int table) {

    private static final Paragraph NONE = new Paragraph("", -1, 0);

    static Line table(int part) {
        return new Line("", NONE, 0, part);
    }

    /** A piece of this line, without blanks at its ends. */
    Line sub(int start, int end) {
        int from = start;
        while (from < end && Spelling.isBlank(text.charAt(from))) {
            from++;
        }
        return new Line(Spelling.strip(text.substring(from, end)), paragraph, offset + from, table);
    }

    boolean isText() {
        return table == 0;
    }
}
