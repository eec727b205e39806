package cn.gongkai.benchmark.report;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Cells as clerks get them wrong: another number, a blank, a word, a row left out. */
public final class RandomFaults {

    private static final List<Place> PLACES = Stream.of(
                    ApplicationTable.PLACES, ProceedingTable.PLACES, DisclosureTable.PLACES)
            .flatMap(List::stream)
            .toList();

    private static final int MOST = 4;

    private RandomFaults() {}

    /** The report with one to four cells changed. */
    public static AnnualReport in(AnnualReport report, RandomGenerator random) {
        AnnualReport faulty = report;
        int faults = 1 + random.nextInt(MOST);
        for (int i = 0; i < faults; i++) {
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            faulty = faulty.withCell(place, changed(faulty.cell(place), random));
        }
        return faulty;
    }

    private static Cell changed(Cell cell, RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> Cell.BLANK;
            case 1 -> new Cell.Words("若干");
            case 2 -> Cell.MISSING;
            case 3 -> Cell.count(cell.orZero() - 1);
            default -> Cell.count(cell.orZero() + 1 + random.nextInt(20));
        };
    }
}
