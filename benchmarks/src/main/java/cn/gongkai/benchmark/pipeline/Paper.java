package cn.gongkai.benchmark.pipeline;

import cn.gongkai.benchmark.report.RandomReports;
import cn.gongkai.benchmark.report.Townships;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.Instant;
import java.util.List;

/**
 * One report to hand in.
 *
 * @param agency whose it is
 * @param body the report as JSON, about 10 KB
 */
record Paper(String agency, byte[] body) {

    /**
     * Reports of townships {@code from} to {@code to}, in the order of {@link Townships}.
     *
     * @throws IllegalStateException if one would not be accepted
     */
    static List<Paper> of(int from, int to, int year) {
        return Townships.all().subList(from, to).stream()
                .map(township -> of(township, year))
                .toList();
    }

    private static Paper of(Division township, int year) {
        AnnualReport report = RandomReports.of(township, year);
        RuleBook rules = RuleBook.current();
        Inquiry inquiry = Inquiry.of(report, Reading.OF_DATA, Instant.now(), Circumstances.NONE, null);
        Verdict verdict = Verdict.of(rules.version(), rules.check(inquiry), List.of());
        if (verdict.decision() != Decision.ACCEPTED) {
            throw new IllegalStateException(township + " would not be accepted: " + verdict.findings());
        }
        return new Paper(township.code(), ReportJson.write(report));
    }
}
