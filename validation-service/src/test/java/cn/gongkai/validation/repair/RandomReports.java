package cn.gongkai.validation.repair;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reports as townships hand them in: most cells 0, a few applications of one or two kinds of applicants; text and tables agree. */
final class RandomReports {

    private final RandomGenerator random;

    RandomReports(RandomGenerator random) {
        this.random = random;
    }

    AnnualReport next() {
        ApplicationTable applications = applications();
        ProceedingTable proceedings = proceedings();
        AnnualReport report = SampleReports.balanced().with(applications).with(proceedings);
        return SampleReports.withText(report, 1, told(report.overview().text(), applications, proceedings));
    }

    private ApplicationTable applications() {
        ApplicationTable table = ApplicationTable.ZERO;
        for (Applicant column : Applicant.PARTS) {
            if (random.nextInt(4) == 0) {
                long received = random.nextInt(10);
                long carriedIn = random.nextInt(3);
                long carriedOut = random.nextLong(Math.min(2, received + carriedIn) + 1);
                table = add(table, ApplicationRow.NEW, column, received);
                table = add(table, ApplicationRow.CARRIED_IN, column, carriedIn);
                table = add(table, ApplicationRow.CARRIED_OUT, column, carriedOut);
                for (long i = carriedOut; i < received + carriedIn; i++) {
                    List<ApplicationRow> results = ApplicationRow.RESULTS;
                    table = add(table, results.get(random.nextInt(results.size())), column, 1);
                    table = add(table, ApplicationRow.HANDLED, column, 1);
                }
            }
        }
        return table;
    }

    private ProceedingTable proceedings() {
        ProceedingTable table = ProceedingTable.ZERO;
        while (random.nextInt(4) == 0) {
            Proceeding group = Proceeding.values()[random.nextInt(3)];
            Outcome outcome = Outcome.values()[random.nextInt(4)];
            table = table.with(group, outcome, table.count(group, outcome) + 1)
                    .with(group, Outcome.TOTAL, table.count(group, Outcome.TOTAL) + 1);
        }
        return table;
    }

    private static ApplicationTable add(ApplicationTable table, ApplicationRow row, Applicant column, long count) {
        return table.with(row, column, table.count(row, column) + count)
                .with(row, Applicant.TOTAL, table.count(row, Applicant.TOTAL) + count);
    }

    private static String told(String text, ApplicationTable table, ProceedingTable proceedings) {
        long litigations = proceedings.count(Proceeding.LITIGATION_DIRECT, Outcome.TOTAL)
                + proceedings.count(Proceeding.LITIGATION_AFTER_RECONSIDERATION, Outcome.TOTAL);
        return text.replace("申请5件", "申请" + total(table, ApplicationRow.NEW) + "件")
                .replace("结转1件", "结转" + total(table, ApplicationRow.CARRIED_IN) + "件")
                .replace("办结5件", "办结" + total(table, ApplicationRow.HANDLED) + "件")
                .replace("办理1件", "办理" + total(table, ApplicationRow.CARRIED_OUT) + "件")
                .replace("复议1件", "复议" + proceedings.count(Proceeding.RECONSIDERATION, Outcome.TOTAL) + "件")
                .replace("未发生行政诉讼", "行政诉讼" + litigations + "件");
    }

    private static long total(ApplicationTable table, ApplicationRow row) {
        return table.count(row, Applicant.TOTAL);
    }
}
