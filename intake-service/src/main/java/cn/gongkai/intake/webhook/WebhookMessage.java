package cn.gongkai.intake.webhook;

import cn.gongkai.intake.status.StatusView;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.json.ReportJson;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What receivers read: the payload that the Standard Webhooks specification recommends. */
final class WebhookMessage {

    private WebhookMessage() {}

    /** {@code {"type": "submission.status-changed", "timestamp": …, "data": {the status as lists show it}}}. */
    static byte[] of(SubmissionStatusChanged change) {
        return write(
                WebhookEvent.STATUS_CHANGED.type(),
                change.time(),
                ReportJson.mapper().valueToTree(StatusView.of(change)));
    }

    /** {@code {"type": "agency.reminded", "timestamp": …, "data": {…}}}. */
    static byte[] of(News news) {
        return write(news.event().type(), news.time(), ReportJson.mapper().valueToTree(news.data()));
    }

    /** A message that says only that it arrived. */
    static byte[] test(Webhook webhook, Instant now) {
        ObjectNode data = ReportJson.mapper().createObjectNode();
        data.put("webhook", webhook.id());
        data.put("division", webhook.division());
        return write("webhook.test", now, data);
    }

    private static byte[] write(String type, Instant time, ObjectNode data) {
        ObjectNode message = ReportJson.mapper().createObjectNode();
        message.put("type", type);
        message.put("timestamp", time.toString());
        message.set("data", data);
        return ReportJson.mapper().writeValueAsBytes(message);
    }
}
