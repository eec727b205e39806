package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The queue of a reviewer as a browser shows it. */
class ReviewQueueIT extends RunningIntake {

    private static final Policy REVIEWED = new Policy(Map.of(), null, Review.BEFORE_PUBLICATION);

    @Test
    void whatWaitsLongestStandsFirst() throws Exception {
        Browser reviewer = reviewer("210102");
        String first = inReview("210102002", 2023, "");
        String second = inReview("210102001", 2023, "");

        Document page = page(reviewer, "/review");

        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("/review/" + first, "/review/" + second);
        assertThat(page.select(".states a[aria-current] b").text()).isEqualTo("2");
        assertThat(page.select("tbody tr").first().text()).contains("210102002").contains("2023");
    }

    @Test
    void filterIsKeptInTheAddressesThatLeadOn() throws Exception {
        Browser reviewer = reviewer("210103");
        String id = inReview("210103005", 2023, "");
        inReview("210103006", 2022, "");

        Document page = page(reviewer, "/review?division=210103005&year=2023&name=%E8%A1%97%E9%81%93&findings=NONE");

        assertThat(page.select("tbody th a").eachAttr("href"))
                .containsExactly(
                        "/review/" + id + "?division=210103005&year=2023&findings=NONE&name=%E8%A1%97%E9%81%93");
        assertThat(page(reviewer, "/review?findings=WARNINGS").select("tbody tr"))
                .isEmpty();
        assertThat(page(reviewer, "/review?name=.*").select("tbody tr")).isEmpty();
        assertThat(page(reviewer, "/review?state=PUBLISHED").select("tbody tr")).isEmpty();
        assertThat(page(reviewer, "/review?since=2000-01-01").select("tbody tr"))
                .hasSize(2);
        assertThat(page(reviewer, "/review?since=2999-01-01").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void namesThatLookLikeTemplatesAreSearchedAsTheyStand() throws Exception {
        Browser reviewer = reviewer("210105");
        inReview("210105001", 2023, "");
        String sought = "%7Bx%7D%2B%26";

        Document page = page(reviewer, "/review?name=" + sought);

        assertThat(page.select(".states a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address).contains("name=" + sought));
    }

    @Test
    void correctionIsInTheQueueWhileTheListHasWhatIsPublished() throws Exception {
        Browser reviewer = reviewer("210104");
        String first = inReview("210104002", 2023, "");
        AnnualReport report = report("210104002", 2023);
        post("/api/v1/submissions/" + first + "/approval", "application/json", bytes("{}"));
        say(new ReportPublished(
                first,
                1,
                report.agency(),
                report.year(),
                "/reports/210104002/2023",
                Instant.now().plusSeconds(1)));
        await(first, "PUBLISHED");

        String second = inReview("210104002", 2023, "?reason=corrected");

        Document page = page(reviewer, "/review");
        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("/review/" + second);
        assertThat(page.select("tbody .mark").text()).isEqualTo("更正");
        assertThat(json(get("/api/v1/submissions?division=210104"))
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("submission").asString()))
                .containsExactly(first);

        post("/api/v1/submissions/" + second + "/approval", "application/json", bytes("{}"));
        say(new ReportPublished(
                second,
                2,
                report.agency(),
                report.year(),
                "/reports/210104002/2023",
                Instant.now().plusSeconds(2)));
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(page(reviewer, "/review?state=ALL")
                                .select("tbody th a")
                                .eachAttr("href"))
                        .containsExactly("/review/" + second + "?state=ALL"));
    }

    @Test
    void reviewerOfAnotherCountySeesNothingOfIt() throws Exception {
        Browser stranger = reviewer("360724");

        HttpResponse<String> answer = stranger.page("/review?division=210102");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static AnnualReport report(String agency, int year) {
        return ReportJson.readReport(SampleFiles.CAOHE.bytes(SampleFormat.JSON))
                .with(new Agency(agency, "某街道办事处"), new ReportYear(year));
    }

    /** The id of a submission that the rules found right and a division wants to see first. */
    private String inReview(String agency, int year, String parameters) throws Exception {
        AnnualReport report = report(agency, year);
        // A file of its own for every revision, which differs in a blank.
        String blank = parameters.isEmpty() ? "" : " ";
        String id = id(post(
                "/api/v1/submissions" + parameters,
                "application/json",
                bytes(new String(ReportJson.write(report), StandardCharsets.UTF_8) + blank)));
        int revision = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        Instant now = Instant.now();
        say(new ReportValidated(
                id,
                revision,
                1,
                now,
                now,
                report,
                new Verdict(Decision.ACCEPTED, "2021.1", List.<Finding>of()),
                Circumstances.NONE.with(REVIEWED)));
        awaitListed(id, "IN_REVIEW");
        return id;
    }

    private Browser reviewer(String division) throws Exception {
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn(division, Role.REVIEWER);
        return browser;
    }

    private static Document page(Browser browser, String path) throws Exception {
        HttpResponse<String> answer = browser.page(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), URI.create("http://localhost/").toString());
    }
}
