package cn.gongkai.report.proceeding;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Table 4, 政府信息公开行政复议、行政诉讼情况: 3 groups of 5 counts of cases (件).
 *
 * @param cells 15 cells, row by row in the order of the form
 */
public record ProceedingTable(List<Cell> cells) {

    private static final int COLUMNS = Outcome.values().length;
    private static final int CELLS = Proceeding.values().length * COLUMNS;

    /** The table of an agency to which nothing happened. */
    public static final ProceedingTable ZERO = new ProceedingTable(Collections.nCopies(CELLS, Cell.ZERO));

    /** A table no cell of which is in the document. */
    public static final ProceedingTable MISSING = new ProceedingTable(Collections.nCopies(CELLS, Cell.MISSING));

    /** Every place of the table, in the order of the form. */
    public static final List<Place> PLACES = places();

    public ProceedingTable {
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("table 4 has " + CELLS + " cells, not " + cells.size());
        }
        cells = List.copyOf(cells);
    }

    public Cell cell(Proceeding row, Outcome column) {
        return cells.get(row.ordinal() * COLUMNS + column.ordinal());
    }

    /** The count in a cell, in 件; 0 where it holds none. */
    public long count(Proceeding row, Outcome column) {
        return cell(row, column).orZero();
    }

    /** This table with another cell. */
    public ProceedingTable with(Proceeding row, Outcome column, Cell cell) {
        List<Cell> changed = new ArrayList<>(cells);
        changed.set(row.ordinal() * COLUMNS + column.ordinal(), cell);
        return new ProceedingTable(changed);
    }

    /** This table with another count in a cell. */
    public ProceedingTable with(Proceeding row, Outcome column, long count) {
        return with(row, column, Cell.count(count));
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(CELLS);
        for (Proceeding row : Proceeding.values()) {
            for (Outcome column : Outcome.values()) {
                places.add(Place.cell(4, row.key(), column.key()));
            }
        }
        return List.copyOf(places);
    }
}
