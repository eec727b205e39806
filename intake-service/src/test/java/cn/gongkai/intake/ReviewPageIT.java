package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** One report before its reviewer, and the way from one to the next, as a browser without scripts has it. */
class ReviewPageIT extends RunningIntake {

    private static final Place RECEIVED = Place.cell(3, "1", "total");
    private static final Circumstances REVIEWED =
            Circumstances.NONE.with(new Policy(Map.of(), null, Review.BEFORE_PUBLICATION));

    @Test
    void approvalOpensTheNextReportAndSaysWhatWasDone() throws Exception {
        Browser reviewer = reviewer("220102");
        String first = inReview(report("220102001", 2023));
        String second = inReview(report("220102002", 2023));
        assertThat(page(reviewer, "/review/" + first + "?year=2023")
                        .select("a[rel=next]")
                        .attr("href"))
                .isEqualTo("/review/" + second + "?year=2023");

        HttpResponse<String> answer = decide(reviewer, first, "approval?year=2023", "");

        assertThat(Browser.location(answer).toString()).endsWith("/review/" + second + "?year=2023&done=" + first);
        Document next = page(reviewer, Browser.location(answer).toString());
        assertThat(next.select("#done").text()).contains("已通过").contains("剩余 1 件");
        assertThat(next.select("#done a").attr("href")).isEqualTo("/review/" + first);
        assertThat(json(get("/api/v1/submissions/" + first)).path("state").asString())
                .isEqualTo("APPROVED");
        HttpResponse<String> last = decide(reviewer, second, "return?year=2023", "请核对");
        Document queue = page(reviewer, Browser.location(last).toString());
        assertThat(queue.select("h1").text()).contains("审核");
        assertThat(queue.select("#done").text()).contains("已退回").contains("剩余 0 件");
    }

    @Test
    void whatSomebodyElseDecidedIsSaidAndTheWayGoesOn() throws Exception {
        Browser reviewer = reviewer("220103");
        String first = inReview(report("220103002", 2023));
        String second = inReview(report("220103005", 2023));
        post("/api/v1/submissions/" + first + "/return", "application/json", bytes("{\"note\": \"表三有误\"}"));

        HttpResponse<String> answer = decide(reviewer, first, "approval", "");

        assertThat(Browser.location(answer).toString()).endsWith("/review/" + second + "?done=" + first);
        assertThat(page(reviewer, Browser.location(answer).toString())
                        .select("#done")
                        .text())
                .contains("已退回");
        assertThat(json(get("/api/v1/submissions/" + first)).path("state").asString())
                .isEqualTo("RETURNED");
        Document over = page(reviewer, "/review/" + first);
        assertThat(over.select("#approve, #return")).isEmpty();
        assertThat(over.select(".notice").text()).contains("退回修改").contains("表三有误");
    }

    @Test
    void resubmissionShowsWhatChangedAndWhatWasAskedFor() throws Exception {
        Browser reviewer = reviewer("220104");
        inReview(report("220104001", 2022).withCell(RECEIVED, new Cell.Count(5)));
        AnnualReport report = report("220104001", 2023);
        String first = inReview(report);
        post(
                "/api/v1/submissions/" + first + "/return",
                "application/json",
                bytes("{\"note\": \"新收件数有误\", \"remarks\": [{\"where\": {\"part\": 3, \"row\": \"1\", \"column\":"
                        + " \"total\"}, \"text\": \"与正文不符\"}]}"));
        String second = inReview(report.withCell(RECEIVED, new Cell.Count(7)));

        Document page = page(reviewer, "/review/" + second);

        assertThat(page.select("h1 .mark").text()).isEqualTo("第2次报送");
        assertThat(page.select(".asked").text()).contains("新收件数有误").contains("与正文不符");
        assertThat(page.select(".changes tbody tr")).hasSize(1);
        assertThat(page.select(".changes tbody td").eachText()).containsExactly("0", "7", "5");
        assertThat(page.select(".changes [data-cell]").attr("data-cell")).isEqualTo("c|3|1|total");
        assertThat(page.select("#whole").hasAttr("open")).isFalse();
        assertThat(page.select("#c-3-1-total .last-year").text()).contains("5");
    }

    @Test
    void explanationStandsBesideItsFinding() throws Exception {
        Browser reviewer = reviewer("220105");
        AnnualReport report = report("220105001", 2023);
        String id = id(submit(ReportJson.write(report)));
        Finding warning = ReportJson.readVerdict(bytes("""
            {"verdict": "EXPLANATION_REQUIRED", "ruleBook": "2021.1", "findings": [{"rule": "DOC-BASIS",
             "severity": "WARNING", "where": {"part": 0}, "message": "未注明编制依据。", "suggestion": "请注明。",
             "basis": "统一格式"}]}\
            """)).findings().getFirst();
        judge(id, report, 1, new Verdict(Decision.EXPLANATION_REQUIRED, "2021.1", List.of(warning)));
        await(id, "EXPLANATION_REQUIRED");
        post(
                "/api/v1/submissions/" + id + "/explanations",
                "application/json",
                bytes("{\"explanations\": [{\"rule\": \"DOC-BASIS\", \"text\": \"依据见首页脚注\"}]}"));
        judge(id, report, 2, new Verdict(Decision.ACCEPTED, "2021.1", List.of(warning)));
        awaitListed(id, "IN_REVIEW");

        Document page = page(reviewer, "/review/" + id);

        assertThat(page.select(".judged tbody tr").text()).contains("未注明编制依据").contains("依据见首页脚注");
        assertThat(page(reviewer, "/review?findings=WARNINGS")
                        .select("tbody th a")
                        .attr("href"))
                .startsWith("/review/" + id);
    }

    @Test
    void pageFetchedAheadMayBeKeptForAMomentByThisPersonOnly() throws Exception {
        Browser reviewer = reviewer("220106");
        String id = inReview(report("220106001", 2023));
        HttpRequest.Builder ahead = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/review/" + id))
                .header("Accept", "text/html");

        HttpResponse<String> plain = reviewer.send(ahead);
        HttpResponse<String> fetched = reviewer.send(ahead.header("Sec-Purpose", "prefetch"));

        assertThat(plain.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(fetched.headers().firstValue("Cache-Control")).hasValue("max-age=90, private");
        assertThat(fetched.headers().firstValue("Vary").orElse("")).containsIgnoringCase("cookie");
    }

    private static AnnualReport report(String agency, int year) {
        return ReportJson.readReport(SampleFiles.CAOHE.bytes(SampleFormat.JSON))
                .with(new Agency(agency, "某街道办事处"), new ReportYear(year));
    }

    /** The id of a submission that the rules found right and a division wants to see first. */
    private String inReview(AnnualReport report) throws Exception {
        String id = id(submit(ReportJson.write(report)));
        judge(id, report, 1, new Verdict(Decision.ACCEPTED, "2021.1", List.of()));
        awaitListed(id, "IN_REVIEW");
        return id;
    }

    private void judge(String id, AnnualReport report, int round, Verdict verdict) throws Exception {
        int revision = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        Circumstances circumstances =
                round == 1 ? REVIEWED : REVIEWED.explained(List.of(new Explanation("DOC-BASIS", null, "依据见首页脚注")));
        Instant now = Instant.now();
        say(new ReportValidated(id, revision, round, now, now, report, verdict, circumstances));
    }

    private Browser reviewer(String division) throws Exception {
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn(division, Role.REVIEWER);
        return browser;
    }

    private HttpResponse<String> decide(Browser browser, String id, String what, String note) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/review/" + id + "/" + what))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .headers(browser.csrfHeader())
                        .POST(BodyPublishers.ofString("note=" + URLEncoder.encode(note, StandardCharsets.UTF_8))));
    }

    private Document page(Browser browser, String path) throws Exception {
        HttpResponse<String> answer = browser.page(path.replace("http://localhost:" + port, ""));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body(), "http://localhost/");
    }
}
