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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

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

            assertThat(receipts).isNotEmpty();
            for (Map.Entry<String, String> receipt : receipts.entrySet()) {
                assertThat(platform.intake()
                                .awaitSettled(receipt.getKey())
                                .path("state")
                                .asString())
                        .isEqualTo("PUBLISHED");
                assertThat(platform.intake()
                                .json("/api/v1/submissions/" + receipt.getKey())
                                .path("sha256")
                                .asString())
                        .isEqualTo(receipt.getValue());
            }
        }
    }

    private static void submitUntilKilled(Platform platform, AtomicInteger next, Map<String, String> receipts)
            throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> {
                    while (!killed.get()) {
                        submit(platform, next.incrementAndGet(), receipts);
                    }
                });
            }
            // Right after a start the first answer takes longer, on a busy machine much longer. Load begins with it.
            int before = receipts.size();
            Instant patience = Instant.now().plusSeconds(PATIENCE_SECONDS);
            while (receipts.size() == before && Instant.now().isBefore(patience)) {
                Thread.sleep(20);
            }
            Thread.sleep(UNDER_LOAD_MILLIS);
            platform.kill();
            killed.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Keeps the receipt of what was acknowledged; what was not, because the process went away, may or may not be there. */
    private static void submit(Platform platform, int number, Map<String, String> receipts) {
        try {
            HttpResponse<byte[]> response =
                    platform.intake().post("/api/v1/submissions", "application/json", report(number));
            if (response.statusCode() == 202) {
                receipts.put(
                        Client.json(response).path("id").asString(),
                        Client.json(response).path("sha256").asString());
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
