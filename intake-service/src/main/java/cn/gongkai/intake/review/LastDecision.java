package cn.gongkai.intake.review;

import cn.gongkai.intake.submission.Step;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionStore;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says on the page that follows a decision what became of the report before. */
@Component
class LastDecision {

    private static final Set<String> DECISIONS = Set.of("APPROVE", "RETURN", "WITHDRAW");

    private final SubmissionStore submissions;

    LastDecision(SubmissionStore submissions) {
        this.submissions = submissions;
    }

    /**
     * What became of a report.
     *
     * @param action what was decided: {@code APPROVE}, {@code RETURN}, {@code WITHDRAW}
     * @param address where to look at it once more
     */
    record Done(String action, String agency, int year, String address) {}

    /**
     * What became of a report that a reviewer has just decided about, or somebody else before them.
     *
     * @param id its id; null for none
     * @return null if there is nothing to say, or nothing that the caller may hear
     */
    @Nullable
    Done of(@Nullable String id, Caller caller) {
        return id == null
                ? null
                : submissions
                        .find(id)
                        .filter(submission ->
                                caller.may(Action.REVIEW, submission.agency().code()))
                        .map(LastDecision::done)
                        .orElse(null);
    }

    private static @Nullable Done done(Submission submission) {
        String action = submission.timeline().stream()
                .map(Step::action)
                .filter(DECISIONS::contains)
                .reduce("", (earlier, later) -> later);
        return action.isEmpty()
                ? null
                : new Done(action, submission.agency().name(), submission.year().value(), "/review/" + submission.id());
    }
}
