package cn.gongkai.publication.page;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Counts drawn as bars, whose numbers stand beside them.
 *
 * @param title what is counted
 * @param bars in the order of the form
 */
record Bars(Wording title, List<Bar> bars) {

    private static final int WHOLE = 100;

    /**
     * One bar.
     *
     * @param width its length in percent of the longest
     */
    record Bar(Wording label, long value, int width) {}

    /** A count that has no length yet. */
    record Count(Wording label, long value) {}

    static Bars of(Wording title, List<Count> counts) {
        long longest = counts.stream().mapToLong(Count::value).max().orElse(0);
        return new Bars(
                title,
                counts.stream()
                        .map(count -> new Bar(
                                count.label(),
                                count.value(),
                                longest == 0 ? 0 : Math.toIntExact(count.value() * WHOLE / longest)))
                        .toList());
    }

    /** The pictures of a report: who applied, what became of it, what was contested. None of what is 0 everywhere. */
    static List<Bars> of(AnnualReport report) {
        return Stream.of(applicants(report), results(report), proceedings(report))
                .filter(bars -> bars.bars().stream().anyMatch(bar -> bar.value() > 0))
                .toList();
    }

    private static Bars applicants(AnnualReport report) {
        List<Count> counts = new ArrayList<>();
        for (Applicant applicant : Applicant.PARTS) {
            counts.add(new Count(
                    new Wording(applicant.label(), applicant.englishLabel()),
                    report.applications().count(ApplicationRow.NEW, applicant)));
        }
        return of(new Wording("谁提出了申请（本年新收，件）", "Who applied (received this year)"), counts);
    }

    private static Bars results(AnnualReport report) {
        return of(
                new Wording("申请办理结果（件）", "What became of applications"),
                List.of(
                        result(report, "3.1", new Wording("予以公开", "granted")),
                        result(report, "3.2", new Wording("部分公开", "partly granted")),
                        result(report, "3.3", new Wording("不予公开", "refused")),
                        result(report, "3.4", new Wording("无法提供", "unavailable")),
                        result(report, "3.5", new Wording("不予处理", "not processed")),
                        result(report, "3.6", new Wording("其他处理", "otherwise closed")),
                        new Count(
                                new Wording("结转下年度", "carried out"),
                                report.applications().count(ApplicationRow.CARRIED_OUT, Applicant.TOTAL))));
    }

    private static Count result(AnnualReport report, String group, Wording label) {
        return new Count(
                label,
                ApplicationRow.RESULTS.stream()
                        .filter(row -> row.code().equals(group) || row.code().startsWith(group + "."))
                        .mapToLong(row -> report.applications().count(row, Applicant.TOTAL))
                        .sum());
    }

    private static Bars proceedings(AnnualReport report) {
        List<Count> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.TOTAL) {
                long cases = 0;
                for (Proceeding proceeding : Proceeding.values()) {
                    cases += report.proceedings().count(proceeding, outcome);
                }
                counts.add(new Count(new Wording(outcome.label(), outcome.englishLabel()), cases));
            }
        }
        return of(new Wording("行政复议和行政诉讼（件）", "Administrative reconsideration and litigation"), counts);
    }
}
