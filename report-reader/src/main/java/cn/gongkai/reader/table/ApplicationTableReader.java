package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.reading.ObservationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of part 3, 25 rows of 7 values.
 *
 * <p>A row is told by its label, the group it stands in and the rows before it together, since 其他, 总计 and 1. repeat. Its values
 * are the seven cells behind the label, wherever the columns lie, in the order of the heads; a row that does not have seven
 * for certain stays missing and is noted.
 */
public final class ApplicationTableReader {

    private static final int COLUMNS = Applicant.values().length;

    private final TableReading reading;
    private final RowMatcher rows = new RowMatcher();
    private final ApplicantHeads heads = new ApplicantHeads();
    private final List<Cell> cells = new ArrayList<>(Collections.nCopies(ApplicationTable.PLACES.size(), Cell.MISSING));
    private final Set<ApplicationRow> read = EnumSet.noneOf(ApplicationRow.class);
    private List<Applicant> columns = List.of();
    /** A row told by its place alone, until the next label shows that no other row could have stood there. */
    private @Nullable ApplicationRow doubtful;

    private String doubtfulLabel = "";

    private ApplicationTableReader(TableReading reading) {
        this.reading = reading;
    }

    /** Reads the table; rows that are not there or not clear stay missing. */
    public static ApplicationTable read(List<GridRow> grid, TableReading reading) {
        ApplicationTableReader reader = new ApplicationTableReader(reading);
        for (GridRow row : grid) {
            List<GridCell> own = row.own();
            if (ApplicantHeads.isHead(own)) {
                reader.heads.add(own);
            } else if (!Values.allBlank(own)) {
                reader.row(own, row);
            }
        }
        reader.confirm(null);
        return new ApplicationTable(reader.cells);
    }

    private void row(List<GridCell> own, GridRow line) {
        if (columns.isEmpty()) {
            columns = heads.columns(reading);
        }
        int values = 0;
        GridCell label = null;
        for (int i = 0; i < own.size(); i++) {
            GridCell cell = own.get(i);
            if (Values.isBlank(cell)) {
                continue;
            }
            if (!rows.isLabel(cell.text())) {
                break;
            }
            if (label != null) {
                enter(label.text());
            }
            label = cell;
            values = i + 1;
        }
        List<GridCell> rest = own.subList(values, own.size());
        String found = label == null ? "" : label.text();
        if (label != null && Values.allBlank(rest) && enter(found)) {
            // A line that only names the group, or a single result of the form of 2019 left blank.
            return;
        }
        ApplicationRow row = rows.match(found);
        if (row == null) {
            strange(found, rest, line);
            return;
        }
        confirm(row);
        if (rows.isByOrder()) {
            doubtful = row;
            doubtfulLabel = found;
        }
        Place place = Place.row(3, row.code());
        if (!read.add(row)) {
            reading.observe(ObservationKind.REPEATED_ROW, place, found, row.label());
            return;
        }
        if (label == null) {
            reading.observe(ObservationKind.LABEL, place, "", row.label());
        } else {
            reading.place(place, label);
            reading.compare(place, label, row.label());
        }
        values(row, rest, found, line);
    }

    /** Notes in which group the rows from here on stand; false if the text names none. */
    private boolean enter(String label) {
        String official = rows.enter(label);
        if (official != null && !Label.words(label).equals(official)) {
            reading.observe(ObservationKind.LABEL, Place.part(3), label, official);
        }
        return official != null;
    }

    /** A row that is none of the form: one of another version, a note below the table, or one that lost its label. */
    private void strange(String label, List<GridCell> rest, GridRow line) {
        if (Values.allBlank(rest)) {
            return;
        }
        if (enter(label)) {
            reading.observe(ObservationKind.OLD_FORMAT, Place.part(3), label, ApplicationRow.CLOSED_OTHER.label());
        } else if (Values.of(rest, COLUMNS, line) != null) {
            reading.observe(ObservationKind.UNKNOWN_FORMAT, Place.part(3), label, "");
        } else {
            reading.unclear(Place.part(3), label, COLUMNS, Values.notBlank(rest));
        }
    }

    /** Leaves out a row told by its place alone if the row that follows it is not the next of the form. */
    private void confirm(@Nullable ApplicationRow next) {
        ApplicationRow before = doubtful;
        doubtful = null;
        boolean last = before == ApplicationRow.CARRIED_OUT && next == null;
        if (before == null || last || next != null && next.ordinal() == before.ordinal() + 1) {
            return;
        }
        for (Applicant column : Applicant.values()) {
            set(before, column, Cell.MISSING);
        }
        if (before == next) {
            // The form's own row follows: the one before it was none of the form.
            read.remove(before);
            reading.observe(ObservationKind.UNKNOWN_FORMAT, Place.part(3), doubtfulLabel, "");
        } else {
            reading.unclear(Place.row(3, before.code()), doubtfulLabel, COLUMNS, COLUMNS);
        }
    }

    private void values(ApplicationRow row, List<GridCell> rest, String label, GridRow line) {
        if (rest.size() < COLUMNS && Values.allBlank(rest)) {
            // A text editor may have cut the blanks at the end of the line; nothing is there either way.
            for (Applicant column : Applicant.values()) {
                set(row, column, Cell.BLANK);
            }
            return;
        }
        List<GridCell> values = Values.of(rest, COLUMNS, line);
        if (values == null) {
            reading.unclear(Place.row(3, row.code()), label, COLUMNS, Values.notBlank(rest));
            return;
        }
        for (int i = 0; i < COLUMNS; i++) {
            Applicant column = columns.get(i);
            GridCell value = values.get(i);
            set(row, column, CountReader.count(value.text()));
            reading.place(ApplicationTable.PLACES.get(row.ordinal() * COLUMNS + column.ordinal()), value);
        }
    }

    private void set(ApplicationRow row, Applicant column, Cell cell) {
        cells.set(row.ordinal() * COLUMNS + column.ordinal(), cell);
    }
}
