package cn.gongkai.intake.webhook;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Service;

/** Turns changes of status into deliveries, one for each webhook that wants to hear. The same news twice is one delivery. */
@Service
public class WebhookNotifier {

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final WebhookSender sender;
    private final Clock clock;

    WebhookNotifier(WebhookStore webhooks, DeliveryStore deliveries, WebhookSender sender, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    /** Stores what is to be delivered of changes of status; returns when it is stored. */
    public void changed(List<SubmissionStatusChanged> changes) {
        store(
                changes,
                (webhook, change) -> webhook.wants(change),
                (change, webhook, now) ->
                        Delivery.of(change.id(), webhook, change.submission(), WebhookMessage.of(change), now));
    }

    /** Stores what is to be delivered of other news; returns when it is stored. */
    public void tell(List<News> news) {
        store(
                news,
                (webhook, one) -> webhook.wants(one),
                (one, webhook, now) -> Delivery.of(one.id(), webhook, "", WebhookMessage.of(one), now));
    }

    /** Makes the delivery of one message to one webhook. */
    private interface Maker<T> {
        Delivery make(T message, Webhook webhook, Instant now);
    }

    private <T> void store(List<T> messages, BiPredicate<Webhook, T> wants, Maker<T> maker) {
        List<Webhook> receivers = webhooks.all();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> added = new ArrayList<>();
        for (T message : messages) {
            for (Webhook webhook : receivers) {
                if (wants.test(webhook, message)) {
                    added.add(maker.make(message, webhook, now));
                }
            }
        }
        deliveries.insert(added);
        added.stream().map(Delivery::webhook).distinct().forEach(sender::look);
    }
}
