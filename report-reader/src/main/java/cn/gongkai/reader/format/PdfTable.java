package cn.gongkai.reader.format;

import cn.gongkai.reader.format.PdfCanvas.Glyph;
import cn.gongkai.reader.source.Enumerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table on one page, or what several pages of it give together. */
final class PdfTable {

    /** Cells of two pages, whose edges differ by at most this, in points, stand in one column. */
    private static final double SAME_EDGE = 3;
    /** What the blanks at both sides of a full line in a cell take at most, beside one character. */
    private static final double PADDING = 14;

    final double left;
    final double top;
    final double right;
    final double bottom;
    private final List<Cell> cells;
    private int rows;

    PdfTable(double left, double top, double right, double bottom, int rows, List<Cell> cells) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
        this.rows = rows;
        this.cells = new ArrayList<>(cells);
    }

    /** One cell: its edges, its first row, how many rows it covers, and what stands in it. */
    static final class Cell {
        final double left;
        final double right;
        int row;
        int span;
        final List<Glyph> glyphs = new ArrayList<>();
        private List<PdfLine> lines = List.of();
        private StringBuilder text = new StringBuilder();
        /** How much room the text's last line leaves. */
        private double room;

        Cell(double left, double right, int row, int span) {
            this.left = left;
            this.right = right;
            this.row = row;
            this.span = span;
        }

        /** Finds the lines; {@link #layOut} then makes a text of them. */
        void line() {
            lines = PdfLine.of(glyphs, '\n');
        }

        /** How much room the fullest line leaves. */
        double room() {
            return lines.stream().mapToDouble(this::room).min().orElse(PADDING);
        }

        private double room(PdfLine line) {
            return right - left - (line.right() - line.left());
        }

        /**
         * Makes the text.
         *
         * @param padding what the blanks at both sides of a line take at most: a number that leaves no room for another
         *     digit beside them goes on below
         */
        void layOut(double padding) {
            PdfLine before = null;
            for (PdfLine line : lines) {
                boolean apart = before == null || room(before) > line.first().width() + padding + 0.5;
                PdfLine.join(text, line.text(), apart);
                room = room(line);
                before = line;
            }
        }

        String text() {
            return text.toString();
        }

        boolean isBlank() {
            return text.toString().isBlank();
        }

        private boolean isAbove(Cell other) {
            return Math.abs(left - other.left) < SAME_EDGE && Math.abs(right - other.right) < SAME_EDGE;
        }

        /** Whether the other's text is the rest of this one's, which ran over the page. */
        private boolean runsOnInto(Cell other) {
            return !other.isBlank() && runsOnInto(other.lines.getFirst());
        }

        private boolean runsOnInto(PdfLine line) {
            return !isBlank()
                    && room < line.lead() + PADDING
                    && !isNumber(text)
                    && !isNumber(line.text())
                    && Enumerator.of(line.text()) == null;
        }

        private boolean isNumber() {
            return isNumber(text);
        }

        private static boolean isNumber(CharSequence text) {
            return text.chars().allMatch(c -> c <= '9');
        }

        private void take(Cell other) {
            if (!other.isBlank()) {
                PdfLine.join(text, other.text(), true);
                room = other.room;
            }
        }
    }

    int rows() {
        return rows;
    }

    /** The cells that begin in a row, from the left. */
    List<Cell> row(int row) {
        return cells.stream()
                .filter(cell -> cell.row == row)
                .sorted((a, b) -> Double.compare(a.left, b.left))
                .toList();
    }

    List<Cell> cells() {
        return cells;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** Whether a table on the next page has this one's edges. */
    boolean isAbove(PdfTable next) {
        return Math.abs(left - next.left) < SAME_EDGE && Math.abs(right - next.right) < SAME_EDGE;
    }

    /** Whether a line outside the table is the rest of a text at its end, which had no room in its cell on the page. */
    boolean hasRoomFor(PdfLine line) {
        return below(line) != null;
    }

    /** Takes in such a line. */
    void spill(PdfLine line) {
        Cell cell = Objects.requireNonNull(below(line));
        PdfLine.join(cell.text, line.text(), true);
        cell.room = cell.room(line);
    }

    private @Nullable Cell below(PdfLine line) {
        return cells.stream()
                .filter(cell -> cell.row + cell.span == rows
                        && cell.left <= line.left()
                        && cell.right >= line.right()
                        && cell.right - cell.left < (right - left) / 2
                        && cell.runsOnInto(line))
                .findFirst()
                .orElse(null);
    }

    /** Takes in what stands on the next page: rows, the rest of cells and rows that run over, without heads said again. */
    void append(PdfTable next) {
        next.dropRows(repeatedHeads(next));
        if (next.rows == 0) {
            return;
        }
        List<Cell[]> pairs = new ArrayList<>();
        for (Cell above : cells) {
            for (Cell below : next.cells) {
                if (above.row + above.span == rows && below.row == 0 && above.isAbove(below)) {
                    pairs.add(new Cell[] {above, below});
                }
            }
        }
        boolean rowRunsOn = rowRunsOn(pairs);
        int shift = rowRunsOn ? rows - 1 : rows;
        for (Cell[] pair : pairs) {
            Cell above = pair[0];
            Cell below = pair[1];
            boolean merged = above.span > 1 || below.span > 1;
            boolean goesOn = merged ? below.isBlank() || above.isBlank() || above.runsOnInto(below) : rowRunsOn;
            if (goesOn) {
                above.take(below);
                above.span = shift + below.span - above.row;
                next.cells.remove(below);
            }
        }
        for (Cell cell : next.cells) {
            cell.row += shift;
            cells.add(cell);
        }
        rows = shift + next.rows;
    }

    /**
     * Whether the last row goes on: no column has two texts that are whole each, and some text runs on, or one page has the label
     * and the other the values.
     */
    private static boolean rowRunsOn(List<Cell[]> pairs) {
        boolean runs = false;
        boolean textAbove = false;
        boolean textBelow = false;
        boolean unlabelled = pairs.stream()
                .filter(pair -> pair[0].span == 1 && pair[1].span == 1)
                .allMatch(pair -> pair[1].isBlank() || pair[1].isNumber());
        for (Cell[] pair : pairs) {
            if (pair[0].span > 1 || pair[1].span > 1) {
                continue;
            }
            boolean both = !pair[0].isBlank() && !pair[1].isBlank();
            // Values without a label are no row: digits of a number that had no room. They stay apart, so that nobody
            // adds them.
            boolean digits = both && unlabelled && pair[0].isNumber() && pair[1].isNumber();
            if (both && !digits && !pair[0].runsOnInto(pair[1])) {
                return false;
            }
            runs |= both;
            textAbove |= !pair[0].isBlank();
            textBelow |= !pair[1].isBlank();
        }
        return runs || textAbove && textBelow;
    }

    private int repeatedHeads(PdfTable next) {
        int same = 0;
        while (same < next.rows && same < rows && texts(same).equals(next.texts(same))) {
            same++;
        }
        // A row of numbers may well come twice; heads have words.
        boolean words = same > 0 && texts(0).stream().anyMatch(text -> text.length() > 3);
        return words ? same : 0;
    }

    private List<String> texts(int row) {
        return row(row).stream().map(Cell::text).toList();
    }

    private void dropRows(int number) {
        cells.removeIf(cell -> cell.row + cell.span <= number);
        for (Cell cell : cells) {
            int below = Math.max(cell.row - number, 0);
            cell.span -= Math.max(number - cell.row, 0);
            cell.row = below;
        }
        rows -= number;
    }
}
