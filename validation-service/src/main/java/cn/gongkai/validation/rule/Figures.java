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
import java.util.List;

/**
 * The 200 cells of the three tables as numbers in one row, so that a sum is a walk over an array: table 3 from 0, table 4 from 175,
 * table 2 from 190. A cell without a count is 0.
 */
final class Figures {

    /** The largest count that is believed, 件; a larger one is a finding, and sums cannot overflow. */
    static final long MOST = 999_999_999_999L;

    private static final long NO_COUNT = Long.MIN_VALUE;

    static final int COLUMNS = Applicant.values().length;
    static final int ROWS = ApplicationRow.values().length;
    static final int OUTCOMES = Outcome.values().length;
    static final int GROUPS = Proceeding.values().length;
    static final int KINDS = 2;
    static final int PROCEEDINGS = ROWS * COLUMNS;
    static final int DISCLOSURE = PROCEEDINGS + GROUPS * OUTCOMES;
    private static final int DECISIONS = DISCLOSURE + KINDS * DocumentColumn.values().length;
    static final int SIZE = DISCLOSURE + DisclosureTable.PLACES.size();

    private static final List<Place> PLACES = places();
    private static final Place FEES = Place.row(2, "feesWan");

    final long[] numbers;

    /** A bit for each part whose table is tidy. */
    private final int tidy;

    private Figures(long[] numbers, int tidy) {
        this.numbers = numbers;
        this.tidy = tidy;
    }

    static Figures of(AnnualReport report) {
        long[] numbers = new long[SIZE];
        int tidy = fill(numbers, 0, report.applications().cells()) ? 1 << 3 : 0;
        tidy |= fill(numbers, PROCEEDINGS, report.proceedings().cells()) ? 1 << 4 : 0;
        tidy |= fill(numbers, report.disclosure()) ? 1 << 2 : 0;
        return new Figures(numbers, tidy);
    }

    static Figures of(CarriedFigures last) {
        long[] numbers = new long[SIZE];
        for (Applicant column : Applicant.values()) {
            numbers[index(ApplicationRow.CARRIED_OUT, column)] =
                    bound(last.carriedOut().get(column.ordinal()));
        }
        for (Proceeding group : Proceeding.values()) {
            numbers[index(group, Outcome.PENDING)] = bound(last.pending().get(group.ordinal()));
        }
        numbers[index(0, DocumentColumn.IN_FORCE)] = bound(last.regulationsInForce());
        numbers[index(1, DocumentColumn.IN_FORCE)] = bound(last.normativeDocumentsInForce());
        numbers[index(ApplicationRow.NEW, Applicant.TOTAL)] = bound(last.received());
        numbers[index(ApplicationRow.CARRIED_IN, Applicant.TOTAL)] = bound(last.carriedIn());
        numbers[index(ApplicationRow.HANDLED, Applicant.TOTAL)] = bound(last.handled());
        return new Figures(numbers, 0);
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
        return DISCLOSURE + kind * DocumentColumn.values().length + column.ordinal();
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
        return (tidy >> part & 1) == 1;
    }

    private static boolean fill(long[] numbers, int start, List<Cell> cells) {
        boolean tidy = true;
        for (int i = 0; i < cells.size(); i++) {
            tidy &= put(numbers, start + i, cells.get(i));
        }
        return tidy;
    }

    private static boolean fill(long[] numbers, DisclosureTable table) {
        return fill(numbers, DISCLOSURE, table.regulations())
                & fill(numbers, DISCLOSURE + DocumentColumn.values().length, table.normativeDocuments())
                & put(numbers, DECISIONS, table.licensing())
                & put(numbers, DECISIONS + 1, table.penalty())
                & put(numbers, DECISIONS + 2, table.coercion())
                & isMoney(table.feesWan());
    }

    private static boolean fill(long[] numbers, int start, DocumentCounts counts) {
        return put(numbers, start, counts.issued())
                & put(numbers, start + 1, counts.repealed())
                & put(numbers, start + 2, counts.inForce());
    }

    /** Whether the cell holds a count that is believed. */
    private static boolean put(long[] numbers, int index, Cell cell) {
        long value = cell instanceof Cell.Count count ? count.value() : NO_COUNT;
        boolean tidy = value >= 0 && value <= MOST;
        numbers[index] = tidy ? value : value == NO_COUNT ? 0 : bound(value);
        return tidy;
    }

    private static boolean isMoney(Cell cell) {
        return CellTest.NUMBER.holds(FEES, cell);
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
