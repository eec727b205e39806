package cn.gongkai.benchmark.rules;

import cn.gongkai.benchmark.Jmh;
import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import cn.gongkai.benchmark.report.RandomFaults;
import cn.gongkai.benchmark.report.RandomReports;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.validation.rulebook.RuleBook;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.RunnerException;

/** Makes sure that book and hand say the same, then runs {@link RuleBenchmark}. */
public final class RuleComparison {

    private static final int REPORTS = 1_000;
    private static final int YEAR = 2024;

    private RuleComparison() {}

    /** @return the process's exit code */
    public static int run(Options options) throws RunnerException {
        boolean quick = options.has("quick");
        options.nothingElse();
        int found = compare();
        System.out.printf(
                "%d random reports are right under all %d rules; with random faults in them, book and hand find the same"
                        + " %d wrong sums.%n",
                REPORTS, RuleBook.current().rules().size(), found);
        Jmh figures = Jmh.run(RuleBenchmark.class, "reports", quick);
        Table table = new Table("reports/s", "samples", "mean", "random", "mean");
        for (String method : List.of("allRules", "sumRules", "byHand")) {
            table.add(
                    method,
                    figures.best(method, "samples"),
                    figures.mean(method, "samples"),
                    figures.best(method, "random"),
                    figures.mean(method, "random"));
        }
        table.add(
                "time all : sums",
                ratio(figures, "sumRules", "allRules", "samples"),
                "",
                ratio(figures, "sumRules", "allRules", "random"),
                "");
        table.add(
                "time sums : by hand",
                ratio(figures, "byHand", "sumRules", "samples"),
                "",
                ratio(figures, "byHand", "sumRules", "random"),
                "");
        table.print();
        return 0;
    }

    private static double ratio(Jmh figures, String faster, String slower, String reports) {
        return figures.best(faster, reports) / figures.best(slower, reports);
    }

    /**
     * Puts the same faulty reports before both.
     *
     * @return how many wrong sums both found
     * @throws IllegalStateException if they differ, or a report without faults is not accepted
     */
    private static int compare() {
        RuleBook all = RuleBook.current();
        RuleBook sums = all.only(Sums.RULES);
        Random random = new Random(7);
        int found = 0;
        for (AnnualReport report : RandomReports.of(REPORTS, YEAR)) {
            List<Finding> open = all.check(RuleBenchmark.inquiry(report)).stream()
                    .filter(finding -> finding.severity() != Severity.NOTICE)
                    .toList();
            if (!open.isEmpty()) {
                throw new IllegalStateException(
                        "the report of " + report.agency().code() + " is not right: " + open);
            }
            AnnualReport faulty = RandomFaults.in(report, random);
            Set<Sums.Wrong> byBook = sums.check(RuleBenchmark.inquiry(faulty)).stream()
                    .map(RuleComparison::wrong)
                    .collect(Collectors.toSet());
            Set<Sums.Wrong> byHand = new HashSet<>(Sums.check(faulty));
            if (!byBook.equals(byHand)) {
                throw new IllegalStateException(
                        "book and hand differ on " + report.agency().code() + ":\n" + byBook + "\n" + byHand);
            }
            found += byHand.size();
        }
        return found;
    }

    private static Sums.Wrong wrong(Finding finding) {
        return new Sums.Wrong(
                finding.rule(),
                finding.where(),
                Long.parseLong(Objects.requireNonNull(finding.actual())),
                Long.parseLong(Objects.requireNonNull(finding.difference())));
    }
}
