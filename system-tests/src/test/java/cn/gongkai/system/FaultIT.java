package cn.gongkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is acknowledged reaches its end, whatever is killed. */
class FaultIT {

    private static final int KILLS = 3;
    private static final int CLIENTS = 4;
    private static final long PATIENCE_SECONDS = 60;
    private static final long UNDER_LOAD_MILLIS = 1_500;
    private static final List<Division> TOWNS = Divisions.china().all().stream()
            .filter(division -> division.level() == Division.Level.TOWNSHIP
                    && division.name().endsWith("镇"))
            .toList();

    @Test
    void everyAcknowledgedReportIsPublishedThoughTheProcessIsKilledUnderLoad() throws Exception {
        Map<String, String> receipts = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        try (Platform platform = Platform.start()) {
            for (int kill = 0; kill < KILLS; kill++) {
                submitUntilKilled(platform, next, receipts);
                platform.restart();
            }

            for (Future<JsonNode> settled : settled(platform, receipts.keySet())) {
                JsonNode submission = settled.get();
                assertThat(submission.path("state").asString())
                        .as(submission.toString())
                        .isEqualTo("PUBLISHED");
                assertThat(submission.path("sha256").asString())
                        .isEqualTo(receipts.get(submission.path("id").asString()));
            }
        }
    }

    private static List<Future<JsonNode>> settled(Platform platform, Set<String> ids) throws InterruptedException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            return clients.invokeAll(ids.stream()
                    .map(id -> (Callable<JsonNode>) () -> platform.intake().awaitSettled(id))
                    .toList());
        }
    }

    private static void submitUntilKilled(Platform platform, AtomicInteger next, Map<String, String> receipts)
            throws InterruptedException {
        int before = receipts.size();
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    while (!killed.get() && !Thread.currentThread().isInterrupted()) {
                        submit(platform, next.incrementAndGet(), receipts);
                    }
                });
            }
            // Right after a start the first answer takes longer, on a busy machine much longer. Load begins with it.
            Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
            while (receipts.size() == before && Instant.now().isBefore(patience)) {
                Thread.sleep(20);
            }
            Thread.sleep(UNDER_LOAD_MILLIS);
            platform.kill();
            killed.set(true);
            // Not interrupted: what was acknowledged in the last moment counts most.
            clients.shutdown();
            assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            assertThat(receipts).as("acknowledged since the last start").hasSizeGreaterThan(before);
        } finally {
            killed.set(true);
            clients.shutdownNow();
        }
    }

    /** Keeps the receipt of what was acknowledged; what was not, because the process went away, may or may not be there. */
    private static void submit(Platform platform, int number, Map<String, String> receipts) {
        try {
            HttpResponse<byte[]> response =
                    platform.intake().post("/api/v1/submissions", "application/json", report(number));
            if (response.statusCode() == 202) {
                JsonNode receipt = Client.json(response);
                receipts.put(
                        receipt.path("id").asString(), receipt.path("sha256").asString());
            }
        } catch (IOException e) {
            // Not acknowledged.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The valid sample as another town's. */
    private static byte[] report(int number) {
        Division town = TOWNS.get(number);
        String county = Divisions.china().find(town.parentCode()).orElseThrow().name();
        return new String(SampleFiles.ZHANJIA.bytes(SampleFormat.JSON), StandardCharsets.UTF_8)
                .replace("330825106", town.code())
                .replace("龙游县", county)
                .replace("詹家镇", town.name())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void recordThatIsNoEventIsParkedAloneAndTheNextReportGoesThrough() throws Exception {
        try (Platform platform = Platform.start()) {
            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, platform.broker()),
                    new ByteArraySerializer(),
                    new ByteArraySerializer())) {
                byte[] key = "330825106".getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>("report-submitted", key, "{".getBytes(StandardCharsets.UTF_8)))
                        .get();
            }

            String id = platform.intake()
                    .submit(SampleFormat.DOCX.mediaType(), SampleFiles.ZHANJIA.bytes(SampleFormat.DOCX));

            assertThat(platform.intake().awaitSettled(id).path("state").asString())
                    .isEqualTo("PUBLISHED");
            assertThat(new String(
                            platform.validation().get("/actuator/prometheus").body(), StandardCharsets.UTF_8))
                    .containsPattern("gongkai_dead_letters_total\\{[^}]*} 1\\.0");
        }
    }
}
