package cn.gongkai.intake;

import static cn.gongkai.intake.AccessMatrix.AGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.intake.AccessMatrix.Call;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with a caller of every kind, and a validation service that says yes to everything. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=intake", "spring.mongodb.database=intake-access-it"})
@OnTestPlatform
abstract class RunningForAll {

    static final ConcurrentLinkedQueue<String> TOKENS_OF_INTAKE = new ConcurrentLinkedQueue<>();

    private static final HttpServer VALIDATION = validation();

    /** Good for an hour; to sign one takes longer than most answers. */
    private static final Map<Asker, String> TOKENS = new ConcurrentHashMap<>();

    final HttpClient http = HttpClient.newHttpClient();
    private String webhook = "";
    private String delivery = "";

    @LocalServerPort
    private int port;

    /** Someone who asks. */
    record Asker(String division, Role role) {

        String token() {
            return TOKENS.computeIfAbsent(this, asker -> TestIssuer.get().token(division, role));
        }
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        properties.add(
                "intake.validation-service",
                () -> "http://localhost:" + VALIDATION.getAddress().getPort());
    }

    /** Answers every check, and remembers whose token came with it. Ends with the tests. */
    private static HttpServer validation() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                TOKENS_OF_INTAKE.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                byte[] answer = "{\"verdict\": \"ACCEPTED\", \"rules\": []}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The submission is there, and in the lists, which follow a moment later. */
    @BeforeEach
    void submissionIsThere() throws Exception {
        HttpResponse<String> receipt = ask(new Asker(AGENCY, Role.CLERK), AccessMatrix.CALLS.getFirst());
        assertThat(receipt.statusCode()).isEqualTo(202);
        String id = json(receipt).path("id").asString();
        Awaitility.await()
                .until(() -> json(get(new Asker(AGENCY, Role.CLERK), "/api/v1/submissions"))
                        .path("items")
                        .valueStream()
                        .anyMatch(item -> item.path("submission").asString().equals(id)));
    }

    /** The call about a webhook that is there: one that was deleted by the call before is made anew. */
    Call prepared(Call call) throws IOException, InterruptedException {
        if (!call.path().contains("{webhook")) {
            return call;
        }
        Asker owner = new Asker(Caller.WHOLE_COUNTRY, Role.SYSTEM);
        if (webhook.isEmpty() || get(owner, "/api/v1/webhooks/" + webhook).statusCode() == 404) {
            webhook = json(http.send(
                            post(owner, "/api/v1/webhooks")
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString(
                                            "{\"division\": \"%s\", \"address\": \"https://127.0.0.1:1/\"}"
                                                    .formatted(AGENCY)))
                                    .build(),
                            BodyHandlers.ofString()))
                    .path("id")
                    .asString();
            delivery = json(http.send(
                            post(owner, "/api/v1/webhooks/" + webhook + "/test").build(), BodyHandlers.ofString()))
                    .path("id")
                    .asString();
        }
        return call.with(webhook, delivery);
    }

    HttpRequest.Builder post(Asker asker, String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + asker.token())
                .POST(BodyPublishers.noBody());
    }

    int status(Asker asker, Call call) {
        try {
            HttpResponse<InputStream> answer = http.send(
                    prepared(call)
                            .request(address())
                            .header("Authorization", "Bearer " + asker.token())
                            .build(),
                    BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(call.toString(), e);
        }
    }

    HttpResponse<String> ask(Asker asker, Call call) throws IOException, InterruptedException {
        return http.send(
                prepared(call)
                        .request(address())
                        .header("Authorization", "Bearer " + asker.token())
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> get(Asker asker, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + asker.token())
                        .build(),
                BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    String address() {
        return "http://localhost:" + port;
    }
}
