package cn.gongkai.publication.page;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * Counts drawn as bars, whose numbers stand beside them.
 *
 * @param title what is counted
 * @param bars in the order of the form
 */
record Bars(String title, List<Bar> bars) {

    private static final int WHOLE = 100;
    private static final List<String> RESULTS = List.of("3.1", "3.2", "3.3", "3.4", "3.5", "3.6");

    /**
     * One bar.
     *
     * @param width its length in percent of the longest
     */
    record Bar(String label, long value, int width) {}

    /** A count that has no length yet. */
    private record Count(String label, long value) {}

    private static Bars of(String title, Stream<Count> all) {
        List<Count> counts = all.toList();
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
    static List<Bars> of(AnnualReport report, MessageSource messages, Locale locale) {
        return Stream.of(
                        of(messages.getMessage("charts.applicants", null, locale), applicants(report, locale)),
                        of(messages.getMessage("charts.results", null, locale), results(report, messages, locale)),
                        of(messages.getMessage("charts.proceedings", null, locale), proceedings(report, locale)))
                .filter(bars -> bars.bars().stream().anyMatch(bar -> bar.value() > 0))
                .toList();
    }

    private static Stream<Count> applicants(AnnualReport report, Locale locale) {
        return Applicant.PARTS.stream()
                .map(applicant -> new Count(
                        new Wording(applicant.label(), applicant.englishLabel()).in(locale),
                        report.applications().count(ApplicationRow.NEW, applicant)));
    }

    /** The form's own labels of these are sentences. */
    private static Stream<Count> results(AnnualReport report, MessageSource messages, Locale locale) {
        Stream<Count> results = RESULTS.stream()
                .map(group -> new Count(
                        messages.getMessage("charts.result." + group, null, locale),
                        ApplicationRow.RESULTS.stream()
                                .filter(row ->
                                        row.code().equals(group) || row.code().startsWith(group + "."))
                                .mapToLong(row -> report.applications().count(row, Applicant.TOTAL))
                                .sum()));
        Count carriedOut = new Count(
                messages.getMessage("charts.carriedOut", null, locale),
                report.applications().count(ApplicationRow.CARRIED_OUT, Applicant.TOTAL));
        return Stream.concat(results, Stream.of(carriedOut));
    }

    private static Stream<Count> proceedings(AnnualReport report, Locale locale) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.TOTAL)
                .map(outcome -> new Count(
                        new Wording(outcome.label(), outcome.englishLabel()).in(locale),
                        Arrays.stream(Proceeding.values())
                                .mapToLong(proceeding -> report.proceedings().count(proceeding, outcome))
                                .sum()));
    }
}
