package cn.gongkai.benchmark.rules;

import cn.gongkai.benchmark.report.RandomFaults;
import cn.gongkai.benchmark.report.RandomReports;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DocumentCounts;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.validation.carried.CarriedFigures;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Reports with last year's figures, two of three right, the third with wrong cells; always the same. */
final class Cases {

    private static final int COUNT = 1_000;
    private static final int YEAR = 2024;
    private static final int MOST_APPLICATIONS = 5;

    private Cases() {}

    /**
     * @param kind {@code quiet} as most townships are: up to five applications, most cells 0; {@code busy}: numbers in every row
     */
    static List<Case> of(String kind) {
        Random random = new Random(7);
        return RandomReports.of(COUNT, YEAR).stream()
                .map(report -> kind.equals("quiet") ? quiet(report, random) : report)
                .map(report -> new Case(report, before(report)))
                .map(right -> random.nextInt(3) > 0 ? right : faulty(right, random))
                .toList();
    }

    private static AnnualReport quiet(AnnualReport report, Random random) {
        ApplicationTable table = ApplicationTable.ZERO;
        for (int i = random.nextInt(MOST_APPLICATIONS + 1); i > 0; i--) {
            Applicant who = random.nextInt(5) > 0 ? Applicant.NATURAL_PERSON : Applicant.COMMERCIAL_ENTERPRISE;
            ApplicationRow result = ApplicationRow.RESULTS.get(random.nextInt(ApplicationRow.RESULTS.size()));
            for (ApplicationRow row : List.of(ApplicationRow.NEW, result, ApplicationRow.HANDLED)) {
                for (Applicant column : List.of(who, Applicant.TOTAL)) {
                    table = table.with(row, column, table.count(row, column) + 1);
                }
            }
        }
        return report.with(table).with(ProceedingTable.ZERO);
    }

    /** What last year's report must have handed on. */
    private static CarriedFigures before(AnnualReport report) {
        return new CarriedFigures(
                report.agency().code(),
                report.year().previous(),
                1,
                Stream.of(Applicant.values())
                        .map(column -> report.applications().count(ApplicationRow.CARRIED_IN, column))
                        .toList(),
                Collections.nCopies(3, 0L),
                before(report.disclosure().regulations()),
                before(report.disclosure().normativeDocuments()),
                0,
                0,
                0,
                Instant.EPOCH,
                Map.of(),
                Map.of(),
                List.of());
    }

    private static long before(DocumentCounts counts) {
        return counts.inForce().orZero()
                + counts.repealed().orZero()
                - counts.issued().orZero();
    }

    private static Case faulty(Case right, Random random) {
        AnnualReport report = RandomFaults.in(right.report(), random);
        if (random.nextInt(4) > 0) {
            return new Case(report, right.last());
        }
        AnnualReport other = RandomFaults.in(report, random)
                .with(ApplicationRow.CARRIED_OUT, Applicant.TOTAL, random.nextInt(3))
                .withCell(ProceedingTable.PLACES.get(3), Cell.count(random.nextInt(3)));
        return new Case(report, CarriedFigures.of(other, 1, Instant.EPOCH, Map.of(), List.of()));
    }
}
