package cn.gongkai.benchmark.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the public site lists. */
final class Published {

    private static final String PAGE = "/api/v1/publications?limit=500&year=";

    private Published() {}

    /**
     * The published revision of every agency.
     *
     * @throws IllegalStateException if an agency is listed twice
     */
    static Map<String, Integer> revisions(String address, int year) throws IOException, InterruptedException {
        JsonMapper json = new JsonMapper();
        Map<String, Integer> revisions = new HashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String after = "";
            do {
                URI page = URI.create(address + PAGE + year + (after.isEmpty() ? "" : "&after=" + after));
                HttpResponse<byte[]> response =
                        http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray());
                JsonNode body = json.readTree(response.body());
                for (JsonNode item : body.path("items")) {
                    String agency = item.path("agency").path("code").asString();
                    if (revisions.put(agency, item.path("revision").asInt()) != null) {
                        throw new IllegalStateException(agency + " is listed twice");
                    }
                }
                after = body.path("next").asString("");
            } while (!after.isEmpty());
        }
        return revisions;
    }
}
