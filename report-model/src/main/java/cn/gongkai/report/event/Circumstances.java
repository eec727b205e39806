package cn.gongkai.report.event;

import cn.gongkai.report.finding.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know beside the report.
 *
 * @param liveRevision the revision that is on its way or published while this one comes in; null if there is none
 * @param correctionReason why a published report is corrected; null if this is no correction
 * @param explanations the clerk's answers to earlier warnings
 */
public record Circumstances(
        @Nullable Integer liveRevision, @Nullable String correctionReason, List<Explanation> explanations) {

    /** A first report that nothing came before. */
    public static final Circumstances NONE = new Circumstances(null, null, List.of());

    public Circumstances {
        explanations = List.copyOf(explanations);
    }
}
