package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.status.StatusQueue;
import cn.gongkai.intake.status.StatusQueue.Findings;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.report.event.ReportEvent;
import cn.gongkai.report.json.ReportJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** The service on a real broker and store, alone: what the other services say is said here by the test. */
@RunningWithReceivers
abstract class RunningIntake {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Of a caller who may do everything in the whole country. */
    static final String TOKEN = TestIssuer.get().tokenForEverything();

    final HttpClient http = HttpClient.newHttpClient();
    final EventMessages messages = new EventMessages("test");

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    private StatusQueue queue;

    static byte[] report(String agency, int year, String title) {
        return bytes("{\"agency\": {\"code\": \"%s\", \"name\": \"\"}, \"year\": %d, \"title\": \"%s\"}"
                .formatted(agency, year, title));
    }

    void say(ReportEvent event) throws ExecutionException, InterruptedException {
        kafka.send(messages.record(event)).get();
    }

    JsonNode await(String id, String state) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode submission;
        do {
            Thread.sleep(50);
            submission = json(get("/api/v1/submissions/" + id));
        } while (!submission.path("state").asString().equals(state)
                && Instant.now().isBefore(end));
        assertThat(submission.path("state").asString()).isEqualTo(state);
        return submission;
    }

    /** Waits until lists and the queue have it as well; they follow a moment later than the submission itself. */
    void awaitListed(String id, String state) {
        Scope agency = new Scope(id.substring(0, id.indexOf('-')), false);
        StatusQueue.Query query = new StatusQueue.Query(agency, null, state, Findings.ANY, null, "");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> queue.after(query, null, 1_000).stream()
                        .anyMatch(queued -> queued.status().submission().equals(id)));
    }

    HttpResponse<byte[]> submit(byte[] report) throws IOException, InterruptedException {
        return post("/api/v1/submissions", "application/json", report);
    }

    HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    Stream<String> stream(String path) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", "Bearer " + TOKEN)
                                .build(),
                        BodyHandlers.ofLines())
                .body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .timeout(PATIENCE);
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    static String id(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(202);
        return json(response).path("id").asString();
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return ReportJson.mapper().readTree(response.body());
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
