package cn.gongkai.intake.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a webhook can hear of. */
public enum WebhookEvent {
    /** A report stands elsewhere now. */
    STATUS_CHANGED("submission.status-changed"),
    /** An agency that is not done was reminded. */
    AGENCY_REMINDED("agency.reminded");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    /** How messages and registrations call it. */
    public String type() {
        return type;
    }

    static Optional<WebhookEvent> of(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }

    static List<String> types() {
        return Arrays.stream(values()).map(WebhookEvent::type).toList();
    }
}
