package cn.gongkai.platform.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * A parked record, as the service that reports it to people reads it.
 *
 * @param id what tells it from every other; the same if it was parked twice
 * @param submission the submission it was about; null if the record did not say
 * @param topic where it could not be processed
 * @param service the service that could not
 * @param reason why, in plain words
 */
public record DeadLetter(String id, @Nullable String submission, String topic, String service, String reason) {

    /** The letters of one poll of the dead-letter topic. */
    public static List<DeadLetter> of(Message<List<byte[]>> batch) {
        return Incoming.of(batch).stream().map(DeadLetter::of).toList();
    }

    private static DeadLetter of(Incoming record) {
        Map<String, Object> headers = record.headers();
        String id = text(headers.get(DeadLetters.ID));
        String topic = text(headers.get(DeadLetters.TOPIC));
        String service = text(headers.get(DeadLetters.SERVICE));
        String reason = text(headers.get(DeadLetters.REASON));
        return new DeadLetter(
                id == null ? record.id() : id,
                text(headers.get("ce_subject")),
                topic == null ? "" : topic,
                service == null ? "" : service,
                reason == null ? "" : reason);
    }

    private static @Nullable String text(@Nullable Object header) {
        return switch (header) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }
}
