package cn.gongkai.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.webhook.Delivery.State;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveryTests {

    private static final Instant AT = Instant.parse("2026-01-20T08:00:00Z");
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(5)));

    private final Delivery fresh = Delivery.of(
            "m-1",
            new Webhook(
                    "wh_1",
                    "37",
                    URI.create("https://example.com/"),
                    Set.of(WebhookEvent.STATUS_CHANGED),
                    Set.of(),
                    "whsec_AAAA",
                    AT),
            "370832106-2025-1",
            new byte[] {'{', '}'},
            AT);

    @Test
    void isDeliveredByAnyStatusOfThe200s() {
        assertThat(fresh.after(attempt(204), SCHEDULE).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void waitsLongerAfterEachFailureAndIsParkedAtLast() {
        Delivery once = fresh.after(attempt(500), SCHEDULE);
        Delivery twice = once.after(attempt(302), SCHEDULE);
        Delivery thrice = twice.after(attempt(null), SCHEDULE);

        assertThat(once.state()).isEqualTo(State.WAITING);
        assertThat(once.next()).isBetween(AT.plusSeconds(5), AT.plusMillis(5500));
        assertThat(twice.state()).isEqualTo(State.WAITING);
        assertThat(twice.next()).isBetween(AT.plusSeconds(300), AT.plusSeconds(330));
        assertThat(thrice.state()).isEqualTo(State.PARKED);
        assertThat(thrice.attempts()).hasSize(3);
    }

    @Test
    void receiverThatIsGoneIsNotAskedAgain() {
        assertThat(fresh.after(attempt(410), SCHEDULE).state()).isEqualTo(State.PARKED);
    }

    private static Attempt attempt(Integer status) {
        return new Attempt(AT, status, "", Duration.ofMillis(3));
    }
}
