package cn.gongkai.standalone;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public API as another system would call it. */
final class DemoClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String address;
    private final DemoTokens tokens;

    DemoClient(String address, DemoTokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    String address() {
        return address;
    }

    boolean isReady() throws IOException, InterruptedException {
        try {
            return http.send(request("/actuator/health/readiness").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Hands a file in and returns the submission's id. */
    String submit(String fileName, String mediaType, byte[] content) throws IOException, InterruptedException {
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
        return send(request("/api/v1/submissions?fileName=" + name)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(content)))
                .path("id")
                .asString();
    }

    JsonNode submission(String id) throws IOException, InterruptedException {
        return send(request("/api/v1/submissions/" + id));
    }

    void explain(String id, List<Map<String, String>> explanations) throws IOException, InterruptedException {
        send(request("/api/v1/submissions/" + id + "/explanations")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("explanations", explanations)))));
    }

    /** Opens the status stream of the whole country. */
    StatusFollower follow() throws IOException, InterruptedException {
        HttpRequest stream = HttpRequest.newBuilder(URI.create(address + "/api/v1/status-stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", tokens.authorization())
                .build();
        return new StatusFollower(http.send(stream, BodyHandlers.ofLines()).body(), json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "zh-CN")
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(
                request.header("Authorization", tokens.authorization()).build(), BodyHandlers.ofByteArray());
        JsonNode body = json.readTree(response.body());
        if (response.statusCode() >= 300) {
            throw new IOException(response.statusCode() + " "
                    + body.path("title").asString() + ": " + body.path("detail").asString());
        }
        return body;
    }
}
