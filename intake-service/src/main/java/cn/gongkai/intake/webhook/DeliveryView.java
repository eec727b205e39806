package cn.gongkai.intake.webhook;

import cn.gongkai.report.json.ReportJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A delivery as the log shows it.
 *
 * @param submission what it tells of; empty where it is about none
 * @param nextAttempt when it is tried again; null if it no longer waits
 */
record DeliveryView(
        String id,
        String submission,
        Delivery.State state,
        Instant createdAt,
        @Nullable Instant nextAttempt,
        List<AttemptView> attempts,
        JsonNode message) {

    /**
     * One try.
     *
     * @param status the receiver's HTTP status; null if it gave none
     * @param answer how its answer begins, or why there is none
     */
    record AttemptView(Instant at, @Nullable Integer status, String answer, long millis) {}

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.about(),
                delivery.state(),
                delivery.createdAt(),
                delivery.state() == Delivery.State.WAITING ? delivery.next() : null,
                delivery.attempts().stream()
                        .map(attempt -> new AttemptView(
                                attempt.at(),
                                attempt.status(),
                                attempt.answer(),
                                attempt.took().toMillis()))
                        .toList(),
                ReportJson.mapper().readTree(delivery.body()));
    }
}
