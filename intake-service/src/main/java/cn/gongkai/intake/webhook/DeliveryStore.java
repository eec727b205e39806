package cn.gongkai.intake.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is still to be delivered, and what became of the rest. */
interface DeliveryStore {

    /** Adds deliveries; one that is there already, by its id and webhook, stays as it is. */
    void insert(List<Delivery> deliveries);

    /**
     * The delivery to a webhook that has been due longest, leased to the caller so that no other instance sends it meanwhile.
     *
     * @param until when it is due again, should the caller not come back
     */
    Optional<Delivery> claimDue(String webhook, Instant now, Instant until);

    /** Notes what became of a delivery. */
    void update(Delivery delivery);

    Optional<Delivery> find(String webhook, String id);

    /**
     * The log of a webhook, the newest first.
     *
     * @param state only deliveries in this state; null for all
     * @param before only deliveries older than the one with this id; empty for the newest
     */
    List<Delivery> log(String webhook, Delivery.@Nullable State state, String before, int limit);

    /** How many deliveries to a webhook are parked. */
    long parked(String webhook);

    /** Makes parked deliveries due now, for one more attempt each; returns how many. */
    long retryParked(String webhook, @Nullable String id, Instant now);

    void deleteOf(String webhook);

    /** Forgets what was made before a time and no longer waits. */
    void forgetBefore(Instant time);
}
