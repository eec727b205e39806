package cn.gongkai.report.application;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Table 3, 收到和处理政府信息公开申请情况: 25 rows of 7 counts of applications (件).
 *
 * @param cells 175 cells, row by row in the order of the form
 */
public record ApplicationTable(List<Cell> cells) {

    private static final int COLUMNS = Applicant.values().length;
    private static final int CELLS = ApplicationRow.values().length * COLUMNS;

    /** The table of an agency to which nothing happened. */
    public static final ApplicationTable ZERO = new ApplicationTable(Collections.nCopies(CELLS, Cell.ZERO));

    /** A table no cell of which is in the document. */
    public static final ApplicationTable MISSING = new ApplicationTable(Collections.nCopies(CELLS, Cell.MISSING));

    /** Every place of the table, in the order of the form. */
    public static final List<Place> PLACES = places();

    public ApplicationTable {
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("table 3 has " + CELLS + " cells, not " + cells.size());
        }
        cells = List.copyOf(cells);
    }

    public Cell cell(ApplicationRow row, Applicant column) {
        return cells.get(row.ordinal() * COLUMNS + column.ordinal());
    }

    /** The count in a cell, in 件; 0 where it holds none. */
    public long count(ApplicationRow row, Applicant column) {
        return cell(row, column).orZero();
    }

    /** This table with another cell. */
    public ApplicationTable with(ApplicationRow row, Applicant column, Cell cell) {
        List<Cell> changed = new ArrayList<>(cells);
        changed.set(row.ordinal() * COLUMNS + column.ordinal(), cell);
        return new ApplicationTable(changed);
    }

    /** This table with another count in a cell. */
    public ApplicationTable with(ApplicationRow row, Applicant column, long count) {
        return with(row, column, Cell.count(count));
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(CELLS);
        for (ApplicationRow row : ApplicationRow.values()) {
            for (Applicant column : Applicant.values()) {
                places.add(Place.cell(3, row.code(), column.key()));
            }
        }
        return List.copyOf(places);
    }
}
