package cn.gongkai.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The service over HTTP. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=validation", "spring.mongodb.database=validation-it"})
@OnTestPlatform
class CheckIT {

    private static final byte[] HANGAI = SampleFiles.HANGAI.bytes(SampleFormat.JSON);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void reportAloneIsChecked() throws Exception {
        JsonNode answer = json(post(HANGAI, "zh-CN"));

        assertThat(answer.path("verdict").asString()).isEqualTo("RETURNED");
        assertThat(answer.path("ruleBook").asString()).isEqualTo("2021.2");
        JsonNode finding = first(answer.path("findings"), "rule", "T3-RESULT-SUM");
        assertThat(finding.path("where").path("column").asString()).isEqualTo("naturalPerson");
        assertThat(finding.path("message").asString()).isEqualTo("“自然人”办理结果合计应为1，总计行填0。");
        JsonNode statement = first(answer.path("statements"), "kind", "NEW_APPLICATIONS");
        assertThat(statement.path("value").asInt()).isEqualTo(1);
        assertThat(statement.path("part").asInt()).isEqualTo(1);
        assertThat(statement.path("quote").asString()).contains("申请1件");
        JsonNode repair = answer.path("repairs").path(0);
        assertThat(repair.path("removes").valueStream().map(JsonNode::asString))
                .containsExactly("NARR-ANSWERED", "NARR-APPLICATIONS", "T3-RESULT-SUM");
        assertThat(repair.path("changes").path(0))
                .isEqualTo(ReportJson.mapper()
                        .readTree("{\"where\": {\"part\": 3, \"row\": \"1\", \"column\": \"naturalPerson\"},"
                                + " \"from\": \"0\", \"to\": \"1\"}"));
    }

    @Test
    void answerIsInTheCallersLanguage() throws Exception {
        JsonNode answer = json(post(HANGAI, "en"));

        assertThat(first(answer.path("findings"), "rule", "T3-RESULT-SUM")
                        .path("message")
                        .asString())
                .isEqualTo("“natural persons”: the results add up to 1, row 3.7 says 0.");
    }

    @Test
    void eventOfIntakeIsAnEnvelope() throws Exception {
        Instant early = Instant.parse("2024-12-01T00:00:00Z");
        byte[] event = ReportJson.write(new ReportSubmitted(
                "check", 1, 1, early, early, SampleReports.zero(), Reading.OF_DATA, Circumstances.NONE));

        assertThat(first(json(post(event, "zh")).path("findings"), "rule", "SUB-BEFORE-YEAR-END")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void envelopeNeedsNothingButTheReport() throws Exception {
        byte[] envelope =
                ("{\"circumstances\": {\"liveRevision\": 1, \"explanations\": []}, \"reading\": null, \"report\": "
                                + new String(ReportJson.write(SampleReports.zero()), StandardCharsets.UTF_8) + "}")
                        .getBytes(StandardCharsets.UTF_8);

        JsonNode answer = json(post(envelope, "zh"));

        assertThat(answer.path("findings")
                        .valueStream()
                        .map(finding -> finding.path("rule").asString()))
                .contains("SUB-DUPLICATE")
                .doesNotContain("SUB-BEFORE-YEAR-END");
    }

    @Test
    void malformedReportIsAProblemWithItsPlace() throws Exception {
        HttpResponse<byte[]> response = post("{\"agency\": {\"code\": 7}}".getBytes(StandardCharsets.UTF_8), "en");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(response).path("pointer").asString()).isEqualTo("/agency/code");
        assertThat(post("{".getBytes(StandardCharsets.UTF_8), "en").statusCode())
                .isEqualTo(400);
    }

    @Test
    void otherMediaTypesAndLargeBodiesAreRefused() throws Exception {
        HttpResponse<byte[]> text = http.send(
                request("/api/v1/checks", "zh")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("报告"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(json(text).path("title").asString()).isEqualTo("不支持这种文件类型");

        HttpResponse<byte[]> large = post(new byte[4 * 1024 * 1024 + 1], "en");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).path("title").asString()).isEqualTo("Too large");
    }

    @Test
    void ruleBookCanBeRead() throws Exception {
        JsonNode book = json(http.send(request("/api/v1/rules", "en").build(), BodyHandlers.ofByteArray()));

        JsonNode balance = first(book.path("rules"), "id", "T3-BALANCE");
        assertThat(balance.path("severity").asString()).isEqualTo("ERROR");
        assertThat(balance.path("source").asString()).isEqualTo("OFFICIAL");
        assertThat(balance.path("formula").asString()).isEqualTo("in every column: 1 + 2 = 3.7 + 4");
        assertThat(balance.path("message").asString()).contains("{NEW}");
        assertThat(balance.path("basis").asString()).isEqualTo("2021 format, part 3, head cell");
    }

    @Test
    void operationsSeeHealthMetricsAndTheApi() throws Exception {
        post(HANGAI, "zh");

        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(new String(get("/actuator/prometheus").body(), StandardCharsets.UTF_8))
                .contains("gongkai_reports_validated_total", "gongkai_findings_total");
        assertThat(json(get("/v3/api-docs")).path("paths").has("/api/v1/checks"))
                .isTrue();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(request(path, "zh").build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(byte[] body, String language) throws Exception {
        return http.send(
                request("/api/v1/checks", language)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything())
                .header("Accept-Language", language);
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return ReportJson.mapper().readTree(response.body());
    }

    private static JsonNode first(JsonNode list, String member, String value) {
        return list.valueStream()
                .filter(node -> node.path(member).asString().equals(value))
                .findFirst()
                .orElseGet(() -> ReportJson.mapper().missingNode());
    }
}
