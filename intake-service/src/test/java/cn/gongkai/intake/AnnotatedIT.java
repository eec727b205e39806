package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.platform.event.EventMessages;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;

/** Annotated copies over HTTP, on a real broker and store; the verdict is said here by the test. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "spring.mongodb.database=intake-it",
            "intake.validation-service=http://localhost:1"
        })
@OnTestPlatform
class AnnotatedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2025-01-20T08:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private final EventMessages messages = new EventMessages("test");

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Test
    void aWordFileComesBackWithCommentsOnceItIsJudged() throws Exception {
        String id = submit(SampleFiles.SIXIA, SampleFormat.DOCX);
        HttpResponse<byte[]> early = get(id, "zh");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(json(early).path("type").asString()).isEqualTo("urn:gongkai:problem:not-judged");
        assertThat(json(early).path("title").asString()).isEqualTo("校验尚未完成");
        judge(id, SampleFiles.SIXIA);

        HttpResponse<byte[]> copy = get(id, "zh");

        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(header(copy, "Content-Type")).isEqualTo(SampleFormat.DOCX.mediaType());
        assertThat(header(copy, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''" + encoded("上犹县寺下镇人民政府2024年政府信息公开工作年度报告（标注）.docx"));
        assertThat(header(copy, "Vary")).contains("Accept-Language");
        assertThat(entry(copy.body(), "word/comments.xml"))
                .contains("有误", "T3-ROW-TOTAL")
                .doesNotContain("wrong");
        assertThat(entry(get(id, "en").body(), "word/comments.xml"))
                .contains("wrong")
                .doesNotContain("有误");
        assertThat(json(send(request("/api/v1/submissions/" + id)))
                        .path("links")
                        .path("annotated")
                        .asString())
                .isEqualTo("/api/v1/submissions/" + id + "/annotated");
    }

    @Test
    void theCopyIsReadAsTheReportItWasMadeOf() throws Exception {
        String id = submit(SampleFiles.CHAIHUDIAN, SampleFormat.DOCX);
        judge(id, SampleFiles.CHAIHUDIAN);

        HttpResponse<byte[]> again = send(request("/api/v1/submissions")
                .header("Content-Type", SampleFormat.DOCX.mediaType())
                .POST(BodyPublishers.ofByteArray(get(id, "zh").body())));

        assertThat(again.statusCode()).isEqualTo(202);
        String next = json(again).path("id").asString();
        assertThat(next).isNotEqualTo(id);
        assertThat(send(request("/api/v1/submissions/" + next + "/report")).body())
                .isEqualTo(
                        send(request("/api/v1/submissions/" + id + "/report")).body());
    }

    @Test
    void whatIsThereAlreadyIsNotSentAgain() throws Exception {
        String id = submit(SampleFiles.ZHANJIA, SampleFormat.DOCX);
        judge(id, SampleFiles.ZHANJIA);
        String etag = header(get(id, "zh"), "ETag");

        HttpRequest.Builder request =
                request("/api/v1/submissions/" + id + "/annotated").header("If-None-Match", etag);

        assertThat(send(request.copy().header("Accept-Language", "zh")).statusCode())
                .isEqualTo(304);
        assertThat(send(request.copy().header("Accept-Language", "en")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReportAsDataIsShownInTheForm() throws Exception {
        String id = submit(SampleFiles.XINGJI, SampleFormat.JSON);
        judge(id, SampleFiles.XINGJI);

        HttpResponse<byte[]> copy = get(id, "zh");

        String page = new String(copy.body(), StandardCharsets.UTF_8);
        assertThat(header(copy, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(header(copy, "Content-Disposition")).startsWith("inline").contains(encoded("（标注）.html"));
        assertThat(header(copy, "Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page).contains("第二十条第（一）项", "id=\"m1\"", "有误").doesNotContain("<script");
        assertThat(new String(get(id, "en").body(), StandardCharsets.UTF_8)).contains("wrong", "lang=\"en\"");
    }

    @Test
    void otherDocumentsAreShownAsPages() throws Exception {
        String id = submit(SampleFiles.HANGAI, SampleFormat.TXT);
        judge(id, SampleFiles.HANGAI);

        HttpResponse<byte[]> copy = get(id, "zh");

        assertThat(header(copy, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(new String(copy.body(), StandardCharsets.UTF_8)).contains("id=\"m1\"", "本件只列文字和表格");
    }

    @Test
    void whatWasNeverHandedInIsNotFound() throws Exception {
        HttpResponse<byte[]> response = get("370832106-2024-99", "en");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(json(response).path("type").asString()).isEqualTo("urn:gongkai:problem:submission-missing");
    }

    /** Hands a sample in and tells its id. */
    private String submit(SampleFiles sample, SampleFormat format) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request("/api/v1/submissions?fileName=" + sample.fileName(format))
                .header("Content-Type", format.mediaType().split(";")[0])
                .POST(BodyPublishers.ofByteArray(sample.bytes(format))));
        assertThat(response.statusCode()).isEqualTo(202);
        return json(response).path("id").asString();
    }

    private void judge(String id, SampleFiles sample) throws Exception {
        AnnualReport report = ReportJson.readReport(sample.bytes(SampleFormat.JSON));
        Finding finding = new Finding(
                "T3-ROW-TOTAL",
                Severity.ERROR,
                Place.cell(3, "1", "total"),
                "1",
                "0",
                "-1",
                new Wording("有误", "wrong"),
                new Wording("请改正", "mend it"),
                new Wording("依据", "basis"),
                null,
                null);
        int revision = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        kafka.send(messages.record(new ReportValidated(
                        id,
                        revision,
                        1,
                        NOW,
                        NOW,
                        report,
                        Verdict.of("2021.1", List.of(finding), List.of()),
                        Circumstances.NONE)))
                .get();
        Instant end = Instant.now().plus(PATIENCE);
        String state;
        do {
            Thread.sleep(50);
            state = json(send(request("/api/v1/submissions/" + id)))
                    .path("state")
                    .asString();
        } while (!state.equals("RETURNED") && Instant.now().isBefore(end));
        assertThat(state).isEqualTo("RETURNED");
    }

    private HttpResponse<byte[]> get(String id, String language) throws IOException, InterruptedException {
        return send(request("/api/v1/submissions/" + id + "/annotated").header("Accept-Language", language));
    }

    private static String entry(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything())
                .timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return ReportJson.mapper().readTree(response.body());
    }
}
