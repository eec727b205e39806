package cn.gongkai.intake.submission;

import cn.gongkai.intake.submission.SubmissionState.Action;
import cn.gongkai.report.Agency;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.reading.Reading;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission as the API answers it.
 *
 * @param actions what the clerk can do with it now
 * @param notices what was noticed in the file and no rule judges
 * @param reviewActions what a reviewer of a division above can do with it now
 * @param verdict the rules' decision; null while they have not been asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        String id,
        Agency agency,
        int year,
        int revision,
        SubmissionState state,
        String sha256,
        Instant receivedAt,
        Set<Action> actions,
        Set<Action> reviewActions,
        List<Step> timeline,
        @Nullable String verdict,
        @Nullable String ruleBook,
        List<FindingView> findings,
        List<ReadingView.Notice> notices,
        List<Explanation> explanations,
        @Nullable String correctionReason,
        List<Remark> remarks,
        Map<String, String> links) {

    static SubmissionView of(Submission submission, Reading reading, Links links, Locale locale) {
        return new SubmissionView(
                submission.id(),
                submission.agency(),
                submission.year().value(),
                submission.revision(),
                submission.state(),
                submission.sha256(),
                submission.receivedAt(),
                submission.state().offers(),
                submission.state().offersReviewer(),
                submission.timeline(),
                submission.verdict() == null
                        ? null
                        : submission.verdict().decision().name(),
                submission.verdict() == null ? null : submission.verdict().ruleBook(),
                FindingView.of(submission.verdict(), locale),
                ReadingView.beyondRules(reading, locale),
                submission.circumstances().explanations(),
                submission.circumstances().correctionReason(),
                submission.remarks(),
                links.of(submission));
    }
}
