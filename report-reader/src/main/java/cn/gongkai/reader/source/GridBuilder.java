package cn.gongkai.reader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds one table cell by cell and spreads merged cells out.
 *
 * <p>A table that only lays out a page is none: where it has a single column, or a table of several cells inside a cell, its
 * content follows in reading order instead.
 */
public final class GridBuilder {

    private static final int MAX_COLUMNS = 200;

    private final SourceBuilder document;
    private final int table;
    private final boolean ragged;
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Block> content = new ArrayList<>();
    /** By column, the cell that reaches down from the row above, and for how many more rows. */
    private final List<@Nullable GridCell> above = new ArrayList<>();

    private final List<Integer> reach = new ArrayList<>();
    private List<GridCell> row = new ArrayList<>();
    private int cellIndex;
    private boolean severalColumns;
    private boolean layout;

    /**
     * A table that says where its cells are.
     *
     * @param table the table's number in the file
     */
    public GridBuilder(SourceBuilder document, int table) {
        this(document, table, false);
    }

    /** A table of lines of text, whose rows may be padded or cut at their ends. */
    public static GridBuilder ragged(SourceBuilder document, int table) {
        return new GridBuilder(document, table, true);
    }

    private GridBuilder(SourceBuilder document, int table, boolean ragged) {
        this.document = document;
        this.table = table;
        this.ragged = ragged;
    }

    /**
     * Adds a cell with what is in it.
     *
     * @param columns how many columns it covers
     * @param more how many rows below it covers as well
     */
    public void cell(List<Block> blocks, int columns, int more) throws SourceException {
        spreadFromAbove();
        GridCell cell = new GridCell(text(blocks), new SourceLocation.InCell(table, rows.size(), cellIndex++), true);
        content.addAll(blocks);
        place(cell, columns, more);
    }

    /** Adds a place that the cell above covers too, as Word writes vertically merged cells. */
    public void continued(int columns) throws SourceException {
        int column = row.size();
        cellIndex++;
        GridCell cell = column < above.size() ? above.get(column) : null;
        if (cell == null) {
            cell = new GridCell("", new SourceLocation.InCell(table, rows.size(), cellIndex - 1), true);
        }
        place(cell.covered(), columns, 0);
    }

    /** Where the next cell of the row stands. */
    public SourceLocation.InCell next() {
        return new SourceLocation.InCell(table, rows.size(), cellIndex);
    }

    /** Adds a place that the cell to the left covers too, as Word 97 writes horizontally merged cells. */
    public void covered() throws SourceException {
        cellIndex++;
        GridCell left = row.isEmpty() ? null : row.getLast();
        if (left == null) {
            left = new GridCell("", new SourceLocation.InCell(table, rows.size(), cellIndex - 1), true);
        }
        place(left.covered(), 1, 0);
    }

    private void place(GridCell cell, int columns, int more) throws SourceException {
        int width = Math.clamp(columns, 1, MAX_COLUMNS);
        document.countCells(width);
        for (int i = 0; i < width && row.size() < MAX_COLUMNS; i++) {
            int column = row.size();
            row.add(i == 0 ? cell : cell.covered());
            while (above.size() <= column) {
                above.add(null);
                reach.add(0);
            }
            above.set(column, cell);
            reach.set(column, more);
        }
    }

    private void spreadFromAbove() {
        while (row.size() < reach.size() && reach.get(row.size()) > 0) {
            int column = row.size();
            reach.set(column, reach.get(column) - 1);
            row.add(Objects.requireNonNull(above.get(column)).covered());
        }
    }

    /** Ends the row. */
    public void endRow() throws SourceException {
        spreadFromAbove();
        document.countCells(1);
        severalColumns |= cellIndex > 1;
        rows.add(new GridRow(row, ragged, false));
        row = new ArrayList<>();
        cellIndex = 0;
    }

    /** Leaves the row out, as one that was deleted. */
    public void dropRow() {
        row = new ArrayList<>();
        cellIndex = 0;
    }

    /** The table, or what it lays out. */
    public List<Block> build() throws SourceException {
        if (!row.isEmpty()) {
            endRow();
        }
        if (layout || !severalColumns) {
            return content;
        }
        boolean even = ragged
                && rows.stream().map(line -> line.cells().size()).distinct().count() == 1;
        return List.of(new Grid(even ? rows.stream().map(GridBuilder::even).toList() : rows));
    }

    private static GridRow even(GridRow row) {
        boolean endsWithText = !Spelling.isBlank(row.cells().getLast().text());
        return new GridRow(row.cells(), row.ragged(), endsWithText);
    }

    private String text(List<Block> blocks) {
        if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph paragraph) {
            return Spelling.strip(paragraph.text());
        }
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> {
                    if (!text.isEmpty()) {
                        text.append('\n');
                    }
                    text.append(paragraph.text());
                }
                case Grid nested -> layout = true;
            }
        }
        return Spelling.strip(text.toString());
    }
}
