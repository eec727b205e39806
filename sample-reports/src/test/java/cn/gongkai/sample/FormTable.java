package cn.gongkai.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The merged cells of the form's three tables (parts 2, 3 and 4).
 *
 * <p>A row is written as its cells from left to right: {@code 3} spans three columns, {@code v1} begins a cell that
 * goes on downwards, {@code ^1} is such a cell going on.
 */
enum FormTable {
    DISCLOSURE("第二十条", List.of(2212, 2212, 2212, 2212)) {
        @Override
        List<String> pattern(int firstRowCells) {
            String band = "4";
            String pair = "1 3";
            return List.of(
                    band, "1 1 1 1", "1 1 1 1", "1 1 1 1", band, pair, pair, band, pair, pair, pair, band, pair, pair);
        }
    },
    APPLICATIONS("本列数据", List.of(850, 1150, 2460, 640, 640, 640, 640, 640, 600, 588)) {
        @Override
        List<String> pattern(int firstRowCells) {
            List<String> rows = new ArrayList<>();
            // Some forms draw 总计 one row higher than the official one.
            boolean totalOnTop = firstRowCells == 3;
            rows.add(totalOnTop ? "v3 6 v1" : "v3 7");
            rows.add(totalOnTop ? "^3 v1 5 ^1" : "^3 v1 5 v1");
            rows.add("^3 ^1 1 1 1 1 1 ^1");
            rows.add("3" + VALUES);
            rows.add("3" + VALUES);
            rows.add("v1 2" + VALUES);
            rows.add("^1 2" + VALUES);
            for (int items : new int[] {8, 3, 5, 3}) {
                rows.add("^1 v1 1" + VALUES);
                rows.addAll(Collections.nCopies(items - 1, "^1 ^1 1" + VALUES));
            }
            rows.add("^1 2" + VALUES);
            rows.add("3" + VALUES);
            return rows;
        }
    },
    PROCEEDINGS("行政复议", Collections.nCopies(15, 590)) {
        @Override
        List<String> pattern(int firstRowCells) {
            return List.of("5 10", "v1 v1 v1 v1 v1 5 5", "^1 ^1 ^1 ^1 ^1" + " 1".repeat(10), "1" + " 1".repeat(14));
        }
    };

    private static final String VALUES = " 1".repeat(7);

    private final String firstWords;
    private final List<Integer> widths;

    FormTable(String firstWords, List<Integer> widths) {
        this.firstWords = firstWords;
        this.widths = widths;
    }

    abstract List<String> pattern(int firstRowCells);

    /** Whether a table whose first cell reads so is this one. */
    boolean beginsWith(String firstCell) {
        return firstCell.strip().startsWith(firstWords) || firstCell.contains(firstWords) && this == APPLICATIONS;
    }

    /** Widths of the grid's columns, in twentieths of a point. */
    List<Integer> widths() {
        return widths;
    }

    /** One cell as drawn. */
    record Drawn(int column, int span, boolean begins, boolean goesOn, String text) {}

    /**
     * Puts the texts of a plain-text table into the form's cells.
     *
     * @param rows the texts of each row; with {@code everyCell} also the empty ones of cells merged from above
     */
    List<List<Drawn>> draw(List<List<String>> rows, boolean everyCell) {
        List<String> pattern = pattern(
                (int) rows.getFirst().stream().filter(text -> !text.isBlank()).count());
        if (pattern.size() != rows.size()) {
            throw new IllegalArgumentException(this + " has " + rows.size() + " rows, not " + pattern.size());
        }
        List<List<Drawn>> drawn = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            drawn.add(drawRow(pattern.get(row).split(" "), rows.get(row), everyCell));
        }
        return drawn;
    }

    private static List<Drawn> drawRow(String[] cells, List<String> texts, boolean everyCell) {
        List<Drawn> drawn = new ArrayList<>();
        var next = everyCell
                ? texts.iterator()
                : texts.stream().filter(text -> !text.isBlank()).iterator();
        int column = 0;
        for (String cell : cells) {
            boolean goesOn = cell.startsWith("^");
            int span = Integer.parseInt(cell.replaceAll("[v^]", ""));
            String text = goesOn && !everyCell ? "" : next.next();
            drawn.add(new Drawn(column, span, cell.startsWith("v"), goesOn, text));
            column += span;
        }
        if (next.hasNext()) {
            throw new IllegalArgumentException("a row has more cells than the form: " + texts);
        }
        return drawn;
    }
}
