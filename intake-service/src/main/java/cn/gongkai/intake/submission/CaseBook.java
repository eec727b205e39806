package cn.gongkai.intake.submission;

import cn.gongkai.intake.form.FormContent;
import cn.gongkai.intake.form.FormView;
import cn.gongkai.intake.form.Note;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.compare.Changes;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.json.ReportJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers all that the page of a submission shows: the report, last year's, the revision before, and what was said about them. */
@Component
class CaseBook {

    /** The errors that give way to an explanation are about what stands in other reports. */
    private static final Pattern ABOUT_OTHER_REPORTS = Pattern.compile("YEAR-|AGG-");

    private final SubmissionService service;
    private final Links links;

    CaseBook(SubmissionService service, Links links) {
        this.service = service;
        this.links = links;
    }

    /**
     * What a reader sees of a submission.
     *
     * @param mayAct whether the reader hands in for this agency
     * @param isWhole whether to show the whole report, or only what changed where there is a revision before
     */
    CaseView open(Submission submission, boolean mayAct, boolean isWhole, Locale locale) {
        List<Submission> revisions = service.revisions(submission.agency(), submission.year());
        Submission before = revisions.stream()
                .filter(other -> other.revision() < submission.revision())
                .reduce((one, other) -> other)
                .orElse(null);
        Submission newest = revisions.isEmpty() ? submission : revisions.getLast();
        Submission lastYear =
                service.lastYear(submission.agency(), submission.year()).orElse(null);
        AnnualReport report = report(submission);
        AnnualReport earlier = before == null ? null : report(before);
        FormView form = FormView.of(
                FormContent.of(report)
                        .findings(FindingView.of(submission.verdict(), locale))
                        .remarks(submission.remarks().stream()
                                .map(Remark::onForm)
                                .toList())
                        .lastYear(lastYear == null ? null : report(lastYear))
                        .before(earlier),
                locale);
        boolean mayExplain = mayAct
                && newest.revision() == submission.revision()
                && submission.state().offers().contains(SubmissionState.Action.EXPLAIN);
        return new CaseView(
                submission,
                before,
                newest,
                earlier == null ? null : Changes.between(earlier, report),
                earlier == null || isWhole ? form : null,
                groups(submission, lastYear, form, mayExplain),
                form.notes().stream().filter(note -> note.rule().isEmpty()).toList(),
                ReadingView.beyondRules(service.reading(submission.id()), locale),
                Course.of(submission),
                links.of(submission),
                mayAct);
    }

    private AnnualReport report(Submission submission) {
        return ReportJson.readReport(service.report(submission.id()));
    }

    private static List<CaseView.Group> groups(
            Submission submission, @Nullable Submission lastYear, FormView form, boolean mayExplain) {
        Set<List<Object>> asked = new HashSet<>();
        List<CaseView.Group> groups = new ArrayList<>();
        for (String severity : List.of("ERROR", "WARNING", "NOTICE")) {
            List<CaseView.Item> items = form.notes().stream()
                    .filter(note ->
                            note.severity().equals(severity) && !note.rule().isEmpty())
                    .map(note -> new CaseView.Item(
                            note,
                            asked.add(List.of(note.rule(), note.where()))
                                    ? question(submission, lastYear, note, mayExplain)
                                    : null))
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new CaseView.Group(severity, items));
            }
        }
        return groups;
    }

    private static @Nullable Question question(
            Submission submission, @Nullable Submission lastYear, Note note, boolean mayExplain) {
        boolean isWarning = note.severity().equals("WARNING");
        boolean givesWay = note.severity().equals("ERROR")
                && ABOUT_OTHER_REPORTS.matcher(note.rule()).lookingAt();
        String said = said(submission, note.rule(), note.where());
        boolean isAsked = mayExplain && (isWarning || givesWay) && isOfUse(submission);
        if (!isAsked && said.isEmpty()) {
            return null;
        }
        return new Question(
                note.rule(),
                note.where(),
                said,
                lastYear == null ? List.of() : offers(lastYear, note.rule()),
                isAsked,
                isWarning && submission.state() == SubmissionState.EXPLANATION_REQUIRED);
    }

    /** While an error stands that no explanation lifts, another revision has to come, and with it another verdict. */
    private static boolean isOfUse(Submission submission) {
        return submission.verdict() != null
                && submission.verdict().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .allMatch(finding ->
                                ABOUT_OTHER_REPORTS.matcher(finding.rule()).lookingAt());
    }

    private static String said(Submission submission, String rule, Place where) {
        return explanations(submission)
                .filter(explanation -> explanation.rule().equals(rule)
                        && (explanation.where() == null || Objects.equals(explanation.where(), where)))
                .map(Explanation::text)
                .findFirst()
                .orElse("");
    }

    private static List<String> offers(Submission lastYear, String rule) {
        return explanations(lastYear)
                .filter(explanation -> explanation.rule().equals(rule))
                .map(Explanation::text)
                .distinct()
                .toList();
    }

    private static Stream<Explanation> explanations(Submission submission) {
        return submission.circumstances().explanations().stream();
    }
}
