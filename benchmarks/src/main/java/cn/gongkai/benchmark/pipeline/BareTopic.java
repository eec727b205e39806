package cn.gongkai.benchmark.pipeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own, with the partitions and the producer settings of the platform. */
final class BareTopic implements AutoCloseable {

    private static final int PARTITIONS = 8;

    private final String name = "benchmark-" + UUID.randomUUID();
    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;

    private BareTopic(String broker) throws Exception {
        admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker));
        admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) -1)))
                .all()
                .get();
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        262_144),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = Listener.consumer(broker);
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    static BareTopic at(String broker) throws Exception {
        BareTopic topic = new BareTopic(broker);
        topic.settle();
        return topic;
    }

    /**
     * Waits until every partition has taken a record. Several requests under way to a partition that is still being made can leave
     * the producer waiting for minutes: the first is refused, the second taken, and the first then comes out of order.
     */
    private void settle() throws Exception {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(name, partition, null, new byte[1]))
                    .get();
        }
        receive(PARTITIONS);
    }

    /** Sends all, and returns when all are acknowledged and have come out at the other end. */
    void pass(List<Paper> papers) throws Exception {
        CompletableFuture<Void> received =
                CompletableFuture.runAsync(() -> receive(papers.size()), Thread::startVirtualThread);
        List<Future<?>> sent = new ArrayList<>(papers.size());
        for (Paper paper : papers) {
            sent.add(producer.send(sent(paper)));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        received.join();
    }

    /** The same, but the next is sent only when the last is acknowledged. */
    void passOneByOne(List<Paper> papers) throws Exception {
        for (Paper paper : papers) {
            producer.send(sent(paper)).get();
        }
        receive(papers.size());
    }

    private void receive(int records) {
        for (int received = 0; received < records; ) {
            received += consumer.poll(Duration.ofMillis(100)).count();
        }
    }

    private ProducerRecord<byte[], byte[]> sent(Paper paper) {
        return new ProducerRecord<>(name, paper.agency().getBytes(StandardCharsets.UTF_8), paper.body());
    }

    @Override
    public void close() throws Exception {
        producer.close();
        consumer.close();
        admin.deleteTopics(List.of(name)).all().get();
        admin.close();
    }
}
