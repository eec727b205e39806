package cn.gongkai.benchmark.rules;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.disclosure.DocumentCounts;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.validation.carried.CarriedFigures;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a case in one array, as every competitor but the rule book gets them: table 3 from 0, table 4 from 175, the documents
 * of table 2 from 190, what last year hands on in the same order from 200.
 */
final class Numbers {

    static final int CASES = 175;
    static final int DOCUMENTS = 190;
    static final int LAST = 200;

    private static final int CARRIED_OUT = 24 * 7;
    private static final List<Place> PLACES = places();

    final long[] of = new long[2 * LAST];
    private @Nullable BitSet unusable;

    Numbers(Case given) {
        AnnualReport report = given.report();
        fill(0, report.applications().cells());
        fill(CASES, report.proceedings().cells());
        fill(DOCUMENTS, report.disclosure().regulations());
        fill(DOCUMENTS + 3, report.disclosure().normativeDocuments());
        CarriedFigures last = given.last();
        for (int column = 0; column < 7; column++) {
            of[LAST + CARRIED_OUT + column] = last.carriedOut().get(column);
        }
        for (int group = 0; group < 3; group++) {
            of[LAST + CASES + group * 5 + 3] = last.pending().get(group);
        }
        of[LAST + DOCUMENTS + 2] = last.regulationsInForce();
        of[LAST + DOCUMENTS + 5] = last.normativeDocumentsInForce();
    }

    /** Whether the cell holds a count, or nothing, which is 0; last year's are always there. */
    boolean has(int index) {
        return unusable == null || !unusable.get(index);
    }

    static Place place(int index) {
        return PLACES.get(index);
    }

    private void fill(int start, List<Cell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            put(start + i, cells.get(i));
        }
    }

    private void fill(int start, DocumentCounts counts) {
        put(start, counts.issued());
        put(start + 1, counts.repealed());
        put(start + 2, counts.inForce());
    }

    private void put(int index, Cell cell) {
        if (cell instanceof Cell.Count count && count.value() >= 0) {
            of[index] = count.value();
        } else if (!(cell instanceof Cell.Blank)) {
            if (unusable == null) {
                unusable = new BitSet(LAST);
            }
            unusable.set(index);
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>(ApplicationTable.PLACES);
        places.addAll(ProceedingTable.PLACES);
        places.addAll(DisclosureTable.PLACES);
        return List.copyOf(places);
    }
}
