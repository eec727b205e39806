package cn.gongkai.intake.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One message on its way to one receiver.
 *
 * @param id the same at every attempt, so that the receiver can tell a repetition
 * @param webhook id of the webhook it goes to
 * @param about the submission it tells of; empty where it is about none
 * @param body the JSON that is sent, byte for byte the same at every attempt
 * @param attempts what was tried so far, the oldest first
 * @param next when the next attempt is due; of meaning only while it waits
 */
record Delivery(
        String id,
        String webhook,
        String about,
        byte[] body,
        State state,
        List<Attempt> attempts,
        Instant createdAt,
        Instant next) {

    /** Where a delivery stands. */
    enum State {
        WAITING,
        DELIVERED,
        /** All attempts failed; it is tried again only by hand. */
        PARKED
    }

    Delivery {
        attempts = List.copyOf(attempts);
    }

    static Delivery of(String id, Webhook webhook, String about, byte[] body, Instant now) {
        return new Delivery(id, webhook.id(), about, body, State.WAITING, List.of(), now, now);
    }

    /** A message sent by hand, once: no worker takes it up. */
    static Delivery once(String id, Webhook webhook, byte[] body, Instant now) {
        return new Delivery(id, webhook.id(), "", body, State.PARKED, List.of(), now, now);
    }

    /** This delivery after one more attempt. */
    Delivery after(Attempt attempt, RetrySchedule schedule) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        if (attempt.succeeded()) {
            return with(State.DELIVERED, all, next);
        }
        return schedule.next(all.size(), attempt)
                .map(due -> with(State.WAITING, all, due))
                .orElseGet(() -> with(State.PARKED, all, next));
    }

    private Delivery with(State newState, List<Attempt> all, Instant due) {
        return new Delivery(id, webhook, about, body, newState, all, createdAt, due);
    }
}
