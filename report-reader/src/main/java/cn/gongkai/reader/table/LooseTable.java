package cn.gongkai.reader.table;

import cn.gongkai.reader.source.Block;
import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Paragraph;
import cn.gongkai.reader.source.SourceLocation;
import cn.gongkai.reader.source.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables of the form that fell apart into lines: a cell on each, or a row with blanks between its cells.
 *
 * <p>Only lines of the form's own words and of figures are taken. Blank cells leave no line, so a row of some values is unclear
 * to the table's reader, and one of none is as good as not there.
 */
final class LooseTable {

    private static final int FEWEST_ROWS = 2;

    private final TableFinder.Found found;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<GridCell> row = new ArrayList<>();
    private final List<Integer> blocks = new ArrayList<>();
    /** The start of a label whose rest stands on the next line. */
    private String begun = "";

    private boolean heads;
    private boolean figures;

    private LooseTable(TableFinder.Found found) {
        this.found = found;
    }

    /** Adds the tables that stand as lines, where no grid is one. */
    static void find(List<Block> blocks, TableFinder.Found found) {
        LooseTable table = new LooseTable(found);
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && table.take(paragraph)) {
                table.blocks.add(i);
            } else {
                table.end();
            }
        }
        table.end();
    }

    /** Takes a line as cells; false if it is running text. */
    private boolean take(Paragraph paragraph) {
        String text = Spelling.strip(paragraph.text());
        if (text.length() > FormWords.LONGEST || text.indexOf('。') >= 0) {
            return false;
        }
        SourceLocation at = paragraph.at(0);
        FormWords.Kind whole = FormWords.kindOf(Label.words(begun + text), heads && !figures);
        if (whole != null) {
            label(begun + text, whole, at);
            begun = "";
            return true;
        }
        List<String> pieces = pieces(text);
        int labels = pieces.size();
        while (labels > 0 && isFigure(pieces.get(labels - 1))) {
            labels--;
        }
        int next = 0;
        while (next < labels) {
            int end = label(pieces, next, labels, at);
            if (end == next) {
                break;
            }
            next = end;
        }
        String rest = (next == 0 ? begun : "") + String.join("", pieces.subList(next, labels));
        begun = rest;
        if (!rest.isEmpty()) {
            boolean number = Label.words(rest).isEmpty();
            return labels == pieces.size() && (number || FormWords.begins(Label.words(rest)));
        }
        pieces.subList(labels, pieces.size()).forEach(piece -> figure(piece, at));
        return !pieces.isEmpty();
    }

    /** Takes the longest label that begins at a piece; the piece behind it, or the same if there is none. */
    private int label(List<String> pieces, int from, int most, SourceLocation at) {
        String first = Label.words((from == 0 ? begun : "") + pieces.get(from));
        if (first.length() > 1 && !FormWords.begins(first) && FormWords.kindOf(first, false) == null) {
            // Running text is told by its first word; only the form's own words are tried further.
            return from;
        }
        for (int end = most; end > from; end--) {
            String text = (from == 0 ? begun : "") + String.join("", pieces.subList(from, end));
            FormWords.Kind kind = FormWords.kindOf(Label.words(text), heads && !figures);
            if (kind != null) {
                label(text, kind, at);
                return end;
            }
        }
        return from;
    }

    private void label(String text, FormWords.Kind kind, SourceLocation at) {
        boolean head = kind == FormWords.Kind.HEAD;
        if (figures || heads != head || kind == FormWords.Kind.BAND) {
            endRow();
        }
        heads = head;
        row.add(new GridCell(text, at, true));
        if (kind == FormWords.Kind.BAND) {
            endRow();
        }
    }

    private void figure(String text, SourceLocation at) {
        if (heads) {
            endRow();
        }
        figures = true;
        row.add(new GridCell(text, at, true));
    }

    private void endRow() {
        boolean named = heads || figures || row.size() == 1 && TableFinder.partOf(new GridRow(row)) > 0;
        if (!row.isEmpty() && named) {
            rows.add(new GridRow(row));
        }
        row.clear();
        heads = false;
        figures = false;
    }

    /** Ends a stretch of such lines, which is a table if it names one. */
    private void end() {
        endRow();
        begun = "";
        if (rows.size() >= FEWEST_ROWS) {
            int part = 0;
            List<Integer> known = List.copyOf(found.rows().keySet());
            for (GridRow line : rows) {
                int named = TableFinder.partOf(line);
                part = named > 0 ? named : part;
                if (part > 0 && !known.contains(part)) {
                    found.rows()
                            .computeIfAbsent(part, none -> new ArrayList<>())
                            .add(line);
                }
            }
            if (part > 0 && !known.contains(part)) {
                for (int block : blocks) {
                    found.blocks().put(block, part);
                }
            }
        }
        rows.clear();
        blocks.clear();
    }

    private static boolean isFigure(String piece) {
        for (int i = 0; i < piece.length(); i++) {
            char c = Spelling.fold(piece.charAt(i));
            if (!(c >= '0' && c <= '9' || c == ',' || c == '.')) {
                return false;
            }
        }
        return true;
    }

    /** What stands between blanks and strokes. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Spelling.isBlank(text.charAt(i)) || text.charAt(i) == '|') {
                if (i > start) {
                    pieces.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
