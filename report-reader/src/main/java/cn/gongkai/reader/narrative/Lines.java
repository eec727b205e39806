package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.Grid;
import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays a document out as lines of text with the tables of the form between them. */
final class Lines {

    private Lines() {}

    /**
     * The lines.
     *
     * @param tables the parts of the tables of the form, by block; other tables become a line a row
     */
    static List<Line> of(SourceDocument document, Map<Integer, Integer> tables) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            Integer part = tables.get(i);
            if (part != null) {
                lines.add(Line.table(part));
                continue;
            }
            switch (block) {
                case Paragraph paragraph -> split(paragraph, lines);
                case Grid grid
                when grid.rows().size() == 1 -> {
                    // One row is text side by side, or text indented by a tab.
                    for (GridCell cell : grid.rows().getFirst().own()) {
                        split(new Paragraph(cell.text(), -1, 0), lines);
                    }
                }
                case Grid grid -> {
                    for (GridRow row : grid.rows()) {
                        split(new Paragraph(inOneLine(row), -1, 0), lines);
                    }
                }
            }
        }
        return lines;
    }

    private static void split(Paragraph paragraph, List<Line> lines) {
        String text = paragraph.text();
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int from = start;
            while (from < end && Spelling.isBlank(text.charAt(from))) {
                from++;
            }
            if (from < end) {
                lines.add(new Line(Spelling.strip(text.substring(from, end)), paragraph, from, 0));
            }
            start = end + 1;
        }
    }

    private static String inOneLine(GridRow row) {
        StringBuilder line = new StringBuilder();
        for (GridCell cell : row.own()) {
            if (!cell.text().isEmpty()) {
                line.append(line.isEmpty() ? "" : "\t").append(cell.text().replace('\n', ' '));
            }
        }
        return line.toString();
    }
}
