package cn.gongkai.intake.review;

import cn.gongkai.intake.form.FormContent;
import cn.gongkai.intake.form.FormView;
import cn.gongkai.intake.form.Note;
import cn.gongkai.intake.submission.Remark;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.compare.Changes;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.json.ReportJson;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays beside a report what its reviewer holds it against: last year's, the revision before, findings and explanations. */
@Component
class ReviewCases {

    private static final List<String> WORST_FIRST = List.of("ERROR", "WARNING", "NOTICE");

    private final SubmissionService submissions;

    ReviewCases(SubmissionService submissions) {
        this.submissions = submissions;
    }

    ReviewCase open(Submission submission, Locale locale) {
        AnnualReport report = report(submission);
        Submission before = before(submission).orElse(null);
        AnnualReport earlier = before == null ? null : report(before);
        AnnualReport lastYear = submissions
                .lastYear(submission.agency(), submission.year())
                .map(this::report)
                .orElse(null);
        FormView form = FormView.of(
                FormContent.of(report)
                        .findings(FindingView.of(submission.verdict(), locale))
                        .remarks(submission.remarks().stream()
                                .map(Remark::onForm)
                                .toList())
                        .lastYear(lastYear)
                        .before(earlier),
                locale);
        return new ReviewCase(
                submission,
                before,
                earlier == null ? null : Changes.between(earlier, report),
                lastYear,
                judged(form, submission.circumstances().explanations()),
                form,
                ReviewCase.PartText.of(report));
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

    private AnnualReport report(Submission submission) {
        return ReportJson.readReport(submissions.report(submission.id()));
    }
}
