package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people decide after the rules, from outside. */
class ReviewIT extends RunningIntake {

    private static final Circumstances REVIEWED =
            Circumstances.NONE.with(new Policy(Map.of(), null, Review.BEFORE_PUBLICATION));

    @Test
    void approvedReportIsPutBeforeTheRulesOnceMore() throws Exception {
        String id = inReview("370102001");
        JsonNode submission = view(id);
        assertThat(submission.path("actions").toString()).isEqualTo("[\"WITHDRAW\"]");
        assertThat(submission.path("reviewActions").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("APPROVE", "RETURN");

        HttpResponse<byte[]> approved = post(id + "/approval", "{\"note\": \"同意\"}");

        assertThat(approved.statusCode()).isEqualTo(202);
        assertThat(json(approved).path("state").asString()).isEqualTo("APPROVED");
        assertThat(view(id).path("timeline")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .endsWith("ACCEPT", "REVIEW", "APPROVE");
        assertThat(view(id).path("timeline").valueStream())
                .as("who did it is told nobody")
                .noneMatch(step -> step.has("by"));
        assertThat(post(id + "/approval", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void returnedReportShowsTheRemarks() throws Exception {
        String id = inReview("370102002");
        String body =
                "{\"note\": \"请核对\", \"remarks\": [{\"where\": {\"part\": 3, \"row\": \"1\", \"column\": \"total\"},"
                        + " \"text\": \"与正文不符\"}]}";

        assertThat(post(id + "/return", body).statusCode()).isEqualTo(200);

        JsonNode submission = view(id);
        assertThat(submission.path("state").asString()).isEqualTo("RETURNED");
        assertThat(submission.path("remarks").get(0).path("where").path("row").asString())
                .isEqualTo("1");
        assertThat(submission.path("remarks").get(0).path("text").asString()).isEqualTo("与正文不符");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> json(get("/api/v1/submissions?division=370102002"))
                        .path("items")
                        .get(0)
                        .path("state")
                        .asString()
                        .equals("RETURNED"));
    }

    @Test
    void clerkTakesBackWhatNobodyLookedAt() throws Exception {
        String id = inReview("370102003");

        assertThat(json(post(id + "/withdrawal", "{\"reason\": \"误报\"}"))
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");

        assertThat(post(id + "/withdrawal", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void returnWithoutAWordIsRefused() throws Exception {
        String id = inReview("370102004");

        HttpResponse<byte[]> refused = post(id + "/return", "{}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).path("action").asString()).isNotBlank();
        assertThat(post("/api/v1/submissions/none/return", "{\"note\": \"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(view(id).path("state").asString()).isEqualTo("IN_REVIEW");
    }

    /** The path of a submission that the rules found right and a division wants to see first. */
    private String inReview(String agency) throws Exception {
        AnnualReport report = ReportJson.readReport(SampleFiles.CAOHE.bytes(SampleFormat.JSON))
                .with(new Agency(agency, "某街道办事处"), new ReportYear(2023));
        HttpResponse<byte[]> received = post("/api/v1/submissions", new String(ReportJson.write(report), "UTF-8"));
        String id = json(received).path("id").asString();
        Instant now = Instant.now();
        say(new ReportValidated(
                id, 1, 1, now, now, report, new Verdict(Decision.ACCEPTED, "2021.1", List.of()), REVIEWED));
        String path = "/api/v1/submissions/" + id;
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> view(path).path("state").asString().equals("IN_REVIEW"));
        return path;
    }

    private JsonNode view(String path) throws Exception {
        return json(get(path));
    }

    private HttpResponse<byte[]> post(String path, String body) throws Exception {
        return post(path, "application/json", bytes(body));
    }
}
