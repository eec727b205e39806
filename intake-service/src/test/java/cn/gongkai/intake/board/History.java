package cn.gongkai.intake.board;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.FailedRule;
import cn.gongkai.report.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What could have happened to the reports of some agencies, in the order it was stored, and the status list that came of it. */
final class History {

    static final Instant NOW = Instant.parse("2025-01-20T08:30:20Z");

    private static final List<String> STATES = List.of(
            "RECEIVED",
            "RETURNED",
            "EXPLANATION_REQUIRED",
            "ACCEPTED",
            "IN_REVIEW",
            "PUBLISHED",
            "WITHDRAWN",
            "FAILED");

    private static final List<String> RULES =
            List.of("T3-BALANCE", "T3-ROW-TOTAL", "DOC-BASIS", "NARR-FEE", "YEAR-JUMP");

    private final Random random;
    private final Map<String, SubmissionStatusChanged> list = new TreeMap<>();
    private final List<SubmissionStatusChanged> changes = new ArrayList<>();

    private History(Random random) {
        this.random = random;
    }

    static History of(Random random, List<String> agencies, int steps) {
        History history = new History(random);
        for (int step = 0; step < steps; step++) {
            history.step(agencies.get(random.nextInt(agencies.size())));
        }
        return history;
    }

    private void step(String agency) {
        SubmissionStatusChanged last = changes.stream()
                .filter(change -> change.agency().code().equals(agency))
                .reduce((earlier, later) -> later)
                .orElse(null);
        boolean next = last == null || random.nextInt(4) == 0;
        int revision = last == null ? 1 : next ? last.revision() + 1 : last.revision();
        Instant at = NOW.minus(Duration.ofSeconds(random.nextInt(7_200)));
        boolean listed = random.nextInt(5) > 0;
        SubmissionStatusChanged change = new SubmissionStatusChanged(
                agency + "-2024-" + revision,
                revision,
                new Agency(agency, "机关" + agency),
                new ReportYear(2024),
                STATES.get(random.nextInt(STATES.size())),
                next ? 1 : last.sequence() + 1,
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3),
                at,
                listed,
                random.nextInt(6) == 0 ? null : at.minusMillis(random.nextInt(5_000)),
                random.nextBoolean() ? at : null,
                RULES.stream()
                        .filter(rule -> random.nextInt(4) == 0)
                        .map(rule -> new FailedRule(rule, Severity.values()[random.nextInt(3)]))
                        .toList());
        changes.add(change);
        if (listed) {
            list.merge(agency, change, (before, now) -> now.order() >= before.order() ? now : before);
        }
    }

    List<SubmissionStatusChanged> changes() {
        return changes;
    }

    /** As the store has it in the end. */
    Collection<SubmissionStatusChanged> list() {
        return list.values();
    }

    /** As the store had it after so many changes. */
    Collection<SubmissionStatusChanged> listAfter(int count) {
        Map<String, SubmissionStatusChanged> then = new TreeMap<>();
        changes.subList(0, count).stream()
                .filter(SubmissionStatusChanged::listed)
                .forEach(change -> then.merge(
                        change.agency().code(), change, (before, now) -> now.order() >= before.order() ? now : before));
        return then.values();
    }
}
