package cn.gongkai.intake.webhook;

import java.util.List;
import java.util.Optional;

/** Who wants to hear of what. */
interface WebhookStore {

    void insert(Webhook webhook);

    Optional<Webhook> find(String id);

    /** All webhooks; there are hundreds, not thousands. */
    List<Webhook> all();

    /** The webhooks of divisions whose code begins so, the oldest first. */
    List<Webhook> below(String division);

    void delete(String id);
}
