package cn.gongkai.system;

import cn.gongkai.standalone.DemoTokens;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service's HTTP door. */
public final class Client {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "ACCEPTED", "APPROVED");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** One of each issuer: a platform that is killed and comes again believes the tokens it gave before. */
    private static final Map<String, DemoTokens> TOKENS = new ConcurrentHashMap<>();

    private final String address;
    private final @Nullable DemoTokens tokens;

    /** A door that is open to everybody. */
    Client(String address) {
        this.address = address;
        this.tokens = null;
    }

    /** A door that asks for tokens of an issuer. */
    Client(String address, String issuer) {
        this.address = address;
        this.tokens = TOKENS.computeIfAbsent(issuer, DemoTokens::of);
    }

    public HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> put(String path, String ifMatch, String body) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", ifMatch)
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    Stream<String> stream(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = authorized(HttpRequest.newBuilder(URI.create(address + path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofLines()).body();
    }

    public JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    public static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    /** Hands in and returns the submission's id. */
    public String submit(String type, byte[] body) throws IOException, InterruptedException {
        return accepted(post("/api/v1/submissions", type, body));
    }

    /** The id of the submission that was accepted; whatever else was answered fails. */
    public static String accepted(HttpResponse<byte[]> response) {
        if (response.statusCode() != 202) {
            throw new AssertionError(response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return json(response).path("id").asString();
    }

    /** Waits until a submission rests in a state that only people change. */
    public JsonNode awaitSettled(String id) throws IOException, InterruptedException {
        return await(
                id, submission -> !UNDER_WAY.contains(submission.path("state").asString()));
    }

    public JsonNode await(String id, Predicate<JsonNode> condition) throws IOException, InterruptedException {
        return awaitAt("/api/v1/submissions/" + id, condition);
    }

    /** Asks an address again and again until its answer is as wished. */
    public JsonNode awaitAt(String path, Predicate<JsonNode> condition) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode answer;
        do {
            answer = json(path);
            if (condition.test(answer)) {
                return answer;
            }
            Thread.sleep(50);
        } while (Instant.now().isBefore(end));
        throw new AssertionError("still waiting for " + path + ": " + answer);
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return authorized(HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE));
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) throws IOException, InterruptedException {
        return tokens == null ? request : request.header("Authorization", tokens.authorization());
    }
}
