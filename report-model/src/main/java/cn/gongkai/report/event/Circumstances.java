package cn.gongkai.report.event;

import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know beside the report.
 *
 * @param liveRevision the revision that is on its way or published while this one comes in; null if there is none
 * @param correctionReason why a published report is corrected; blank if the caller gave a reason that says nothing, null if this is
 *     no correction
 * @param explanations the clerk's answers to earlier warnings
 * @param policy what the divisions above decided when the report was put before the rules
 * @param lastYearCorrectedAt when a correction of last year's report was published after this one was handed in; null if none was
 * @param approved whether a reviewer agreed to its publication
 */
public record Circumstances(
        @Nullable Integer liveRevision,
        @Nullable String correctionReason,
        List<Explanation> explanations,
        Policy policy,
        @Nullable Instant lastYearCorrectedAt,
        boolean approved) {

    /** A first report that nothing came before, in a division without a policy. */
    public static final Circumstances NONE = new Circumstances(null, null, List.of());

    public Circumstances {
        explanations = List.copyOf(explanations);
    }

    /** Where no reviewer agreed yet. */
    public Circumstances(
            @Nullable Integer liveRevision,
            @Nullable String correctionReason,
            List<Explanation> explanations,
            Policy policy,
            @Nullable Instant lastYearCorrectedAt) {
        this(liveRevision, correctionReason, explanations, policy, lastYearCorrectedAt, false);
    }

    /** Where no division has a policy and last year's report stands. */
    public Circumstances(
            @Nullable Integer liveRevision, @Nullable String correctionReason, List<Explanation> explanations) {
        this(liveRevision, correctionReason, explanations, Policy.NONE, null);
    }

    /** The same under a policy. */
    public Circumstances with(Policy other) {
        return new Circumstances(liveRevision, correctionReason, explanations, other, lastYearCorrectedAt, approved);
    }

    /** The same with other answers of the clerk. */
    public Circumstances explained(List<Explanation> others) {
        return new Circumstances(liveRevision, correctionReason, others, policy, lastYearCorrectedAt, approved);
    }

    /** The same after a correction of last year's report. */
    public Circumstances lastYearCorrected(Instant at) {
        return new Circumstances(liveRevision, correctionReason, explanations, policy, at, approved);
    }

    /** The same after a reviewer agreed. */
    public Circumstances approvedByReviewer() {
        return new Circumstances(liveRevision, correctionReason, explanations, policy, lastYearCorrectedAt, true);
    }

    /** Whether the report, if the rules find it right, is still not to be published. */
    public boolean waitsForReview() {
        return policy.review() == Review.BEFORE_PUBLICATION && !approved;
    }
}
