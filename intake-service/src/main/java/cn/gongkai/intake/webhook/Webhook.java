package cn.gongkai.intake.webhook;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * A receiver that wants to hear of a division.
 *
 * @param division code of the division whose agencies it hears of; empty for the whole country
 * @param states the states it hears of; empty for all
 * @param secret what its messages are signed with: {@code whsec_} and 24 bytes in Base64
 */
record Webhook(String id, String division, URI address, Set<String> states, String secret, Instant createdAt) {

    Webhook {
        states = Set.copyOf(states);
    }

    /** Whether a change is of its agencies, to a state it asked for, and later than its registration. */
    boolean wants(SubmissionStatusChanged change) {
        return change.agency().code().startsWith(division)
                && (states.isEmpty() || states.contains(change.state()))
                && !change.time().isBefore(createdAt);
    }
}
