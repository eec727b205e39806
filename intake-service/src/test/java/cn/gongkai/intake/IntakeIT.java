package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.TestPlatform;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.Topics;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Handing in and following, from outside. */
class IntakeIT extends RunningIntake {

    @Test
    void wordFileIsReceivedAndGivenBack() throws Exception {
        byte[] file = SampleFiles.CAOHE.bytes(SampleFormat.DOCX);

        HttpResponse<byte[]> response =
                post("/api/v1/submissions?fileName=caohe.docx", SampleFormat.DOCX.mediaType(), file);

        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode receipt = json(response);
        String id = receipt.path("id").asString();
        assertThat(id).startsWith("370812107-2023-");
        assertThat(receipt.path("agency").path("name").asString()).isEqualTo("兖州区漕河镇人民政府");
        assertThat(receipt.path("sha256").asString()).hasSize(64);
        assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/submissions/" + id);
        assertThat(get(receipt.path("links").path("source").asString()).body()).isEqualTo(file);
        assertThat(json(get(receipt.path("links").path("report").asString())))
                .isEqualTo(ReportJson.mapper().readTree(SampleFiles.CAOHE.bytes(SampleFormat.JSON)));
    }

    @Test
    void sameBytesAreOneSubmissionAndOtherBytesTheNextRevision() throws Exception {
        byte[] first = report("110101001", 2023, "一");

        String id = id(submit(first));

        assertThat(id(submit(first))).isEqualTo(id).isEqualTo("110101001-2023-1");
        assertThat(id(submit(report("110101001", 2023, "二")))).isEqualTo("110101001-2023-2");
    }

    @Test
    void doubleOfAPublishedReportIsNeverTakenForItsSuccessorWithoutAReason() throws Exception {
        AnnualReport report = ReportJson.readReport(report("110102001", 2023, "一"));
        Instant now = Instant.parse("2024-01-20T08:00:00Z");
        String first = id(submit(report("110102001", 2023, "一")));
        say(new ReportPublished(first, 1, report.agency(), report.year(), "/reports/110102001/2023", now));
        await(first, "PUBLISHED");

        for (int revision = 2; revision <= 3; revision++) {
            String doubled = id(submit(report("110102001", 2023, "第" + revision)));
            assertThat(doubled).isEqualTo("110102001-2023-" + revision);
            say(new ReportValidated(
                    doubled,
                    revision,
                    1,
                    now,
                    now,
                    report,
                    new Verdict(Decision.RETURNED, "2021.1", List.of()),
                    Circumstances.NONE));
            await(doubled, "RETURNED");
        }

        assertThat(submittedLiveRevision("110102001-2023-3")).isEqualTo(1);
        assertThat(json(get("/api/v1/submissions?division=110102001"))
                        .path("items")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("PUBLISHED");
    }

    /** What the event about a submission tells the rules of the revision that is live beside it. */
    private int submittedLiveRevision(String submission) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestPlatform.get().bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "intake-it-" + submission,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.REPORT_SUBMITTED));
            Instant end = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    ReportSubmitted event = ReportJson.readEvent(record.value(), ReportSubmitted.class);
                    if (event.submission().equals(submission)) {
                        return Objects.requireNonNull(event.circumstances().liveRevision());
                    }
                }
            }
        }
        throw new AssertionError("no event about " + submission);
    }

    @Test
    void idempotencyKeyLeadsToTheSameReceiptAndRefusesAnotherFile() throws Exception {
        byte[] file = report("110101002", 2023, "一");
        HttpRequest.Builder request = request("/api/v1/submissions")
                .header("Idempotency-Key", "key-1")
                .header("Content-Type", "application/json");

        String id = id(send(request.POST(BodyPublishers.ofByteArray(file))));

        assertThat(id(send(request.POST(BodyPublishers.ofByteArray(file))))).isEqualTo(id);
        HttpResponse<byte[]> other = send(request.POST(BodyPublishers.ofByteArray(report("110101002", 2023, "二"))));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).path("type").asString()).isEqualTo("urn:gongkai:problem:idempotency-key");
    }

    @Test
    void newsOfTheOtherServicesShowInTheSubmissionAndTheStream() throws Exception {
        byte[] file = report("110101003", 2023, "一");
        AnnualReport report = ReportJson.readReport(file);
        try (Stream<String> stream = stream("/api/v1/status-stream?division=110101003")) {
            String id = id(submit(file));
            Instant now = Instant.parse("2024-01-20T08:00:00Z");
            say(new ReportValidated(
                    id,
                    1,
                    1,
                    now,
                    now,
                    report,
                    new Verdict(Decision.ACCEPTED, "2021.1", List.of()),
                    Circumstances.NONE));
            await(id, "ACCEPTED");
            say(new ReportPublished(id, 1, report.agency(), report.year(), "/reports/110101003/2023", now));
            JsonNode published = await(id, "PUBLISHED");

            assertThat(published.path("links").path("published").asString()).endsWith("/reports/110101003/2023");
            assertThat(published
                            .path("timeline")
                            .valueStream()
                            .map(step -> step.path("state").asString()))
                    .containsExactly("RECEIVED", "ACCEPTED", "PUBLISHED");
            assertThat(stream.filter(line -> line.startsWith("data:"))
                            .map(line -> ReportJson.mapper()
                                    .readTree(line.substring(5))
                                    .path("state")
                                    .asString())
                            .takeWhile(state -> !state.equals("PUBLISHED")))
                    .contains("RECEIVED");
        }
        try (Stream<String> resumed = stream("/api/v1/status-stream?division=1101")) {
            assertThat(resumed.filter(line -> line.startsWith("data:"))
                            .filter(line -> line.contains("110101003"))
                            .findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("PUBLISHED"));
        }
        assertThat(json(get("/api/v1/progress/110101?year=2023"))
                        .path("division")
                        .path("states")
                        .path("PUBLISHED")
                        .asInt())
                .isEqualTo(1);
        assertThat(json(get("/api/v1/submissions?division=110101&year=2023&state=PUBLISHED"))
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void serviceAndItsNeighboursAreWell() throws Exception {
        HttpResponse<byte[]> health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).path("components").path("store").path("status").asString())
                .isEqualTo("UP");
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(new String(get("/actuator/prometheus").body(), StandardCharsets.UTF_8))
                .contains("gongkai_reports_received_total", "gongkai_outbox_age_seconds");
    }

    @Test
    void onlyWarningsOfTheVerdictAreExplained() throws Exception {
        byte[] file = report("110102003", 2023, "一");
        String id = id(submit(file));
        Instant now = Instant.parse("2024-01-20T08:00:00Z");
        Finding warning = new Finding(
                "DOC-BASIS",
                Severity.WARNING,
                Place.part(0),
                null,
                null,
                null,
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                null,
                null);
        say(new ReportValidated(
                id,
                1,
                1,
                now,
                now,
                ReportJson.readReport(file),
                Verdict.of("2021.1", List.of(warning), List.of()),
                Circumstances.NONE));
        await(id, "EXPLANATION_REQUIRED");

        assertThat(explain(id, "{\"rule\": \"T3-BLANK\", \"text\": \"x\"}").statusCode())
                .isEqualTo(422);
        assertThat(explain(id, "{\"rule\": \"DOC-BASIS\", \"text\": \" \"}").statusCode())
                .isEqualTo(422);
        assertThat(json(explain(id, "{\"rule\": 7}")).path("pointer").asString())
                .isEqualTo("/explanations/0/rule");
        assertThat(explain(id, "{\"rule\": \"DOC-BASIS\", \"text\": \"依据见首页\"}").statusCode())
                .isEqualTo(202);
        assertThat(explain(id, "{\"rule\": \"DOC-BASIS\", \"text\": \"依据见首页\"}").statusCode())
                .isEqualTo(409);
    }

    private HttpResponse<byte[]> explain(String id, String explanation) throws IOException, InterruptedException {
        return post(
                "/api/v1/submissions/" + id + "/explanations",
                "application/json",
                bytes("{\"explanations\": [" + explanation + "]}"));
    }

    @Test
    void apiDescriptionNamesEveryCallAndTheShapeOfReports() throws Exception {
        JsonNode api = json(get("/v3/api-docs"));

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/v1/submissions",
                        "/api/v1/submissions/{id}",
                        "/api/v1/submissions/{id}/report",
                        "/api/v1/submissions/{id}/source",
                        "/api/v1/submissions/{id}/annotated",
                        "/api/v1/submissions/{id}/explanations",
                        "/api/v1/checks",
                        "/api/v1/status-stream",
                        "/api/v1/progress/{division}");
        for (String path : List.of("/api/v1/submissions", "/api/v1/checks")) {
            JsonNode content = api.path("paths")
                    .path(path)
                    .path("post")
                    .path("requestBody")
                    .path("content");
            assertThat(content.propertyNames())
                    .contains("application/json", "multipart/form-data", SampleFormat.DOCX.mediaType());
            assertThat(content.path("application/json")
                            .path("schema")
                            .path("$ref")
                            .asString())
                    .isEqualTo("#/components/schemas/AnnualReport");
        }
        assertThat(api.path("components")
                        .path("schemas")
                        .path("AnnualReport")
                        .path("properties")
                        .propertyNames())
                .contains("agency", "applications", "proceedings");
        assertThat(ReportJson.readReport(ReportJson.mapper()
                                .writeValueAsBytes(api.path("components")
                                        .path("examples")
                                        .path("AnnualReport")
                                        .path("value")))
                        .year()
                        .value())
                .isEqualTo(2024);
    }
}
