package cn.gongkai.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.gongkai.intake.RunningWithReceivers;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.json.ReportJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Webhooks from registration to delivery, with receivers that are good, slow, broken and forbidden. */
@RunningWithReceivers
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final EventMessages messages = new EventMessages("test");

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Test
    void changeReachesWhoeverAskedForItSignedAndOnce() throws Exception {
        try (Receiver county = new Receiver();
                Receiver elsewhere = new Receiver();
                Receiver returnedOnly = new Receiver()) {
            JsonNode webhook = register(county, "370112", "");
            register(elsewhere, "370303", "");
            register(returnedOnly, "370112", "\"RETURNED\"");

            SubmissionStatusChanged received = change("370112001", "RECEIVED", 1);
            say(received);
            say(received);
            say(change("370112001", "RETURNED", 2));

            await().atMost(PATIENCE)
                    .until(() -> county.messages().size() == 2
                            && returnedOnly.messages().size() == 1);
            Receiver.Message message = county.messages().getFirst();
            assertThat(message.id()).isEqualTo(received.id());
            assertThat(message.signature())
                    .isEqualTo(Signature.of(
                            webhook.path("secret").asString(),
                            received.id(),
                            Instant.ofEpochSecond(Long.parseLong(message.timestamp())),
                            message.body()));
            JsonNode body = ReportJson.mapper().readTree(message.body());
            assertThat(body.path("type").asString()).isEqualTo("submission.status-changed");
            assertThat(body.path("data").path("state").asString()).isEqualTo("RECEIVED");
            assertThat(body.path("data").path("agency").path("code").asString()).isEqualTo("370112001");
            assertThat(elsewhere.messages()).isEmpty();
            assertThat(get("/api/v1/webhooks/" + webhook.path("id").asString()).has("secret"))
                    .isFalse();
        }
    }

    @Test
    void failedDeliveryIsTriedAgainThenParkedThenSentByHand() throws Exception {
        try (Receiver broken = new Receiver().answering(500)) {
            String webhook = register(broken, "370103", "").path("id").asString();
            say(change("370103001", "ACCEPTED", 1));
            String parked = "/api/v1/webhooks/" + webhook + "/deliveries?state=PARKED";
            await().atMost(PATIENCE).until(() -> get(parked).path("items").size() == 1);

            JsonNode delivery = get(parked).path("items").get(0);
            assertThat(delivery.path("attempts").size()).isEqualTo(3);
            assertThat(delivery.path("attempts").get(0).path("status").asInt()).isEqualTo(500);
            broken.answering(200);
            assertThat(send("POST", "/api/v1/webhooks/" + webhook + "/deliveries/retry", "")
                            .statusCode())
                    .isEqualTo(202);

            await().atMost(PATIENCE)
                    .until(() -> get("/api/v1/webhooks/" + webhook + "/deliveries?state=DELIVERED")
                                    .path("items")
                                    .size()
                            == 1);
            assertThat(broken.messages().stream().map(Receiver.Message::id).distinct())
                    .hasSize(1);
        }
    }

    @Test
    void slowReceiverHoldsUpNobody() throws Exception {
        try (Receiver slow = new Receiver().after(60_000);
                Receiver quick = new Receiver()) {
            register(slow, "370104", "");
            register(quick, "370104", "");
            for (int i = 1; i <= 50; i++) {
                say(change("370104001", "RECEIVED", i));
            }

            await().atMost(PATIENCE).until(() -> quick.messages().size() == 50);
            // Four at a time, each cut off after 0.7 s: that cannot have been fifty yet.
            assertThat(slow.messages().size()).isLessThan(50);
        }
    }

    @Test
    void testSaysWhatTheReceiverAnsweredAndFollowsNoRedirect() throws Exception {
        try (Receiver moved = new Receiver().answering(302)) {
            String webhook = register(moved, "370105", "").path("id").asString();

            JsonNode delivery = json(send("POST", "/api/v1/webhooks/" + webhook + "/test", ""));

            assertThat(delivery.path("state").asString()).isEqualTo("PARKED");
            assertThat(delivery.path("attempts").get(0).path("status").asInt()).isEqualTo(302);
            assertThat(moved.messages()).hasSize(1);
        }
    }

    @Test
    void addressesInsideTheNetworkAreNotReached() throws Exception {
        HttpResponse<byte[]> registered = send(
                "POST",
                "/api/v1/webhooks",
                "{\"division\": \"370113\", \"address\": \"https://127.0.0.1:" + port + "/\"}");
        String webhook = json(registered).path("id").asString();

        JsonNode attempt = json(send("POST", "/api/v1/webhooks/" + webhook + "/test", ""))
                .path("attempts")
                .get(0);

        assertThat(attempt.has("status")).isFalse();
        assertThat(attempt.path("answer").asString()).contains("no public address");
    }

    @Test
    void whatCannotBeAWebhookIsRefusedInWords() throws Exception {
        for (String body : List.of(
                "{\"division\": \"37\", \"address\": \"http://example.com/\"}",
                "{\"division\": \"37\", \"address\": \"https://user:word@example.com/\"}",
                "{\"division\": \"37\", \"address\": \"nonsense\"}",
                "{\"division\": \"37\"}",
                "{\"division\": \"99\", \"address\": \"https://example.com/\"}",
                "{\"division\": \"37\", \"address\": \"https://example.com/\", \"states\": [\"LOST\"]}")) {
            HttpResponse<byte[]> refused = send("POST", "/api/v1/webhooks", body);

            assertThat(refused.statusCode()).as(body).isEqualTo(422);
            assertThat(json(refused).path("action").asString()).isNotBlank();
        }
    }

    @Test
    void deletedWebhookHearsNothingMore() throws Exception {
        try (Receiver receiver = new Receiver();
                Receiver witness = new Receiver()) {
            String webhook = register(receiver, "370114", "").path("id").asString();
            register(witness, "370114", "");
            assertThat(send("DELETE", "/api/v1/webhooks/" + webhook, "").statusCode())
                    .isEqualTo(204);

            say(change("370114001", "RECEIVED", 1));

            await().atMost(PATIENCE).until(() -> witness.messages().size() == 1);
            assertThat(receiver.messages()).isEmpty();
            assertThat(send("DELETE", "/api/v1/webhooks/" + webhook, "").statusCode())
                    .isEqualTo(404);
        }
    }

    private JsonNode register(Receiver receiver, String division, String states) throws Exception {
        HttpResponse<byte[]> response = send(
                "POST",
                "/api/v1/webhooks",
                "{\"division\": \"%s\", \"address\": \"%s\", \"states\": [%s]}"
                        .formatted(division, receiver.address(), states));
        assertThat(response.statusCode()).isEqualTo(201);
        return json(response);
    }

    private static SubmissionStatusChanged change(String agency, String state, int sequence) {
        return new SubmissionStatusChanged(
                agency + "-2025-1",
                1,
                new Agency(agency, "某街道办事处"),
                new ReportYear(2025),
                state,
                sequence,
                0,
                0,
                0,
                Instant.now());
    }

    private void say(SubmissionStatusChanged change) throws Exception {
        kafka.send(messages.record(change)).get();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return json(http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything())
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    private HttpResponse<byte[]> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return ReportJson.mapper().readTree(response.body());
    }
}
