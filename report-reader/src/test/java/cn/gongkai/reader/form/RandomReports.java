package cn.gongkai.reader.form;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Reports as townships have them, whose sums are right: most cells 0, some applications, some carried over. */
public final class RandomReports {

    private static final List<ApplicationRow> RESULTS =
            List.of(ApplicationRow.values()).subList(2, ApplicationRow.HANDLED.ordinal());
    private static final List<Applicant> KINDS = List.of(Applicant.values()).subList(0, 6);

    private final Random random;

    /** The same reports for the same seed. */
    public RandomReports(long seed) {
        this.random = new Random(seed);
    }

    public AnnualReport next() {
        return FormReport.of(disclosure(), applications(), proceedings());
    }

    private DisclosureTable disclosure() {
        DisclosureTable table = DisclosureTable.ZERO;
        if (random.nextInt(3) == 0) {
            int repealed = random.nextInt(3);
            table = table.with("normativeDocuments", "issued", Cell.count(random.nextInt(4)))
                    .with("normativeDocuments", "repealed", Cell.count(repealed))
                    .with("normativeDocuments", "inForce", Cell.count(repealed + random.nextInt(12)));
        }
        for (String row : List.of("licensing", "penalty", "coercion")) {
            table = table.with(row, null, Cell.count(seldom(1500)));
        }
        BigDecimal fees = random.nextInt(6) == 0
                ? BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(3))
                : BigDecimal.ZERO;
        return table.with("feesWan", null, new Cell.Amount(fees));
    }

    private ApplicationTable applications() {
        ApplicationTable table = ApplicationTable.ZERO;
        for (Applicant kind : KINDS) {
            int left = kind == Applicant.NATURAL_PERSON ? seldom(40) : seldom(6);
            int handled = 0;
            while (left > 0) {
                ApplicationRow result = RESULTS.get(random.nextInt(RESULTS.size()));
                int some = 1 + random.nextInt(left);
                table = plus(table, result, kind, some);
                handled += some;
                left -= some;
            }
            int carriedOut = seldom(5);
            int carriedIn = Math.min(seldom(5), handled + carriedOut);
            table = plus(table, ApplicationRow.HANDLED, kind, handled);
            table = plus(table, ApplicationRow.CARRIED_OUT, kind, carriedOut);
            table = plus(table, ApplicationRow.CARRIED_IN, kind, carriedIn);
            table = plus(table, ApplicationRow.NEW, kind, handled + carriedOut - carriedIn);
        }
        return table;
    }

    /** Adds to a cell and to the total of its row. */
    private static ApplicationTable plus(ApplicationTable table, ApplicationRow row, Applicant kind, int some) {
        return table.with(row, kind, table.count(row, kind) + some)
                .with(row, Applicant.TOTAL, table.count(row, Applicant.TOTAL) + some);
    }

    private ProceedingTable proceedings() {
        ProceedingTable table = ProceedingTable.ZERO;
        for (Proceeding group : Proceeding.values()) {
            long total = 0;
            for (Outcome outcome : Outcome.values()) {
                long cases = outcome == Outcome.TOTAL ? total : seldom(4);
                total += cases;
                table = table.with(group, outcome, cases);
            }
        }
        return table;
    }

    /** Most often 0. */
    private int seldom(int most) {
        return random.nextInt(3) == 0 ? random.nextInt(most) : 0;
    }
}
