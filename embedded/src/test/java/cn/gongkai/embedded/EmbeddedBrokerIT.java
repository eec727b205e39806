package cn.gongkai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

    private static final String TOPIC = "kept";

    @TempDir
    Path directory;

    @Test
    void acknowledgedRecordsSurviveAKillAndACleanRestart() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (ServerProcess broker = ServerProcess.broker(directory)) {
            TestTopics.make(broker.firstLine(), TOPIC);
            try (KafkaProducer<String, String> producer = producer(broker.firstLine())) {
                sendUntilKilled(broker, producer, acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(100);
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, directory)) {
            assertThat(missing(acknowledged, records(broker))).isEmpty();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, directory)) {
            assertThat(missing(acknowledged, records(broker))).isEmpty();
        }
    }

    private static void sendUntilKilled(
            ServerProcess broker, KafkaProducer<String, String> producer, Set<String> acknowledged) throws Exception {
        producer.send(new ProducerRecord<>(TOPIC, "first")).get(30, TimeUnit.SECONDS);
        long killAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (int i = 0; System.nanoTime() < killAt; i++) {
            String value = "record-" + i;
            producer.send(new ProducerRecord<>(TOPIC, value), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.add(value);
                }
            });
        }
        broker.kill();
        producer.close(Duration.ZERO);
    }

    @Test
    void aDirectoryServesOneBrokerAtATime() throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(0, directory)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(0, directory)).isInstanceOf(DirectoryInUse.class);
            try (ServerProcess second = ServerProcess.broker(directory)) {
                assertThat(second.firstLine()).startsWith("DirectoryInUse: " + directory);
            }
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(other.getLocalPort(), directory))
                    .isInstanceOfSatisfying(
                            PortTaken.class, e -> assertThat(e.port()).isEqualTo(other.getLocalPort()));
        }
    }

    private static Set<String> missing(Set<String> expected, Set<String> found) {
        Set<String> missing = new HashSet<>(expected);
        missing.removeAll(found);
        return missing;
    }

    private static KafkaProducer<String, String> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.block.ms", 1000),
                new StringSerializer(),
                new StringSerializer());
    }

    private static Set<String> records(EmbeddedBroker broker) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<String> values = new HashSet<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found -> values.add(found.value()));
            }
            return values;
        }
    }
}
