package cn.gongkai.benchmark.pipeline;

import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.json.ReportJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hears from the broker, as any other system could, what becomes of the submissions. */
final class Listener implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(Topics.REPORT_VALIDATED, Topics.REPORT_PUBLISHED, Topics.SUBMISSION_STATUS);

    private final Thread thread;
    private volatile Journeys journeys = new Journeys();
    private volatile boolean running = true;

    private Listener(String broker) {
        Consumer<byte[], byte[]> consumer = consumer(broker);
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("listener").start(() -> {
            try (consumer) {
                listen(consumer);
            }
        });
    }

    /** Hears everything that is said from now on. */
    static Listener to(String broker) {
        return new Listener(broker);
    }

    static Consumer<byte[], byte[]> consumer(String broker) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500));
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** From now on writes what it hears there. */
    void writeTo(Journeys run) {
        journeys = run;
    }

    private void listen(Consumer<byte[], byte[]> consumer) {
        while (running) {
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(100))) {
                hear(event, System.nanoTime());
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> event, long now) {
        String submission = new String(event.headers().lastHeader("ce_subject").value(), StandardCharsets.UTF_8);
        Journey journey = journeys.of(submission);
        switch (event.topic()) {
            case Topics.REPORT_VALIDATED -> journey.validated = now;
            case Topics.REPORT_PUBLISHED -> {
                journey.publications.incrementAndGet();
                journey.published = now;
            }
            default -> {
                if (read(event, SubmissionStatusChanged.class).state().equals("PUBLISHED")) {
                    journey.shown = now;
                }
            }
        }
    }

    private static <E extends ReportEvent> E read(ConsumerRecord<byte[], byte[]> event, Class<E> type) {
        return ReportJson.readEvent(event.value(), type);
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
