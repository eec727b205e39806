package cn.gongkai.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A year's first reports on one platform, step by step: each step goes on from what the one before left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubmitToPublishIT {

    private static final String WORD = SampleFormat.DOCX.mediaType();

    private static Platform platform;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        platform = Platform.start();
    }

    @AfterAll
    static void stop() throws IOException {
        platform.close();
    }

    @Test
    @Order(1)
    void faultyReportIsReturnedWithTheCellsToMend() throws Exception {
        JsonNode submission = settled(SampleFiles.HANGAI);

        assertThat(submission.path("state").asString()).isEqualTo("RETURNED");
        assertThat(findings(submission, "ERROR"))
                .containsExactlyInAnyOrder(
                        "NARR-APPLICATIONS  ",
                        "NARR-ANSWERED  ",
                        "T3-RESULT-SUM 3.7 naturalPerson",
                        "T3-RESULT-SUM 3.7 total");
        assertThat(findings(submission, "WARNING").stream().map(finding -> finding.split(" ")[0]))
                .containsOnly("T2-BLANK", "T3-BLANK", "DOC-SUPERVISION")
                .filteredOn(rule -> rule.equals("T3-BLANK"))
                .hasSize(7);
        assertThat(platform.publication().get("/reports/370832106/2024").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void mendedReportIsPublishedAsTheSecondRevision() throws Exception {
        JsonNode submission = settled(SampleFiles.HANGAI_CORRECTED);

        assertThat(submission.path("id").asString()).isEqualTo("370832106-2024-2");
        assertThat(submission.path("state").asString()).isEqualTo("PUBLISHED");
        HttpResponse<byte[]> published = platform.publication().get("/reports/370832106/2024.json");
        assertThat(Client.json(published)
                        .path("applications")
                        .path("3.7")
                        .path("naturalPerson")
                        .asInt())
                .isEqualTo(1);
        String etag = published.headers().firstValue("ETag").orElseThrow();
        assertThat(platform.publication()
                        .get("/reports/370832106/2024.json", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    @Order(3)
    void warningsAreExplainedAndTheReportIsPublished() throws Exception {
        JsonNode waiting = settled(SampleFiles.SIXIA);
        assertThat(waiting.path("state").asString()).isEqualTo("EXPLANATION_REQUIRED");
        assertThat(findings(waiting, "WARNING")).containsExactlyInAnyOrder("DOC-PERIOD-MISSING  ", "DOC-SUPERVISION  ");

        explain(waiting, "DOC-PERIOD-MISSING");
        JsonNode half = platform.intake().awaitSettled(id(waiting));
        assertThat(half.path("state").asString()).isEqualTo("EXPLANATION_REQUIRED");
        explain(waiting, "DOC-SUPERVISION");

        assertThat(platform.intake().awaitSettled(id(waiting)).path("state").asString())
                .isEqualTo("PUBLISHED");
    }

    @Test
    @Order(4)
    void otherSamplesComeOutAsTheirFaultsDemand() throws Exception {
        assertThat(settled(SampleFiles.CHAIHUDIAN).path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(settled(SampleFiles.ZHANJIA).path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(findings(settled(SampleFiles.XINGJI), "WARNING").stream().map(finding -> finding.split(" ")[0]))
                .containsExactlyInAnyOrder(
                        "DOC-BASIS", "DOC-PERIOD-MISSING", "DOC-CONTACT", "T2-LABEL", "DOC-SUPERVISION");
        assertThat(findings(settled(SampleFiles.CAOHE), "WARNING").stream().map(finding -> finding.split(" ")[0]))
                .containsExactlyInAnyOrder("DOC-SUPERVISION", "DOC-PLACEHOLDER");
    }

    @Test
    @Order(5)
    void secondReportForAPublishedYearNeedsAReason() throws Exception {
        byte[] changed = text(SampleFiles.ZHANJIA).replace("保", "保 ").getBytes(StandardCharsets.UTF_8);
        JsonNode doubled = platform.intake().awaitSettled(platform.intake().submit("application/json", changed));
        assertThat(doubled.path("state").asString()).isEqualTo("RETURNED");
        assertThat(findings(doubled, "ERROR")).containsExactly("SUB-DUPLICATE  ");

        byte[] corrected = text(SampleFiles.ZHANJIA).replace("保", "保  ").getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> response = platform.intake()
                .post("/api/v1/submissions?reason=" + "%E6%9B%B4%E6%AD%A3", "application/json", corrected);
        JsonNode correction =
                platform.intake().awaitSettled(Client.json(response).path("id").asString());

        assertThat(correction.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(platform.intake()
                        .await(
                                "330825106-2024-1",
                                first -> first.path("state").asString().equals("SUPERSEDED")))
                .isNotNull();
        assertThat(platform.publication()
                        .get("/reports/330825106/2024/revisions/1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void checkAnswersAtOnceAndStoresNothing() throws Exception {
        HttpResponse<byte[]> response = platform.intake()
                .post("/api/v1/checks?agency=110101001", WORD, SampleFiles.HANGAI.bytes(SampleFormat.DOCX));

        JsonNode check = Client.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(check.path("verdict").asString()).isEqualTo("RETURNED");
        assertThat(check.path("statements")
                        .valueStream()
                        .map(statement -> statement.path("kind").asString()))
                .contains("NEW_APPLICATIONS", "ANSWERED");
        assertThat(check.path("report")
                        .path("applications")
                        .path("3.4.1")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(platform.intake().get("/api/v1/submissions/110101001-2024-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(7)
    void streamBeginsWithWhatIsAndGoesOnFromTheLastEvent() throws Exception {
        try (Stream<String> stream = platform.intake().stream("/api/v1/status-stream?division=3708")) {
            assertThat(stream.filter(line -> line.contains("370832106-2024-2")).findFirst())
                    .isPresent();
        }
        try (Stream<String> resumed = platform.intake().stream(
                "/api/v1/status-stream?division=37", "Last-Event-ID", Long.toString(System.currentTimeMillis()))) {
            assertThat(resumed.filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("\"code\":\"37"));
        }
    }

    /** The whole way over the real issuer: page, sign-in page, back, what they may see, out again. */
    @Test
    @Order(8)
    void clerkSignsInSeesTheirOwnReportAndSignsOut() throws Exception {
        Person clerk = new Person();
        Document signIn = clerk.click(clerk.open(platform.intakeAddress() + "/"), "a.button");
        assertThat(signIn.location()).startsWith(platform.issuer());
        Document chosen = clerk.click(signIn, ".people a[href*=hangai]");

        Document home = clerk.submit(chosen, "form.sign-in");

        assertThat(home.location()).startsWith(platform.intakeAddress());
        assertThat(home.select("main").text()).contains("韩垓镇 填报人", "山东省济宁市梁山县韩垓镇");
        JsonNode list = Client.json(clerk.ask(platform.intakeAddress() + "/api/v1/submissions"));
        assertThat(list.path("items")
                        .valueStream()
                        .map(item -> item.path("agency").path("code").asString()))
                .isNotEmpty()
                .containsOnly("370832106");
        String foreign = platform.intakeAddress() + "/api/v1/submissions/360724105-2024-1";
        assertThat(clerk.ask(foreign).statusCode()).isEqualTo(404);

        Document out = clerk.submit(home, "form[action$=/logout]");

        assertThat(out.select("a.button").attr("href")).contains("/oauth2/authorization/");
        assertThat(clerk.ask(platform.intakeAddress() + "/api/v1/submissions").statusCode())
                .isEqualTo(401);
        assertThat(clerk.click(out, "a.button").select("form.sign-in"))
                .as("asked again who they are, by the issuer")
                .isNotEmpty();
    }

    @Test
    @Order(9)
    void withoutATokenNothingIsToldButTheRulesAndWhatIsPublished() throws Exception {
        assertThat(new Client(platform.intakeAddress())
                        .get("/api/v1/submissions")
                        .statusCode())
                .isEqualTo(401);
        Client validation = new Client(platform.validationAddress());
        assertThat(validation
                        .post("/api/v1/checks", "application/json", SampleFiles.CAOHE.bytes(SampleFormat.JSON))
                        .statusCode())
                .isEqualTo(401);
        assertThat(validation.get("/api/v1/rules").statusCode()).isEqualTo(200);
        assertThat(platform.publication().get("/api/v1/publications").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(10)
    void secondPlatformSaysWhatIsInItsWay() throws Exception {
        assertThat(platform.startAgain()).contains("is running already");
        assertThat(platform.startBeside())
                .contains("is taken by another program")
                .contains("INTAKE_PORT=");
    }

    @Test
    @Order(11)
    void demonstrationEndsWellHoweverOftenItIsShown() throws Exception {
        assertThat(platform.demo())
                .contains("Every report is where it should be")
                .contains("T3-RESULT-SUM");
    }

    @Test
    @Order(12)
    void everythingIsThereAfterARestart() throws Exception {
        assertThat(platform.stop()).isIn(0, 143);
        platform.restart();

        assertThat(platform.intake()
                        .json("/api/v1/submissions/370832106-2024-2")
                        .path("state")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(platform.publication().get("/reports/370832106/2024").statusCode())
                .isEqualTo(200);
        assertThat(id(settled(SampleFiles.CHAIHUDIAN))).isEqualTo("370481111-2024-1");
    }

    @Test
    @Order(13)
    void divisionsPolicyHoldsForChecksAndRepairsComeWithThem() throws Exception {
        JsonNode before = check();
        assertThat(findings(before, "WARNING")).contains("DOC-SUPERVISION  ").doesNotContain("SUB-DEADLINE  ");

        HttpResponse<byte[]> set = platform.intake()
                .put(
                        "/api/v1/divisions/1101/policy",
                        "\"0\"",
                        "{\"rules\": {\"DOC-SUPERVISION\": \"NOTICE\"}, \"dueDates\": {\"2024\": \"2025-01-20\"}}");
        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(platform.intake()
                        .put("/api/v1/divisions/1101/policy", "\"1\"", "{\"rules\": {\"T3-BALANCE\": \"OFF\"}}")
                        .statusCode())
                .isEqualTo(422);

        JsonNode after = check();
        assertThat(findings(after, "WARNING")).contains("SUB-DEADLINE  ").doesNotContain("DOC-SUPERVISION  ");
        assertThat(after.path("findings")
                        .valueStream()
                        .filter(finding -> finding.has("adjusted"))
                        .map(finding ->
                                finding.path("adjusted").path("division").asString()))
                .containsExactly("1101");
        assertThat(after.path("form").asString()).isEqualTo("2021");
        assertThat(after.path("repairs").path(0).path("changes")).hasSize(4);
        assertThat(after.path("repairs").path(1).path("removes").valueStream().map(JsonNode::asString))
                .containsExactly("T2-BLANK", "T3-BLANK");
    }

    private static JsonNode check() throws IOException, InterruptedException {
        return Client.json(platform.intake()
                .post("/api/v1/checks?agency=110101001", WORD, SampleFiles.HANGAI.bytes(SampleFormat.DOCX)));
    }

    @Test
    @Order(14)
    void correctionOfLastYearIsNotedWithThisYearsPublishedReport() throws Exception {
        String lastYear = text(SampleFiles.ZHANJIA).replace("2023", "2022").replace("2024", "2023");
        JsonNode first = platform.intake()
                .awaitSettled(platform.intake().submit("application/json", lastYear.getBytes(StandardCharsets.UTF_8)));
        assertThat(first.path("state").asString()).isEqualTo("PUBLISHED");

        platform.intake()
                .post(
                        "/api/v1/submissions?reason=" + "%E6%9B%B4%E6%AD%A3",
                        "application/json", lastYear.replace("保", "保 ").getBytes(StandardCharsets.UTF_8));

        JsonNode thisYear = platform.intake()
                .await(
                        "330825106-2024-3",
                        submission -> findings(submission, "WARNING").contains("YEAR-CORRECTED 2 "));
        assertThat(thisYear.path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(thisYear.path("timeline")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .contains("RECHECK");
    }

    private static JsonNode settled(SampleFiles sample) throws IOException, InterruptedException {
        Client intake = platform.intake();
        return intake.awaitSettled(intake.submit(WORD, sample.bytes(SampleFormat.DOCX)));
    }

    private static void explain(JsonNode submission, String rule) throws IOException, InterruptedException {
        String body = "{\"explanations\": [{\"rule\": \"%s\", \"text\": \"情况属实\"}]}".formatted(rule);
        HttpResponse<byte[]> response = platform.intake()
                .post(
                        "/api/v1/submissions/" + id(submission) + "/explanations",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).isEqualTo(202);
    }

    private static List<String> findings(JsonNode submission, String severity) {
        return submission
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("severity").asString().equals(severity))
                .map(finding -> finding.path("rule").asString() + " "
                        + finding.path("where").path("row").asString("") + " "
                        + finding.path("where").path("column").asString(""))
                .toList();
    }

    private static String id(JsonNode submission) {
        return submission.path("id").asString();
    }

    private static String text(SampleFiles sample) {
        return new String(sample.bytes(SampleFormat.JSON), StandardCharsets.UTF_8);
    }
}
