package cn.gongkai.validation.rule;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.disclosure.DocumentCounts;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.validation.carried.CarriedFigures;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The 200 cells of the three tables as numbers in one row, so that a sum is a walk over an array: table 3 from 0, table 4 from 175,
 * table 2 from 190, and in the same order from 200 what last year's report hands on. A cell without a count is 0.
 */
final class Figures {

    /** The largest count that is believed, 件; a larger one is a finding, and sums cannot overflow. */
    static final long MOST = 999_999_999_999L;

    static final int COLUMNS = Applicant.values().length;
    static final int ROWS = ApplicationRow.values().length;
    static final int OUTCOMES = Outcome.values().length;
    static final int GROUPS = Proceeding.values().length;
    static final int KINDS = 2;
    static final int DOCUMENT_COLUMNS = DocumentColumn.values().length;
    static final int PROCEEDINGS = ROWS * COLUMNS;
    static final int DISCLOSURE = PROCEEDINGS + GROUPS * OUTCOMES;
    private static final int DECISIONS = DISCLOSURE + KINDS * DOCUMENT_COLUMNS;
    static final int SIZE = DISCLOSURE + DisclosureTable.PLACES.size();

    /** The rows of the form with more than one number, of one year: 25 of table 3, 3 groups of table 4, 2 kinds of documents. */
    static final int FORM_ROWS = ROWS + GROUPS + KINDS;

    private static final List<Place> PLACES = places();
    private static final Place FEES = Place.row(2, "feesWan");

    final long[] numbers;

    /**
     * A bit for each row of the form that holds another number than 0, in the order of {@link #numbers}, last year's from
     * {@link #FORM_ROWS}. Most townships leave most rows at 0, and what is 0 needs no adding up.
     */
    private long occupied;

    /** A bit for each part with a cell that does not hold a number that it may hold. */
    private int untidy;

    /** The cells that cannot be calculated with; null if there is none. */
    private @Nullable BitSet unusable;

    private Figures(int size) {
        this.numbers = new long[size];
    }

    /** The figures of a report and what last year's hands on; null where that is not known. */
    static Figures of(AnnualReport report, @Nullable CarriedFigures last) {
        Figures figures = new Figures(last == null ? SIZE : 2 * SIZE);
        figures.fill(Lines.ROWS, report.applications().cells());
        figures.fill(Lines.GROUPS, report.proceedings().cells());
        figures.fill(report.disclosure());
        if (last != null) {
            figures.fill(last);
        }
        return figures;
    }

    /** Whether {@link CarriedFigures} hand on the number at an index. */
    static boolean isCarried(int index) {
        for (Proceeding group : Proceeding.values()) {
            if (index == index(group, Outcome.PENDING)) {
                return true;
            }
        }
        return index / COLUMNS == ApplicationRow.CARRIED_OUT.ordinal() && index < PROCEEDINGS
                || index == index(0, DocumentColumn.IN_FORCE)
                || index == index(1, DocumentColumn.IN_FORCE)
                || index == index(ApplicationRow.NEW, Applicant.TOTAL)
                || index == index(ApplicationRow.CARRIED_IN, Applicant.TOTAL)
                || index == index(ApplicationRow.HANDLED, Applicant.TOTAL);
    }

    static int index(ApplicationRow row, Applicant column) {
        return row.ordinal() * COLUMNS + column.ordinal();
    }

    static int index(Proceeding group, Outcome outcome) {
        return PROCEEDINGS + group.ordinal() * OUTCOMES + outcome.ordinal();
    }

    /**
     * @param kind 0 regulations, 1 normative documents
     */
    static int index(int kind, DocumentColumn column) {
        return DISCLOSURE + kind * DOCUMENT_COLUMNS + column.ordinal();
    }

    /**
     * @throws IllegalArgumentException if the form has no such place
     */
    static int index(Place place) {
        int index = PLACES.indexOf(place);
        if (index < 0) {
            throw new IllegalArgumentException("the form has no " + place);
        }
        return index;
    }

    static Place place(int index) {
        return PLACES.get(index);
    }

    /** Whether every cell of a table holds a number that it may hold: then no rule about single cells needs to look. */
    boolean isTidy(int part) {
        return (untidy >> part & 1) == 0;
    }

    /** Whether a cell can be calculated with: it holds a number that is believed, or nothing, which is 0. Last year's always can. */
    boolean has(int index) {
        return unusable == null || !unusable.get(index);
    }

    /** Whether all cells can be calculated with. */
    boolean hasAll() {
        return unusable == null;
    }

    long occupied() {
        return occupied;
    }

    private void fill(CarriedFigures last) {
        for (int column = 0; column < COLUMNS; column++) {
            carry(
                    Lines.ROWS,
                    index(ApplicationRow.CARRIED_OUT, Applicant.NATURAL_PERSON) + column,
                    last.carriedOut().get(column));
        }
        for (Proceeding group : Proceeding.values()) {
            carry(Lines.GROUPS, index(group, Outcome.PENDING), last.pending().get(group.ordinal()));
        }
        carry(Lines.KINDS, index(0, DocumentColumn.IN_FORCE), last.regulationsInForce());
        carry(Lines.KINDS, index(1, DocumentColumn.IN_FORCE), last.normativeDocumentsInForce());
        carry(Lines.ROWS, index(ApplicationRow.NEW, Applicant.TOTAL), last.received());
        carry(Lines.ROWS, index(ApplicationRow.CARRIED_IN, Applicant.TOTAL), last.carriedIn());
        carry(Lines.ROWS, index(ApplicationRow.HANDLED, Applicant.TOTAL), last.handled());
    }

    private void carry(Lines rows, int index, long value) {
        numbers[SIZE + index] = bound(value);
        occupy(FORM_ROWS + rows.firstRow + (index - rows.start) / rows.width, value);
    }

    private void fill(Lines rows, List<Cell> cells) {
        int at = 0;
        for (int row = 0; row < rows.count; row++) {
            long any = 0;
            for (int end = at + rows.width; at < end; at++) {
                any |= put(rows.start + at, cells.get(at));
            }
            occupy(rows.firstRow + row, any);
        }
    }

    private void fill(DisclosureTable table) {
        fill(0, table.regulations());
        fill(1, table.normativeDocuments());
        put(DECISIONS, table.licensing());
        put(DECISIONS + 1, table.penalty());
        put(DECISIONS + 2, table.coercion());
        Cell fees = table.feesWan();
        if (!CellTest.NUMBER.holds(FEES, fees)) {
            doubt(SIZE - 1, fees);
        }
    }

    private void fill(int kind, DocumentCounts counts) {
        int start = index(kind, DocumentColumn.ISSUED);
        occupy(
                Lines.KINDS.firstRow + kind,
                put(start, counts.issued()) | put(start + 1, counts.repealed()) | put(start + 2, counts.inForce()));
    }

    private void occupy(int row, long any) {
        if (any != 0) {
            occupied |= 1L << row;
        }
    }

    /** @return the number of the cell; 0 where it holds none */
    private long put(int index, Cell cell) {
        if (cell instanceof Cell.Count count && count.value() >= 0 && count.value() <= MOST) {
            return numbers[index] = count.value();
        }
        doubt(index, cell);
        return numbers[index] = bound(cell.orZero());
    }

    private void doubt(int index, Cell cell) {
        Place place = place(index);
        untidy |= 1 << place.part();
        if (cell instanceof Cell.Missing || !CellTest.NUMBER.holds(place, cell)) {
            if (unusable == null) {
                unusable = new BitSet(SIZE);
            }
            unusable.set(index);
        }
    }

    private static long bound(long value) {
        return Math.clamp(value, -MOST - 1, MOST + 1);
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(SIZE);
        places.addAll(ApplicationTable.PLACES);
        places.addAll(ProceedingTable.PLACES);
        places.addAll(DisclosureTable.PLACES);
        return List.copyOf(places);
    }
}
