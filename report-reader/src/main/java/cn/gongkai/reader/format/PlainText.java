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
 * Plain text as it falls out of Word or a web page. Its tables come in three ways:
 *
 * <ul>
 *   <li>a cell per line: a line that begins with a tab starts a cell, one without continues it, an empty line ends the row;
 *   <li>a row per line, cells parted by tabs;
 *   <li>a row per line, cells parted by {@code |}.
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
                if (beginsCell(line)) {
                    i = cellPerLine(i);
                } else if (isRow(line, '\t') && i + 1 < lines.size() && isRow(lines.get(i + 1), '\t')) {
                    i = rowPerLine(i, '\t');
                } else if (isRow(line, '|') && i + 1 < lines.size() && isRow(lines.get(i + 1), '|')) {
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

        private int cellPerLine(int from) throws SourceException {
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
                } else if (open && !line.isEmpty() && line.indexOf('\t') < 0) {
                    cell.append('\n').append(line);
                } else if (open && line.isEmpty()) {
                    add(grid, cell.toString());
                    grid.endRow();
                    open = false;
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

        private int rowPerLine(int from, char separator) throws SourceException {
            GridBuilder grid = GridBuilder.ragged(document, tables++);
            int i = from;
            for (; i < lines.size() && isRow(lines.get(i), separator); i++) {
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
