package cn.gongkai.reader.format;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.GridBuilder;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceBuilder;
import cn.gongkai.reader.source.SourceDocument;
import cn.gongkai.reader.source.SourceException;
import cn.gongkai.reader.source.SourceException.Fault;
import cn.gongkai.reader.source.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text as it falls out of Word or a web page. Its tables come in four ways:
 *
 * <ul>
 *   <li>a cell per line: a line that begins with a tab starts a cell, one without continues it, an empty line ends the row;
 *   <li>a row per line, cells parted by tabs;
 *   <li>a row per line, cells parted by {@code |};
 *   <li>a cell per line, each but the first begun by {@code |}, and one {@code |} behind the last.
 * </ul>
 */
final class PlainText implements FileFormat {

    @Override
    public SourceDocument read(byte[] content) throws SourceException {
        String text = Charsets.decode(content, null);
        if (text == null) {
            throw new SourceException(Fault.DAMAGED, "the text is in no known charset");
        }
        return new Reading(text).read();
    }

    /** In characters: a row that opens a band of table 2, and a sentence that no cell holds. */
    private static final int BAND = 12;

    private static final int SENTENCE = 8;
    private static final int LINES_OF_A_CELL = 6;

    /** One reading of one text. */
    private static final class Reading {

        private final SourceBuilder document = new SourceBuilder();
        private final List<String> lines = new ArrayList<>();
        private int tables;

        Reading(String text) throws SourceException {
            document.count(text.length());
            int number = 0;
            for (int start = 0; start <= text.length(); number++) {
                int end = text.indexOf('\n', start);
                end = end < 0 ? text.length() : end;
                int trimmed = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
                lines.add(withoutMarks(text.substring(start, trimmed), number));
                start = end + 1;
            }
        }

        SourceDocument read() throws SourceException {
            int i = 0;
            while (i < lines.size()) {
                String line = lines.get(i);
                String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
                if (beginsCell(line)) {
                    i = cellPerLine(i);
                } else if (isRow(line, '\t') && isRow(next, '\t') || isBand(line) && isRow(next, '\t')) {
                    i = rowPerLine(i, '\t');
                } else if (isCellBehindStroke(next) && !Spelling.isBlank(line) && line.indexOf('|') < 0) {
                    i = cellBehindStroke(i);
                } else if (isRow(line, '|') && isRow(next, '|') || isBand(line) && isRow(next, '|')) {
                    i = rowPerLine(i, '|');
                } else {
                    document.add(new Paragraph(line, i, 0));
                    i++;
                }
            }
            return document.build();
        }

        private static boolean beginsCell(String line) {
            return !line.isEmpty() && line.charAt(0) == '\t' && line.indexOf('\t', 1) < 0;
        }

        private static boolean isRow(String line, char separator) {
            return line.indexOf(separator) >= 0;
        }

        /** A row that is a single cell, after which no tab was needed. */
        private static boolean isBand(String line) {
            String text = Spelling.squeeze(line);
            return text.startsWith("第二十条第") && text.length() <= BAND;
        }

        private static boolean isCellBehindStroke(String line) {
            return line.startsWith("|") && line.indexOf('|', 1) < 0;
        }

        private int cellBehindStroke(int from) throws SourceException {
            GridBuilder grid = new GridBuilder(document, tables++);
            List<StringBuilder> row = new ArrayList<>();
            int i = from;
            for (; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean stroke = isCellBehindStroke(line);
                boolean ended = !stroke
                        && row.size() > 1
                        && Spelling.isBlank(row.getLast().toString());
                if (ended) {
                    endRow(grid, row);
                }
                if (row.isEmpty() && (stroke || !rowFollows(i))) {
                    break;
                }
                if (stroke || row.isEmpty()) {
                    row.add(new StringBuilder(line.substring(stroke ? 1 : 0)));
                } else {
                    row.getLast().append('\n').append(line);
                }
            }
            endRow(grid, row);
            finish(grid);
            return i;
        }

        /** The stroke behind a row's last cell began none. */
        private void endRow(GridBuilder grid, List<StringBuilder> row) throws SourceException {
            if (row.size() > 1 && Spelling.isBlank(row.getLast().toString())) {
                row.removeLast();
            }
            for (StringBuilder cell : row) {
                add(grid, cell.toString());
            }
            if (!row.isEmpty()) {
                grid.endRow();
                row.clear();
            }
        }

        /** Whether a line, or one of the few that follow it in its cell, is the first cell of a row. */
        private boolean rowFollows(int from) {
            for (int i = from; i < Math.min(lines.size() - 1, from + LINES_OF_A_CELL); i++) {
                if (isCellBehindStroke(lines.get(i + 1))) {
                    return true;
                }
                // A part's heading stands between two tables, in no cell.
                boolean heading = lines.get(i).endsWith("情况");
                if (heading || Spelling.isBlank(lines.get(i)) || lines.get(i).indexOf('|') >= 0) {
                    return false;
                }
            }
            return false;
        }

        private int cellPerLine(int from) throws SourceException {
            int text = indented(from);
            if (text > from) {
                for (int i = from; i < text; i++) {
                    document.add(new Paragraph(lines.get(i), i, 0));
                }
                return text;
            }
            GridBuilder grid = new GridBuilder(document, tables++);
            StringBuilder cell = new StringBuilder();
            boolean open = false;
            int i = from;
            for (; i < lines.size(); i++) {
                String line = lines.get(i);
                if (beginsCell(line)) {
                    if (open) {
                        add(grid, cell.toString());
                    }
                    cell.setLength(0);
                    cell.append(line, 1, line.length());
                    open = true;
                } else if (open && line.isBlank() && line.indexOf('\u3000') < 0 && line.indexOf('\t') < 0) {
                    add(grid, cell.toString());
                    grid.endRow();
                    open = false;
                } else if (open && line.indexOf('\t') < 0) {
                    cell.append('\n').append(line);
                } else {
                    break;
                }
            }
            if (open) {
                add(grid, cell.toString());
            }
            finish(grid);
            return i;
        }

        /** The line after the last that is running text indented by a tab, among lines that begin with one. */
        private int indented(int from) {
            int end = from;
            for (int i = from; i < lines.size() && beginsCell(lines.get(i)); i++) {
                if (lines.get(i).length() > SENTENCE && lines.get(i).indexOf('。') >= 0) {
                    end = i + 1;
                }
            }
            return end;
        }

        private int rowPerLine(int from, char separator) throws SourceException {
            GridBuilder grid = GridBuilder.ragged(document, tables++);
            int i = from;
            for (; i < lines.size() && (isRow(lines.get(i), separator) || isBand(lines.get(i))); i++) {
                if (i > from && separator == '\t' && beginsCell(lines.get(i))) {
                    // Text indented by a tab; a row has several cells.
                    break;
                }
                String line = separator == '|' ? unframed(lines.get(i)) : lines.get(i);
                if (separator == '|' && isRule(line)) {
                    continue;
                }
                for (int start = 0; start <= line.length(); ) {
                    int end = line.indexOf(separator, start);
                    end = end < 0 ? line.length() : end;
                    add(grid, line.substring(start, end));
                    start = end + 1;
                }
                grid.endRow();
            }
            finish(grid);
            return i;
        }

        private void add(GridBuilder grid, String text) throws SourceException {
            grid.cell(List.of(new Paragraph(text, -1, 0)), 1, 0);
        }

        private void finish(GridBuilder grid) throws SourceException {
            for (Block block : grid.build()) {
                document.add(block);
            }
        }

        /** A row without the signs at its ends: {@code | a | b |} has two cells. */
        private static String unframed(String line) {
            String inner = Spelling.strip(line);
            inner = inner.startsWith("|") ? inner.substring(1) : inner;
            return inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        }

        private static boolean isRule(String line) {
            return line.indexOf('-') >= 0
                    && line.chars().allMatch(c -> c == '-' || c == ':' || c == '|' || c == ' ' || c == '+');
        }

        /** Takes out the marks that converters leave for what is no text: {@code [bookmark: x]}, {@code [image: x]}. */
        private String withoutMarks(String line, int number) {
            int at = line.indexOf('[');
            if (at < 0) {
                return line;
            }
            StringBuilder kept = new StringBuilder(line.length());
            int from = 0;
            while (at >= 0) {
                boolean mark = line.startsWith("[bookmark:", at) || line.startsWith("[image:", at);
                int end = mark ? line.indexOf(']', at) : -1;
                if (mark && end < 0) {
                    break;
                }
                if (mark) {
                    kept.append(line, from, at);
                    document.mark(number, line.substring(at, end + 1));
                    from = end + 1;
                }
                at = line.indexOf('[', mark ? end + 1 : at + 1);
            }
            return kept.append(line, from, line.length()).toString();
        }
    }
}
