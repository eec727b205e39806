package cn.gongkai.reader.source;

/**
 * One cell of a table.
 *
 * @param text all of its text, paragraphs parted by line feeds
 * @param at the cell in the file, or the text it stands as; where merged cells cover a place, the cell they begin with
 * @param origin whether the cell begins here; false where a merged cell only reaches
 */
public record GridCell(String text, SourceLocation at, boolean origin) {

    GridCell covered() {
        return origin ? new GridCell(text, at, false) : this;
    }
}
