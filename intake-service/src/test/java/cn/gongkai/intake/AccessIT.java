package cn.gongkai.intake;

import static cn.gongkai.intake.AccessMatrix.AGENCY;
import static cn.gongkai.intake.AccessMatrix.COUNTY;
import static cn.gongkai.intake.AccessMatrix.SECRET;
import static cn.gongkai.intake.AccessMatrix.SUBMISSION;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call as every role of the right and of a foreign division, with a token and signed in: what is allowed, and nothing else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=intake", "spring.mongodb.database=intake-access-it"})
@OnTestPlatform
class AccessIT {

    private static final HttpServer VALIDATION = validation();
    private static final ConcurrentLinkedQueue<String> TOKENS_OF_INTAKE = new ConcurrentLinkedQueue<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private String webhook = "";
    private String delivery = "";

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** Someone who asks. */
    private record Asker(String division, Role role) {

        String token() {
            return TestIssuer.get().token(division, role);
        }
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        properties.add(
                "intake.validation-service",
                () -> "http://localhost:" + VALIDATION.getAddress().getPort());
    }

    /** Answers every check, and remembers whose token came with it. */
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
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void start() {
        VALIDATION.start();
    }

    @AfterAll
    static void stop() {
        VALIDATION.stop(0);
    }

    @BeforeEach
    void submissionIsThere() throws Exception {
        assertThat(ask(new Asker(AGENCY, Role.CLERK), AccessMatrix.CALLS.getFirst())
                        .statusCode())
                .isEqualTo(202);
    }

    private static List<Asker> ofTheRightDivision() {
        return Arrays.stream(Role.values())
                .flatMap(role -> role == Role.CLERK
                        ? Stream.of(new Asker(AGENCY, role))
                        : Stream.of(COUNTY, "3708", Caller.WHOLE_COUNTRY).map(place -> new Asker(place, role)))
                .toList();
    }

    private static List<Asker> strangers() {
        List<Asker> strangers = new ArrayList<>();
        for (Role role : Role.values()) {
            strangers.add(new Asker(role == Role.CLERK ? "360724105" : "360724", role));
            strangers.add(new Asker(role == Role.CLERK ? "370832107" : "370831", role));
            strangers.add(new Asker(Caller.NOWHERE, role));
        }
        // The clerk of the county's own report has nothing to do with those of its townships.
        strangers.add(new Asker(COUNTY, Role.CLERK));
        return strangers;
    }

    @Test
    void everyCallOfTheServiceIsInTheMatrix() {
        Set<String> declared = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("cn.gongkai."))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toSet());
        Set<String> known = AccessMatrix.CALLS.stream()
                .map(call -> call.method() + " " + call.pattern())
                .collect(Collectors.toSet());
        known.addAll(AccessMatrix.OPEN_CALLS);

        assertThat(declared).isEqualTo(known);
    }

    @Test
    void whoMayIsAnswered() {
        SoftAssertions all = new SoftAssertions();
        for (Asker asker : ofTheRightDivision()) {
            for (Call call : AccessMatrix.CALLS) {
                if (call.allowed().contains(asker.role())) {
                    all.assertThat(status(asker, call))
                            .as("%s: %s", asker, call)
                            .isNotIn(401, 403, 404, 405, 500);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void whoMayNotIsRefusedAndLearnsNothing() throws Exception {
        JsonNode before = list();
        SoftAssertions all = new SoftAssertions();
        for (Call call : AccessMatrix.CALLS) {
            for (Asker asker : ofTheRightDivision()) {
                if (!call.allowed().contains(asker.role())) {
                    refused(all, asker, call, call.refusal(asker.role()));
                }
            }
            for (Asker stranger : strangers()) {
                refused(all, stranger, call, call.refusalOfStrangers());
            }
        }
        all.assertAll();
        assertThat(list()).as("what is stored").isEqualTo(before);
    }

    private void refused(SoftAssertions all, Asker asker, Call call, int status) throws Exception {
        HttpResponse<String> answer = ask(asker, call);
        all.assertThat(answer.statusCode()).as("%s: %s", asker, call).isEqualTo(status);
        all.assertThat(answer.body())
                .as("%s: %s", asker, call)
                .doesNotContain(SECRET, "韩垓", "RECEIVED", "sha256")
                .contains("\"type\":\"urn:gongkai:problem:");
    }

    @Test
    void submissionOfStrangersIsToldLikeOneThatDoesNotExist() throws Exception {
        Asker stranger = new Asker("360724", Role.REVIEWER);
        String missing = "360724999-2023-1";
        HttpResponse<String> hidden = get(stranger, "/api/v1/submissions/" + SUBMISSION);
        HttpResponse<String> none = get(stranger, "/api/v1/submissions/" + missing);

        assertThat(hidden.body().replace(SUBMISSION, missing)).isEqualTo(none.body());
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(none.headers().map().keySet());
    }

    @Test
    void nobodyIsAskedWhoTheyAre() throws Exception {
        for (Call call : AccessMatrix.CALLS) {
            HttpResponse<String> answer =
                    http.send(prepared(call).request(address()).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(call.toString()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .as("nobody gets a session")
                    .isEmpty();
        }
    }

    @Test
    void refusalSpeaksTheCallersLanguage() throws Exception {
        HttpRequest.Builder list = HttpRequest.newBuilder(URI.create(address() + "/api/v1/submissions"));

        assertThat(http.send(list.build(), BodyHandlers.ofString()).body()).contains("尚未登录");
        assertThat(http.send(list.header("Accept-Language", "en").build(), BodyHandlers.ofString())
                        .body())
                .contains("Not signed in");
    }

    @Test
    void whatIsOpenIsOpenToEverybody() throws Exception {
        for (String path : AccessMatrix.OPEN) {
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(address() + path))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void whoSignedInMayDoWhatTheirTokenWouldAllow() throws Exception {
        for (Role role : Role.values()) {
            for (String division : List.of(role == Role.CLERK ? AGENCY : COUNTY, "360724")) {
                Browser browser = new Browser(address());
                browser.signIn(division, role);
                String[] csrf = browser.csrfHeader();
                for (Call call : AccessMatrix.CALLS) {
                    assertThat(browser.status(prepared(call).request(address()).headers(csrf)))
                            .as("%s of %s, signed in: %s", role, division, call)
                            .isEqualTo(status(new Asker(division, role), call));
                }
            }
        }
    }

    @Test
    void tokensThatAreNotGoodAreRefused() throws Exception {
        TestIssuer issuer = TestIssuer.get();
        String good = issuer.token(AGENCY, Role.CLERK);
        List<String> bad = List.of(
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                issuer.token(claims -> claims.issuer("http://localhost:1"), AGENCY, Role.CLERK),
                issuer.token(claims -> claims.audience("somebody-else"), AGENCY, Role.CLERK),
                issuer.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))),
                        AGENCY,
                        Role.CLERK),
                "not-a-token",
                "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".");

        for (String token : bad) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address() + "/api/v1/submissions"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void listsAreConfinedToWhatTheCallerReaches() throws Exception {
        assertThat(agencies(new Asker(COUNTY, Role.REVIEWER))).containsExactly(AGENCY);
        assertThat(agencies(new Asker(Caller.WHOLE_COUNTRY, Role.OPERATOR))).containsExactly(AGENCY);
        assertThat(agencies(new Asker("360724", Role.REVIEWER))).isEmpty();
        assertThat(agencies(new Asker(COUNTY, Role.CLERK))).isEmpty();
        assertThat(get(new Asker("360724", Role.REVIEWER), "/api/v1/submissions?division=37")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> agencies(Asker asker) throws Exception {
        return json(get(asker, "/api/v1/submissions"))
                .path("items")
                .valueStream()
                .map(item -> item.path("agency").path("code").asString())
                .toList();
    }

    @Test
    void idempotencyKeyOfAnotherIsNotSeen() throws Exception {
        HttpRequest.Builder first = AccessMatrix.CALLS.getFirst().request(address());
        http.send(
                first.header("Idempotency-Key", "1")
                        .header("Authorization", "Bearer " + new Asker(AGENCY, Role.CLERK).token())
                        .build(),
                BodyHandlers.ofString());

        HttpResponse<String> other = http.send(
                HttpRequest.newBuilder(URI.create(address() + "/api/v1/submissions"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "1")
                        .header("Authorization", "Bearer " + new Asker("360724105", Role.CLERK).token())
                        .POST(BodyPublishers.ofString(AccessMatrix.report().replace(AGENCY, "360724105")))
                        .build(),
                BodyHandlers.ofString());

        assertThat(json(other).path("id").asString()).startsWith("360724105-");
    }

    @Test
    void intakeAsksForChecksInItsOwnName() throws Exception {
        TOKENS_OF_INTAKE.clear();
        Call check = AccessMatrix.CALLS.stream()
                .filter(call -> call.path().endsWith("/checks"))
                .findFirst()
                .orElseThrow();

        assertThat(status(new Asker(AGENCY, Role.CLERK), check)).isEqualTo(200);

        String token = TOKENS_OF_INTAKE.remove();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"roles\":[\"service\"]");
    }

    @Test
    void whatWasDoneAndWhatWasRefusedIsWrittenDownForTheSupervisor() throws Exception {
        Asker stranger = new Asker("360724", Role.REVIEWER);
        get(stranger, "/api/v1/submissions/" + SUBMISSION + "/source");
        status(new Asker(AGENCY, Role.CLERK), AccessMatrix.CALLS.getFirst());

        JsonNode log = json(get(new Asker("3708", Role.SUPERVISOR), "/api/v1/audit?limit=2"));

        JsonNode submitted = log.path("items").path(0);
        assertThat(submitted.path("action").asString()).isEqualTo("SUBMIT");
        assertThat(submitted.path("outcome").asString()).isEqualTo("DONE");
        assertThat(submitted.path("submission").asString()).isEqualTo(SUBMISSION);
        assertThat(submitted.path("subject").asString()).isEqualTo("clerk@" + AGENCY);
        assertThat(submitted.path("name").asString()).isEqualTo("测试人员");
        assertThat(submitted.path("roles").path(0).asString()).isEqualTo("clerk");
        assertThat(submitted.path("division").asString()).isEqualTo(AGENCY);
        assertThat(submitted.path("address").asString()).isEqualTo("127.0.0.1");
        assertThat(submitted.path("at").asString()).isNotEmpty();
        JsonNode refused = log.path("items").path(1);
        assertThat(refused.path("action").asString()).isEqualTo("READ");
        assertThat(refused.path("outcome").asString()).isEqualTo("submission-missing");
        assertThat(refused.path("agency").asString()).isEqualTo(AGENCY);
        assertThat(refused.path("division").asString()).isEqualTo("360724");
        JsonNode next = json(get(
                new Asker("3708", Role.SUPERVISOR),
                "/api/v1/audit?limit=2&after=" + log.path("next").asString()));
        assertThat(next.path("items").path(0).path("id").asString())
                .isLessThan(refused.path("id").asString());
        assertThat(json(get(new Asker("36", Role.SUPERVISOR), "/api/v1/audit"))
                        .path("items")
                        .valueStream()
                        .map(entry -> entry.path("agency").asString("")))
                .as("a foreign supervisor's log")
                .doesNotContain(AGENCY);
    }

    /** The call about a webhook that is there: one that was deleted by the call before is made anew. */
    private Call prepared(Call call) throws IOException, InterruptedException {
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

    private HttpRequest.Builder post(Asker asker, String path) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + asker.token())
                .POST(BodyPublishers.noBody());
    }

    private int status(Asker asker, Call call) {
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

    private HttpResponse<String> ask(Asker asker, Call call) throws IOException, InterruptedException {
        return http.send(
                prepared(call)
                        .request(address())
                        .header("Authorization", "Bearer " + asker.token())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Asker asker, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Authorization", "Bearer " + asker.token())
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode list() throws Exception {
        return json(get(new Asker(Caller.WHOLE_COUNTRY, Role.OPERATOR), "/api/v1/submissions"));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
