package cn.gongkai.standalone;

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
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gets the demo client's tokens from the issuer of a demonstration, as any program gets its own. */
public final class DemoTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A token is exchanged for a new one this long before its end. */
    private static final Duration EARLY = Duration.ofMinutes(1);

    private static final String CREDENTIALS =
            "Basic " + Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI endpoint;
    private String token = "";
    private Instant until = Instant.MIN;

    private DemoTokens(URI endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * Tokens of an issuer.
     *
     * @param issuer its address: {@code http://localhost:8080}
     */
    public static DemoTokens of(String issuer) {
        return new DemoTokens(URI.create(issuer + "/oauth2/token"));
    }

    /**
     * What goes into the header {@code Authorization}.
     *
     * @throws IOException if the issuer gives no token
     */
    public synchronized String authorization() throws IOException, InterruptedException {
        if (Instant.now().isAfter(until)) {
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(endpoint)
                            .timeout(PATIENCE)
                            .header("Authorization", CREDENTIALS)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("no token from " + endpoint + ": " + answer.statusCode());
            }
            JsonNode granted = json.readTree(answer.body());
            token = granted.path("access_token").asString();
            until = Instant.now()
                    .plusSeconds(granted.path("expires_in").asLong())
                    .minus(EARLY);
        }
        return "Bearer " + token;
    }
}
