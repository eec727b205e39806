package cn.gongkai.platform.event;

import cn.gongkai.report.event.ReportEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Says events. Many are sent together and their acknowledgements awaited together: one by one, each would cost a round trip to
 * the broker.
 */
public final class EventSender {

    private final EventMessages messages;
    private final KafkaTemplate<byte[], byte[]> kafka;

    public EventSender(EventMessages messages, KafkaTemplate<byte[], byte[]> kafka) {
        this.messages = messages;
        this.kafka = kafka;
    }

    /** Sends one event to its topic; the future ends when the broker has it. */
    public CompletableFuture<?> send(ReportEvent event) {
        try {
            return kafka.send(messages.record(event));
        } catch (org.springframework.kafka.KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * Sends events to their topics and returns when the broker has all of them.
     *
     * @throws KafkaException if it did not take one; the others may have been taken
     */
    public void sendAll(List<? extends ReportEvent> events) {
        List<CompletableFuture<?>> sends =
                events.stream().<CompletableFuture<?>>map(this::send).toList();
        try {
            CompletableFuture.allOf(sends.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw new KafkaException("the broker did not take every event", e.getCause());
        }
    }
}
