package cn.gongkai.platform.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * One Kafka record of a batch, as it came.
 *
 * @param body the value; null for a record without one
 */
record Incoming(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        byte @Nullable [] body,
        Map<String, Object> headers) {

    /** What tells this record from every other of the cluster. */
    String id() {
        return topic + "-" + partition + "-" + offset;
    }

    static List<Incoming> of(Message<List<byte[]>> batch) {
        List<?> bodies = batch.getPayload();
        List<?> topics = header(batch, KafkaHeaders.RECEIVED_TOPIC, bodies.size());
        List<?> partitions = header(batch, KafkaHeaders.RECEIVED_PARTITION, bodies.size());
        List<?> offsets = header(batch, KafkaHeaders.OFFSET, bodies.size());
        List<?> keys = header(batch, KafkaHeaders.RECEIVED_KEY, bodies.size());
        List<?> headers = header(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS, bodies.size());
        List<Incoming> records = new ArrayList<>(bodies.size());
        for (int i = 0; i < bodies.size(); i++) {
            records.add(new Incoming(
                    topics.get(i) instanceof String topic ? topic : "unknown",
                    partitions.get(i) instanceof Integer partition ? partition : -1,
                    offsets.get(i) instanceof Long offset ? offset : i,
                    keys.get(i) instanceof byte[] key ? key : null,
                    bodies.get(i) instanceof byte[] body ? body : null,
                    named(headers.get(i))));
        }
        return records;
    }

    private static List<?> header(Message<?> batch, String name, int size) {
        Object value = batch.getHeaders().get(name);
        return value instanceof List<?> list && list.size() == size
                ? list
                : new ArrayList<>(java.util.Collections.nCopies(size, null));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(@Nullable Object headers) {
        return headers instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
