package cn.gongkai.intake.review;

import cn.gongkai.intake.form.FormContent;
import cn.gongkai.intake.form.FormRemark;
import cn.gongkai.intake.form.FormView;
import cn.gongkai.intake.form.Note;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionStore;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.json.ReportJson;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays beside a report what its reviewer holds it against: last year's, the revision before, findings and explanations. */
@Component
class ReviewCases {

    private static final List<String> WORST_FIRST = List.of("ERROR", "WARNING", "NOTICE");

    private final SubmissionStore submissions;

    ReviewCases(SubmissionStore submissions) {
        this.submissions = submissions;
    }

    ReviewCase open(Submission submission, Locale locale) {
        AnnualReport report = report(submission);
        Submission before = before(submission).orElse(null);
        AnnualReport earlier = before == null ? null : report(before);
        AnnualReport lastYear = lastYear(submission).map(this::report).orElse(null);
        FormView form = FormView.of(
                FormContent.of(report)
                        .findings(findings(submission.verdict(), locale))
                        .remarks(submission.remarks().stream()
                                .map(remark ->
                                        new FormRemark(remark.where(), remark.quote(), remark.offset(), remark.text()))
                                .toList())
                        .lastYear(lastYear)
                        .before(earlier),
                locale);
        return new ReviewCase(
                submission,
                before,
                earlier == null ? null : ReviewChanges.between(earlier, report, lastYear, locale),
                judged(form, submission.circumstances().explanations()),
                form,
                ReviewCase.PartText.of(report));
    }

    private static List<FindingView> findings(@Nullable Verdict verdict, Locale locale) {
        return verdict == null
                ? List.of()
                : verdict.findings().stream()
                        .map(finding -> FindingView.of(finding, locale))
                        .toList();
    }

    private static List<ReviewCase.Judged> judged(FormView form, List<Explanation> explanations) {
        return form.notes().stream()
                .filter(note -> !note.rule().isEmpty())
                .sorted(Comparator.comparingInt((Note note) -> WORST_FIRST.indexOf(note.severity())))
                .map(note -> new ReviewCase.Judged(note, explanation(note, explanations)))
                .toList();
    }

    private static String explanation(Note note, List<Explanation> explanations) {
        return explanations.stream()
                .filter(explanation -> explanation.rule().equals(note.rule())
                        && (explanation.where() == null || note.where().equals(explanation.where())))
                .map(Explanation::text)
                .findFirst()
                .orElse("");
    }

    /** What the report is to take the place of, or else what the agency handed in before it. */
    private Optional<Submission> before(Submission submission) {
        Integer live = submission.circumstances().liveRevision();
        int latest = live == null ? submission.revision() - 1 : live;
        return submissions.revisions(submission.agency(), submission.year()).stream()
                .filter(other -> other.revision() <= latest)
                .reduce((one, other) -> other);
    }

    /** Last year's report that counts. */
    private Optional<Submission> lastYear(Submission submission) {
        return submission.year().hasPrevious()
                ? submissions.revisions(submission.agency(), submission.year().previous()).stream()
                        .filter(other -> other.state().isLive())
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    private AnnualReport report(Submission submission) {
        return ReportJson.readReport(submissions.report(submission.id()).orElseThrow());
    }
}
