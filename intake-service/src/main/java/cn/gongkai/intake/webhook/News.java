package cn.gongkai.intake.webhook;

import java.time.Instant;

/**
 * Something that webhooks may want to hear of, beside changes of status.
 *
 * @param id the same for the same news, however often it is told
 * @param agency code of the agency it is about
 * @param data what receivers read of it, as Jackson writes it
 */
public record News(WebhookEvent event, String id, String agency, Instant time, Object data) {}
