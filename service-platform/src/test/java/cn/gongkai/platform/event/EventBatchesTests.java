package cn.gongkai.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.json.ReportJson;
import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Which fault is whose; on Kafka's own producer without a broker, whose every record can be looked at. */
class EventBatchesTests {

    private static final Instant AT = Instant.parse("2025-01-20T08:00:00Z");

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // The template gives it back after every send; a factory's producer then stays open as well.
                }
            };
    private final ProducerFactory<byte[], byte[]> producers = new ProducerFactory<>() {
        @Override
        public Producer<byte[], byte[]> createProducer() {
            return producer;
        }
    };
    private final KafkaTemplate<byte[], byte[]> kafka = new KafkaTemplate<>(producers);
    private final EventBatches batches = new EventBatches(
            new EventSender(new EventMessages("test-service"), kafka),
            new DeadLetters(kafka, "test-service", new SimpleMeterRegistry()));

    @Test
    void allAreAnsweredAtOnce() {
        int[] calls = {0};

        batches.answerEach(batch(3), ReportPublished.class, events -> {
            calls[0]++;
            return events.stream().map(EventBatchesTests::answer).toList();
        });

        assertThat(calls[0]).isEqualTo(1);
        assertThat(sentTo(Topics.SUBMISSION_STATUS)).isEqualTo(3);
        assertThat(sentTo(Topics.DEAD_LETTERS)).isZero();
    }

    @Test
    void whatIsNoEventIsParkedAndTheRestIsAnswered() {
        Message<List<byte[]>> batch = batch(event(1), "{".getBytes(StandardCharsets.UTF_8), null, event(2));

        batches.answerEach(batch, ReportPublished.class, EventBatchesTests::answers);

        assertThat(sentTo(Topics.SUBMISSION_STATUS)).isEqualTo(2);
        assertThat(parkedIds()).containsExactly("report-published-0-1", "report-published-0-2");
    }

    @Test
    void eventThatTheHandlerChokesOnIsParkedAlone() {
        batches.answerEach(batch(4), ReportPublished.class, choking(new IllegalStateException("odd")));

        assertThat(sentTo(Topics.SUBMISSION_STATUS)).isEqualTo(3);
        assertThat(parkedIds()).containsExactly("report-published-0-2");
    }

    @Test
    void eventThatIsTooLargeToTellIsParkedAlone() {
        batches.answerEach(
                batch(4),
                ReportPublished.class,
                choking(new org.springframework.kafka.KafkaException("send failed", new RecordTooLargeException())));

        assertThat(sentTo(Topics.SUBMISSION_STATUS)).isEqualTo(3);
        assertThat(parkedIds()).containsExactly("report-published-0-2");
    }

    @Test
    void neighbourThatIsAwayBringsTheWholeBatchAgain() {
        assertThatThrownBy(() -> batches.answerEach(
                        batch(4), ReportPublished.class, choking(new MongoTimeoutException("store away"))))
                .isInstanceOf(MongoTimeoutException.class);

        assertThat(producer.history()).isEmpty();
    }

    /** A handler that fails when the second revision is among its events. */
    private static Function<List<ReportPublished>, List<SubmissionStatusChanged>> choking(RuntimeException failure) {
        return events -> {
            if (events.stream().anyMatch(event -> event.revision() == 2)) {
                throw failure;
            }
            return answers(events);
        };
    }

    private static List<SubmissionStatusChanged> answers(List<ReportPublished> events) {
        return events.stream().map(EventBatchesTests::answer).toList();
    }

    private static SubmissionStatusChanged answer(ReportPublished event) {
        return new SubmissionStatusChanged(
                event.submission(), event.revision(), event.agency(), event.year(), "PUBLISHED", 3, 0, 0, 0, AT);
    }

    private static Message<List<byte[]>> batch(int size) {
        return batch(IntStream.range(0, size).mapToObj(EventBatchesTests::event).toArray(byte[][]::new));
    }

    private static byte[] event(int revision) {
        return ReportJson.write(new ReportPublished(
                "370832106-2024-" + revision,
                revision,
                new Agency("370832106", "梁山县韩垓镇人民政府"),
                new ReportYear(2024),
                "/reports/370832106/2024",
                AT));
    }

    private static Message<List<byte[]>> batch(byte[]... bodies) {
        List<byte[]> records = Arrays.asList(bodies);
        return MessageBuilder.withPayload(records)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, Collections.nCopies(bodies.length, Topics.REPORT_PUBLISHED))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, Collections.nCopies(bodies.length, 0))
                .setHeader(
                        KafkaHeaders.OFFSET,
                        IntStream.range(0, bodies.length)
                                .mapToObj(i -> (long) i)
                                .toList())
                .setHeader(KafkaHeaders.RECEIVED_KEY, Collections.nCopies(bodies.length, new byte[] {1}))
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, Collections.nCopies(bodies.length, Map.of()))
                .build();
    }

    private long sentTo(String topic) {
        return producer.history().stream()
                .filter(record -> record.topic().equals(topic))
                .count();
    }

    private List<String> parkedIds() {
        return producer.history().stream()
                .filter(record -> record.topic().equals(Topics.DEAD_LETTERS))
                .map(ProducerRecord::headers)
                .map(headers -> new String(headers.lastHeader(DeadLetters.ID).value(), StandardCharsets.UTF_8))
                .toList();
    }
}
