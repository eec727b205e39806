package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.EmbeddedBroker;
import cn.gongkai.embedded.EmbeddedStore;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.report.event.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Intake while the broker or the store is away; both are these tests' own, so that they can take them away. */
class NeighbourAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static int brokerPort;
    private static int storePort;
    private static @Nullable EmbeddedBroker broker;
    private static @Nullable EmbeddedStore store;
    private static ConfigurableApplicationContext intake;

    @BeforeAll
    static void start() throws IOException {
        brokerPort = freePort();
        storePort = freePort();
        everythingIsThere();
        intake = run(TestIssuer.get().address());
    }

    /** What a test took away is brought back. */
    @AfterEach
    void bringBack() {
        everythingIsThere();
    }

    private static void everythingIsThere() {
        broker = broker == null ? EmbeddedBroker.start(brokerPort, folder.resolve("broker")) : broker;
        store = store == null ? EmbeddedStore.start(storePort, folder.resolve("store")) : store;
    }

    private static void takeBrokerAway() {
        Objects.requireNonNull(broker).close();
        broker = null;
    }

    private static void takeStoreAway() {
        Objects.requireNonNull(store).close();
        store = null;
    }

    private static ConfigurableApplicationContext run(String issuer) {
        return IntakeApplication.builder()
                .run(
                        "--server.port=0",
                        "--access.issuer=" + issuer,
                        "--spring.kafka.bootstrap-servers="
                                + Objects.requireNonNull(broker).bootstrapServers(),
                        "--spring.mongodb.uri=" + Objects.requireNonNull(store).connectionString()
                                + "/?serverSelectionTimeoutMS=1000",
                        "--intake.outbox.lease=2s",
                        "--intake.outbox.sweep-every=500ms",
                        "--intake.status.compare-every=500ms",
                        "--spring.kafka.producer.properties.delivery.timeout.ms=2000",
                        "--spring.kafka.producer.properties.request.timeout.ms=1000",
                        "--spring.kafka.producer.properties.max.block.ms=1000");
    }

    @AfterAll
    static void stop() {
        intake.close();
        takeBrokerAway();
        takeStoreAway();
    }

    @Test
    void reportsAreTakenWhileTheBrokerIsAwayAndToldWhenItIsBack() throws Exception {
        assertThat(submit("110101001").statusCode()).isEqualTo(202);
        takeBrokerAway();

        for (String agency : List.of("110101002", "110101003", "110101004")) {
            assertThat(submit(agency).statusCode()).isEqualTo(202);
        }
        // Longer than a send is tried for.
        Thread.sleep(3_000);
        everythingIsThere();

        awaitSubmitted(Set.of("110101001", "110101002", "110101003", "110101004"));
    }

    @Test
    void streamAndBoardHearOfChangesThatTheBrokerDoesNotTellOf() throws Exception {
        takeBrokerAway();
        try (Stream<String> statuses = stream("/api/v1/status-stream?division=110102");
                Stream<String> board = stream("/api/v1/board-stream/110102?year=2024")) {
            Iterator<String> news = statuses.iterator();
            Iterator<String> counts = board.iterator();
            // All of the beginning was read: an id alone, and the first view.
            awaitLine(news, "id:");
            awaitLine(counts, "\"in\":0");

            assertThat(submit("110102001").statusCode()).isEqualTo(202);

            assertThat(awaitLine(news, "\"110102001\"")).contains("RECEIVED");
            awaitLine(counts, "\"in\":1");
        }
    }

    private static String awaitLine(Iterator<String> lines, String part) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.contains(part)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended without " + part);
    }

    private Stream<String> stream(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:"
                                        + intake.getEnvironment().getProperty("local.server.port") + path))
                                .header(
                                        "Authorization",
                                        "Bearer " + TestIssuer.get().tokenForEverything())
                                .build(),
                        BodyHandlers.ofLines())
                .body();
    }

    @Test
    void reportsAreRefusedForAWhileWhenTheStoreIsAway() throws Exception {
        takeStoreAway();

        HttpResponse<String> refused = submit("110101001");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("urn:gongkai:problem:unavailable");
        everythingIsThere();
        assertThat(submit("110101001").statusCode()).isEqualTo(202);
    }

    @Test
    void whoIsSignedInIsToldInWordsThatTheStoreIsAwayAndStaysSignedIn() throws Exception {
        Browser browser =
                new Browser("http://localhost:" + intake.getEnvironment().getProperty("local.server.port"));
        browser.signIn("110101001", Role.CLERK);
        takeStoreAway();

        HttpResponse<String> page = browser.page("/");
        HttpResponse<String> call = browser.send(
                HttpRequest.newBuilder(browser.address("/api/v1/submissions")).header("Accept", "application/json"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("系统暂时繁忙");
        assertThat(call.statusCode()).isEqualTo(503);
        assertThat(call.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(call.body()).contains("urn:gongkai:problem:unavailable");
        everythingIsThere();
        assertThat(browser.page("/").body()).contains("测试人员");
    }

    @Test
    void serviceStartsWithoutTheIssuerAndSaysThatNobodyCanBeKnownNow() throws Exception {
        ConfigurableApplicationContext known = intake;
        try (ConfigurableApplicationContext alone = run("http://localhost:" + freePort())) {
            intake = alone;
            HttpResponse<String> refused = submit("110101001");
            HttpResponse<String> signIn = get("/oauth2/authorization/gongkai");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("urn:gongkai:problem:issuer-away");
            assertThat(signIn.headers().firstValue("Location").orElseThrow()).endsWith("/?signIn=away");
            assertThat(get("/?signIn=away").body()).contains("暂时无法访问登录机构");
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        } finally {
            intake = known;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        String port = intake.getEnvironment().getProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html, */*;q=0.1")
                        .build(),
                BodyHandlers.ofString());
    }

    private static void awaitSubmitted(Set<String> agencies) {
        Set<String> missing = new HashSet<>(agencies);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                Objects.requireNonNull(broker).bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG, "neighbour-away-it",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.REPORT_SUBMITTED));
            Instant end = Instant.now().plus(PATIENCE);
            while (!missing.isEmpty() && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> missing.remove(new String(record.key(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(missing).isEmpty();
    }

    private HttpResponse<String> submit(String agency) throws IOException, InterruptedException {
        String port = intake.getEnvironment().getProperty("local.server.port");
        String body = "{\"agency\": {\"code\": \"%s\"}, \"year\": 2024}".formatted(agency);
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/submissions"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
