package cn.gongkai.benchmark.streams;

import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Division.Level;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.FailedRule;
import cn.gongkai.report.finding.Severity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Tells the topic of changes of status, at an even pace, of townships all over the country. */
final class Changes implements AutoCloseable {

    private static final long STEP_NANOS = 10_000_000;
    private static final List<String> STATES = List.of("RECEIVED", "RETURNED", "ACCEPTED", "PUBLISHED");

    private final EventMessages messages = new EventMessages("intake-service");
    private final Divisions divisions = Divisions.china();
    private final List<Division> townships = divisions.all().stream()
            .filter(division -> division.level() == Level.TOWNSHIP)
            .toList();
    private final Random random = new Random(1);
    private final KafkaProducer<byte[], byte[]> producer;
    private final ReportYear year;
    /** Where each township stands, by its code, after what was told. */
    private final Map<String, String> standing = new HashMap<>();

    private int sequence;

    Changes(String broker, int year) {
        this.year = new ReportYear(year);
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * Tells of changes for a while.
     *
     * @return how many deliveries they come to
     */
    long tell(int perSecond, int seconds, Audience audience) {
        long deliveries = 0;
        long begin = System.nanoTime();
        long told = 0;
        long all = (long) perSecond * seconds;
        while (told < all) {
            long due = Math.min(all, (System.nanoTime() - begin) * perSecond / 1_000_000_000L + 1);
            for (; told < due; told++) {
                Division township = townships.get(random.nextInt(townships.size()));
                producer.send(messages.record(change(township)));
                deliveries += audience.concernedBy(township.code());
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        producer.flush();
        return deliveries;
    }

    /** Tells of one change of every township. */
    void tellOfAll(int perSecond) throws InterruptedException {
        for (int first = 0; first < townships.size(); first += perSecond) {
            townships
                    .subList(first, Math.min(first + perSecond, townships.size()))
                    .forEach(township -> producer.send(messages.record(change(township))));
            Thread.sleep(1_000);
        }
        producer.flush();
    }

    /** How many townships are in which state, after what was told. */
    Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        standing.values().forEach(state -> states.merge(state, 1, Integer::sum));
        return states;
    }

    private SubmissionStatusChanged change(Division township) {
        sequence++;
        String state = STATES.get(sequence % STATES.size());
        standing.put(township.code(), state);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new SubmissionStatusChanged(
                township.code() + "-" + year.value() + "-1",
                1,
                divisions.agency(township),
                year,
                state,
                sequence,
                1,
                1,
                0,
                now,
                true,
                now,
                now,
                List.of(new FailedRule("DOC-BASIS", Severity.WARNING), new FailedRule("T3-BALANCE", Severity.ERROR)));
    }

    @Override
    public void close() {
        producer.close();
    }
}
