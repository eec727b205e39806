package cn.gongkai.intake.webhook;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

    /** Stores what is to be delivered; returns when it is stored. */
    public void changed(List<SubmissionStatusChanged> changes) {
        List<Webhook> receivers = webhooks.all();
        if (receivers.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> added = new ArrayList<>();
        for (SubmissionStatusChanged change : changes) {
            for (Webhook webhook : receivers) {
                if (webhook.wants(change)) {
                    added.add(Delivery.of(change.id(), webhook, change.submission(), WebhookMessage.of(change), now));
                }
            }
        }
        deliveries.insert(added);
        added.stream().map(Delivery::webhook).distinct().forEach(sender::look);
    }
}
