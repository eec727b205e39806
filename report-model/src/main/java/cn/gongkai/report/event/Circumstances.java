package cn.gongkai.report.event;

import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.policy.Policy;
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
 */
public record Circumstances(
        @Nullable Integer liveRevision,
        @Nullable String correctionReason,
        List<Explanation> explanations,
        Policy policy,
        @Nullable Instant lastYearCorrectedAt) {

    /** A first report that nothing came before, in a division without a policy. */
    public static final Circumstances NONE = new Circumstances(null, null, List.of());

    public Circumstances {
        explanations = List.copyOf(explanations);
    }

    /** Where no division has a policy and last year's report stands. */
    public Circumstances(
            @Nullable Integer liveRevision, @Nullable String correctionReason, List<Explanation> explanations) {
        this(liveRevision, correctionReason, explanations, Policy.NONE, null);
    }

    /** The same under a policy. */
    public Circumstances with(Policy other) {
        return new Circumstances(liveRevision, correctionReason, explanations, other, lastYearCorrectedAt);
    }
}
