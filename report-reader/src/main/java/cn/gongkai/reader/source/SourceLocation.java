package cn.gongkai.reader.source;

/** A place in the file that was read, counted from 0 in the order of the file. */
public sealed interface SourceLocation {

    /**
     * A place in running text.
     *
     * @param paragraph the paragraph among all of the file, those in tables and text boxes included, by their beginnings; in
     *     plain text the line
     * @param offset in UTF-16 units from the start of the paragraph's own text
     */
    record InParagraph(int paragraph, int offset) implements SourceLocation {}

    /**
     * A cell of a table.
     *
     * @param table the table among all tables of the file, nested ones included
     * @param row the row in its table
     * @param cell the cell in its row, not counting what merged cells cover
     */
    record InCell(int table, int row, int cell) implements SourceLocation {}
}
