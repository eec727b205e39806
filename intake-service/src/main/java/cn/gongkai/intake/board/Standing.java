package cn.gongkai.intake.board;

import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.FailedRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where one agency stands, in as few bytes as counting needs.
 *
 * @param order which of two standings is the newer
 * @param submission the latest
 * @param at when it came to this state, in milliseconds since 1970
 * @param receivedAt when it came in; 0 if that was not told
 * @param toVerdict from its receipt to the rules' first verdict, in milliseconds; -1 while there is none
 */
public record Standing(
        long order,
        String agency,
        String name,
        String submission,
        String state,
        int errors,
        int warnings,
        long at,
        long receivedAt,
        int toVerdict,
        List<FailedRule> rules) {

    private static final String TAKEN_BACK = "WITHDRAWN";

    /** Rules and their severities, each kept once: there are some hundred, and every agency may have several. */
    private static final Map<FailedRule, FailedRule> RULES = new ConcurrentHashMap<>();

    static Standing of(SubmissionStatusChanged status) {
        boolean judged = status.receivedAt() != null && status.verdictAt() != null;
        return new Standing(
                status.order(),
                status.agency().code(),
                status.agency().name(),
                status.submission(),
                status.state().intern(),
                status.errors(),
                status.warnings(),
                status.time().toEpochMilli(),
                status.receivedAt() == null ? 0 : status.receivedAt().toEpochMilli(),
                judged
                        ? millis(status.verdictAt().toEpochMilli()
                                - status.receivedAt().toEpochMilli())
                        : -1,
                status.rules().stream().map(Standing::once).toList());
    }

    private static int millis(long elapsed) {
        return (int) Math.clamp(elapsed, 0, Integer.MAX_VALUE);
    }

    private static FailedRule once(FailedRule rule) {
        FailedRule first = RULES.putIfAbsent(rule, rule);
        return first == null ? rule : first;
    }

    /** Whether something is there: what was taken back is not. */
    boolean isIn() {
        return !state.equals(TAKEN_BACK);
    }
}
