package cn.gongkai.platform.event;

import cn.gongkai.report.event.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Parks records that cannot be processed in {@link Topics#DEAD_LETTERS}: the record as it came, with the reason in plain words in
 * headers of its own. A record parked twice, because its batch came again, has the same {@value #ID}.
 */
public final class DeadLetters {

    public static final String ID = "dead-letter-id";
    public static final String REASON = "dead-letter-reason";
    public static final String SERVICE = "dead-letter-service";
    public static final String TOPIC = "dead-letter-topic";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int SEND_TIMEOUT_SECONDS = 30;

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final String service;
    private final Counter parked;

    public DeadLetters(KafkaTemplate<byte[], byte[]> kafka, String service, MeterRegistry metrics) {
        this.kafka = kafka;
        this.service = service;
        this.parked = Counter.builder("gongkai.dead.letters")
                .description("records parked because they could not be processed")
                .register(metrics);
    }

    /**
     * Parks one record and waits until the broker has it.
     *
     * @throws KafkaException if the broker cannot be reached; the batch then comes again
     */
    void park(Incoming record, String reason) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(Topics.DEAD_LETTERS, record.key(), record.body());
        Headers headers = letter.headers();
        record.headers().forEach((name, value) -> {
            if (value instanceof byte[] bytes) {
                headers.add(name, bytes);
            } else if (value instanceof String text) {
                headers.add(name, bytes(text));
            }
        });
        headers.add(ID, bytes(record.id()));
        headers.add(REASON, bytes(reason));
        headers.add(SERVICE, bytes(service));
        headers.add(TOPIC, bytes(record.topic()));
        try {
            kafka.send(letter).get(SEND_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while parking " + record.id(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("could not park " + record.id(), e);
        }
        parked.increment();
        LOG.error("record {} parked: {}", record.id(), reason);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
