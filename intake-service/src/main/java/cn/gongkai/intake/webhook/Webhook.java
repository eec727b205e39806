package cn.gongkai.intake.webhook;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A receiver that wants to hear of a division.
 *
 * @param division code of the division whose agencies it hears of; empty for the whole country
 * @param events what it hears of
 * @param states the states whose beginning it hears of; empty for all
 * @param secret what its messages are signed with: {@code whsec_} and 24 bytes in Base64
 */
record Webhook(
        String id,
        String division,
        URI address,
        Set<WebhookEvent> events,
        Set<String> states,
        String secret,
        Instant createdAt) {

    Webhook {
        events = Set.copyOf(events);
        states = Set.copyOf(states);
    }

    /** Whether a change is of its agencies, to a state it asked for, and later than its registration. */
    boolean wants(SubmissionStatusChanged change) {
        return hears(WebhookEvent.STATUS_CHANGED, change.agency().code(), change.time())
                && (states.isEmpty() || states.contains(change.state()));
    }

    /** Whether news is of its agencies and what it asked for, and later than its registration. */
    boolean wants(News news) {
        return hears(news.event(), news.agency(), news.time());
    }

    private boolean hears(WebhookEvent event, String agency, Instant time) {
        return events.contains(event) && agency.startsWith(division) && !time.isBefore(createdAt);
    }
}
