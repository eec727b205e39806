package cn.gongkai.reader.table;

import cn.gongkai.reader.source.GridCell;
import cn.gongkai.reader.source.GridRow;
import cn.gongkai.reader.source.Spelling;
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
 * are the seven cells behind the label, wherever the columns lie; a row that does not have seven for certain is refused.
 */
public final class ApplicationTableReader {

    private static final int COLUMNS = Applicant.values().length;

    /** Any of these makes a row one of heads; 其他 and 总计 are names of rows as well. */
    private static final Set<String> HEADS = Set.of("申请人情况", "法人或其他组织", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构");

    private final TableReading reading;
    private final RowMatcher rows = new RowMatcher();
    private final List<Cell> cells = new ArrayList<>(Collections.nCopies(ApplicationTable.PLACES.size(), Cell.MISSING));
    private final Set<ApplicationRow> read = EnumSet.noneOf(ApplicationRow.class);

    private ApplicationTableReader(TableReading reading) {
        this.reading = reading;
    }

    /**
     * Reads the table; rows that are not there stay missing.
     *
     * @throws UnclearRowException if a row does not have seven values, or is none of the form
     */
    public static ApplicationTable read(List<GridRow> grid, TableReading reading) throws UnclearRowException {
        ApplicationTableReader reader = new ApplicationTableReader(reading);
        List<GridCell> heads = new ArrayList<>();
        for (GridRow row : grid) {
            List<GridCell> own = row.own();
            if (isHead(own)) {
                heads.addAll(reader.read.isEmpty() ? own : List.of());
            } else if (!Values.allBlank(own)) {
                reader.row(own, row.ragged());
            }
        }
        reader.heads(heads);
        return new ApplicationTable(reader.cells);
    }

    private void row(List<GridCell> own, boolean ragged) throws UnclearRowException {
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
                rows.enter(label.text());
            }
            label = cell;
            values = i + 1;
        }
        List<GridCell> rest = own.subList(values, own.size());
        String found = label == null ? "" : label.text();
        if (label != null && Values.allBlank(rest) && rows.enter(found)) {
            // A line that only names the group, or a single result of the form of 2019 left blank.
            return;
        }
        ApplicationRow row = rows.match(found);
        if (row == null) {
            if (rows.enter(found)) {
                reading.observe(ObservationKind.OLD_FORMAT, Place.part(3), found, ApplicationRow.CLOSED_OTHER.label());
                return;
            }
            throw new UnclearRowException(3, Label.line(found), COLUMNS, Values.notBlank(rest));
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
        values(row, rest, found, ragged);
    }

    private void values(ApplicationRow row, List<GridCell> rest, String label, boolean ragged)
            throws UnclearRowException {
        if (rest.size() < COLUMNS && Values.allBlank(rest)) {
            // A text editor may have cut the blanks at the end of the line; nothing is there either way.
            for (Applicant column : Applicant.values()) {
                set(row, column, Cell.BLANK);
            }
            return;
        }
        List<GridCell> values = Values.of(rest, COLUMNS, ragged);
        if (values == null) {
            throw new UnclearRowException(3, Label.line(label), COLUMNS, Values.notBlank(rest));
        }
        for (Applicant column : Applicant.values()) {
            GridCell value = values.get(column.ordinal());
            set(row, column, CountReader.count(value.text()));
            reading.place(ApplicationTable.PLACES.get(row.ordinal() * COLUMNS + column.ordinal()), value);
        }
    }

    private void set(ApplicationRow row, Applicant column, Cell cell) {
        cells.set(row.ordinal() * COLUMNS + column.ordinal(), cell);
    }

    private static boolean isHead(List<GridCell> own) {
        for (GridCell cell : own) {
            String words = Spelling.bare(cell.text());
            if (HEADS.contains(words) || words.contains("勾稽关系")) {
                return true;
            }
        }
        return false;
    }

    /** Compares the columns' heads, which come in the order 自然人 · 总计 (above), then the five between. */
    private void heads(List<GridCell> heads) {
        List<Applicant> left = new ArrayList<>(List.of(Applicant.values()));
        List<GridCell> strange = new ArrayList<>();
        for (GridCell head : heads) {
            String words = Spelling.bare(head.text());
            if (words.isEmpty() || words.equals("申请人情况") || words.equals("法人或其他组织") || words.contains("第一项加第二项")) {
                continue;
            }
            if (!left.removeIf(column -> column.label().equals(words))) {
                strange.add(head);
            }
        }
        for (GridCell head : strange) {
            Applicant column = nearest(Spelling.bare(head.text()), left);
            if (column != null) {
                left.remove(column);
                reading.compare(new Place(3, null, column.key()), head, column.label());
            }
        }
    }

    private static @Nullable Applicant nearest(String words, List<Applicant> left) {
        for (Applicant column : left) {
            if (Spelling.likeness(words, column.label()) >= 0.5) {
                return column;
            }
        }
        return null;
    }
}
