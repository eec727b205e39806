package cn.gongkai.benchmark.rules;

import cn.gongkai.benchmark.Jmh;
import cn.gongkai.benchmark.Options;
import cn.gongkai.benchmark.Table;
import cn.gongkai.benchmark.report.RandomReports;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.validation.rulebook.RuleBook;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Makes sure that all contestants find the same, then runs {@link ArithmeticBenchmark} and {@link RuleBenchmark}. */
public final class RuleComparison {

    private static final List<String> KINDS = List.of("quiet", "busy");
    private static final int REPORTS = 1_000;
    private static final int YEAR = 2024;

    private RuleComparison() {}

    /** @return the process's exit code */
    public static int run(Options options) throws RunnerException {
        boolean quick = options.has("quick");
        options.nothingElse();
        beRight();
        for (String kind : KINDS) {
            List<Case> cases = Cases.of(kind);
            int found = beEqual(cases);
            System.out.printf("In %d %s reports all find the same %d wrong sums.%n", cases.size(), kind, found);
        }
        arithmetic(quick);
        wholeBook(quick);
        return 0;
    }

    private static void arithmetic(boolean quick) throws RunnerException {
        String[] all = KINDS.stream()
                .flatMap(kind -> Arrays.stream(Contestant.values()).map(contestant -> kind + "/" + contestant))
                .toArray(String[]::new);
        Jmh figures = Jmh.run(ArithmeticBenchmark.class, "of", quick, all);
        for (String kind : KINDS) {
            Table table = new Table(
                    "sums of " + kind + " reports, reports/s",
                    "from the report",
                    "of plain Java",
                    "rule book is faster",
                    "from the counts",
                    "of plain Java",
                    "rule book is faster");
            for (Contestant contestant : Contestant.values()) {
                table.add(
                        contestant.title,
                        speed(figures, "fromReport", kind, contestant),
                        share(figures, "fromReport", kind, contestant),
                        times(figures, "fromReport", kind, contestant),
                        speed(figures, "fromCounts", kind, contestant),
                        share(figures, "fromCounts", kind, contestant),
                        times(figures, "fromCounts", kind, contestant));
            }
            table.print();
        }
    }

    private static double speed(Jmh figures, String method, String kind, Contestant contestant) {
        return figures.best(method, kind + "/" + contestant);
    }

    private static double share(Jmh figures, String method, String kind, Contestant contestant) {
        return speed(figures, method, kind, contestant) / speed(figures, method, kind, Contestant.PLAIN_JAVA);
    }

    private static double times(Jmh figures, String method, String kind, Contestant contestant) {
        return speed(figures, method, kind, Contestant.BOOK) / speed(figures, method, kind, contestant);
    }

    private static void wholeBook(boolean quick) throws RunnerException {
        Jmh figures = Jmh.run(RuleBenchmark.class, "reports", quick);
        Table table = new Table("whole book, reports/s", "samples", "mean", "random", "mean");
        table.add(
                RuleBook.current().rules().size() + " rules, with texts",
                figures.best("allRules", "samples"),
                figures.mean("allRules", "samples"),
                figures.best("allRules", "random"),
                figures.mean("allRules", "random"));
        table.print();
    }

    /** @throws IllegalStateException if a report without faults is not accepted */
    private static void beRight() {
        for (AnnualReport report : RandomReports.of(REPORTS, YEAR)) {
            List<Finding> open = RuleBook.current().check(RuleBenchmark.inquiry(report)).stream()
                    .filter(finding -> finding.severity() != Severity.NOTICE)
                    .toList();
            if (!open.isEmpty()) {
                throw new IllegalStateException(
                        "the report of " + report.agency().code() + " is not right: " + open);
            }
        }
    }

    /**
     * Puts the same cases before all contestants.
     *
     * @return how many wrong sums each of them found
     * @throws IllegalStateException if they differ
     */
    private static int beEqual(List<Case> cases) {
        List<List<Wrong>> expected = check(Contestant.PLAIN_JAVA.make(), cases);
        for (Contestant contestant : Contestant.values()) {
            List<List<Wrong>> found = check(contestant.make(), cases);
            for (int i = 0; i < cases.size(); i++) {
                Set<Wrong> mine = new HashSet<>(found.get(i));
                if (mine.size() != found.get(i).size() || !mine.equals(new HashSet<>(expected.get(i)))) {
                    throw new IllegalStateException(
                            contestant.title + " and plain Java differ:\n" + found.get(i) + "\n" + expected.get(i));
                }
            }
        }
        return expected.stream().mapToInt(List::size).sum();
    }

    private static <T> List<List<Wrong>> check(Competitor<T> competitor, List<Case> cases) {
        return cases.stream().map(competitor::readAndCheck).toList();
    }
}
