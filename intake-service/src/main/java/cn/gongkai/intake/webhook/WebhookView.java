package cn.gongkai.intake.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner sees it.
 *
 * @param events what it hears of
 * @param states the states it hears of; empty for all
 * @param secret only in the answer to its registration
 */
record WebhookView(
        String id,
        String division,
        URI address,
        List<String> events,
        List<String> states,
        Instant createdAt,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return view(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return view(webhook, webhook.secret());
    }

    private static WebhookView view(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.division(),
                webhook.address(),
                webhook.events().stream().map(WebhookEvent::type).sorted().toList(),
                webhook.states().stream().sorted().toList(),
                webhook.createdAt(),
                secret);
    }
}
