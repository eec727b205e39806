package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page of a submission, as clerk and offices see it. */
class SubmissionPageIT extends RunningIntake {

    private static final ReportYear YEAR = new ReportYear(2023);

    private static AnnualReport report(String agency, ReportYear year) {
        return SampleReports.balanced().with(new Agency(agency, "某街道办事处"), year);
    }

    private static Finding finding(String rule, Severity severity, Place where, String quote) {
        Wording words = new Wording("有问题", "something is wrong");
        return new Finding(rule, severity, where, "6", "5", "-1", words, words, words, quote, null);
    }

    private String handIn(AnnualReport report) throws Exception {
        return id(submit(ReportJson.write(report)));
    }

    private void judge(String id, AnnualReport report, int round, Decision decision, Finding... findings)
            throws Exception {
        judge(id, report, round, decision, Circumstances.NONE, findings);
    }

    private void judge(
            String id,
            AnnualReport report,
            int round,
            Decision decision,
            Circumstances circumstances,
            Finding... findings)
            throws Exception {
        Instant now = Instant.now();
        int revision = Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        Verdict verdict = new Verdict(decision, "2021.1", List.of(findings));
        say(new ReportValidated(id, revision, round, now, now, report, verdict, circumstances));
        String state =
                switch (decision) {
                    case ACCEPTED -> circumstances.waitsForReview() ? "IN_REVIEW" : "ACCEPTED";
                    case EXPLANATION_REQUIRED -> "EXPLANATION_REQUIRED";
                    case RETURNED -> "RETURNED";
                };
        await(id, state);
    }

    private Document page(String path) throws Exception {
        HttpResponse<byte[]> answer = send(request(path).header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> fill(String path, String... fields) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return post(path, "application/x-www-form-urlencoded", bytes(form.toString()));
    }

    @Test
    void returnedReportSaysWhatToMendAndWhere() throws Exception {
        AnnualReport report = report("370104008", YEAR);
        String id = handIn(report);

        Document waiting = page("/submissions/" + id);
        assertThat(waiting.select("#standing").text()).contains("核对中");
        assertThat(waiting.select("main").text()).contains("您可以关闭本页");
        assertThat(waiting.select("#live progress")).hasSize(1);

        judge(
                id,
                report,
                1,
                Decision.RETURNED,
                finding("T3-ROW-TOTAL", Severity.ERROR, Place.cell(3, "1", "total"), null),
                finding("DOC-X", Severity.NOTICE, Place.part(6), "未收取信息处理费"));

        Document returned = page("/submissions/" + id);
        assertThat(returned.select("#standing").text()).contains("退回修改");
        assertThat(returned.select("details.group").size()).isEqualTo(2);
        Element error = returned.select("details.group .note.ERROR").first();
        assertThat(error).isNotNull();
        assertThat(error.text()).contains("现为 5", "应为 6", "相差 -1", "T3-ROW-TOTAL");
        Element cell = returned.getElementById(error.select("a").attr("href").substring(1));
        assertThat(cell).isNotNull();
        assertThat(cell.className()).isEqualTo("ERROR");
        assertThat(returned.select("mark.NOTICE").text()).isEqualTo("未收取信息处理费");
        assertThat(returned.select("textarea[name=text]"))
                .as("no explanation lifts that error")
                .isEmpty();
        assertThat(returned.select("ol.timeline li")).hasSize(2);
        assertThat(returned.select("a[href$=/annotated], a[href$=/source], a[href$=/report]"))
                .hasSize(3);
        assertThat(page("/submissions/" + id + "?lang=en").select("#standing").text())
                .contains("Returned");
    }

    @Test
    void warningsAreExplainedInAForm() throws Exception {
        AnnualReport report = report("370104002", YEAR);
        String id = handIn(report);
        judge(
                id,
                report,
                1,
                Decision.EXPLANATION_REQUIRED,
                finding("DOC-SUPERVISION", Severity.WARNING, Place.part(1), null),
                finding("T3-BLANK", Severity.WARNING, Place.cell(3, "4", "other"), null));

        Document form = page("/submissions/" + id);
        assertThat(form.select("#explain input[name=where]"))
                .extracting(field -> field.attr("value"))
                .containsExactly("1||", "3|4|other");
        assertThat(form.select("#explain textarea[required]")).hasSize(2);

        HttpResponse<byte[]> sent = fill(
                "/submissions/" + id + "/explanations",
                "rule",
                "DOC-SUPERVISION",
                "where",
                "1||",
                "text",
                "本年度未开展。",
                "rule",
                "T3-BLANK",
                "where",
                "3|4|other",
                "text",
                " ");

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/submissions/" + id);
        assertThat(json(get("/api/v1/submissions/" + id)).path("explanations").toString())
                .contains("本年度未开展。")
                .doesNotContain("T3-BLANK");
        assertThat(page("/submissions/" + id).select(".said").text()).contains("本年度未开展。");
    }

    @Test
    void emptyFormOfExplanationsIsRefused() throws Exception {
        AnnualReport report = report("370104003", YEAR);
        String id = handIn(report);
        judge(
                id,
                report,
                1,
                Decision.EXPLANATION_REQUIRED,
                finding("DOC-SUPERVISION", Severity.WARNING, Place.part(1), null));

        assertThat(fill("/submissions/" + id + "/explanations", "rule", "DOC-SUPERVISION", "where", "1||", "text", "")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void lastYearsFiguresAndExplanationsAreOffered() throws Exception {
        AnnualReport old = report("370104004", YEAR).with(ApplicationRow.NEW, Applicant.TOTAL, 77);
        String oldId = handIn(old);
        Finding warning = finding("DOC-SUPERVISION", Severity.WARNING, Place.part(1), null);
        judge(oldId, old, 1, Decision.EXPLANATION_REQUIRED, warning);
        fill("/submissions/" + oldId + "/explanations", "rule", "DOC-SUPERVISION", "where", "1||", "text", "去年的说明");
        judge(
                oldId,
                old,
                2,
                Decision.ACCEPTED,
                Circumstances.NONE.explained(List.of(new Explanation("DOC-SUPERVISION", Place.part(1), "去年的说明"))),
                warning);

        AnnualReport now = report("370104004", new ReportYear(2024));
        String id = handIn(now);
        judge(id, now, 1, Decision.EXPLANATION_REQUIRED, warning);
        Document page = page("/submissions/" + id);

        assertThat(page.select("#c-3-1-total .last-year").text()).isEqualTo("上年 77");
        assertThat(page.select(".offer q").text()).isEqualTo("去年的说明");
    }

    @Test
    void resubmissionShowsOnlyWhatChangedUntilTheWholeIsAskedFor() throws Exception {
        AnnualReport first = report("370104005", YEAR).with(ApplicationRow.NEW, Applicant.TOTAL, 9);
        String firstId = handIn(first);
        judge(
                firstId,
                first,
                1,
                Decision.RETURNED,
                finding("T3-ROW-TOTAL", Severity.ERROR, Place.cell(3, "1", "total"), null));
        AnnualReport second = SampleReports.withText(report("370104005", YEAR), 6, "本机关未收取信息处理费。");
        String id = handIn(second);

        Document changes = page("/submissions/" + id);
        assertThat(changes.select(".changes tbody tr")).hasSize(1);
        assertThat(changes.select(".changes tbody del").text()).isEqualTo("9");
        assertThat(changes.select(".changes tbody ins").text()).isEqualTo("5");
        assertThat(changes.select(".text-change ins").text()).isEqualTo("本机关未收取信息处理费。");
        assertThat(changes.select("table.form")).isEmpty();

        Document whole = page("/submissions/" + id + "?view=whole");
        assertThat(whole.select("table.form")).hasSize(3);
        assertThat(whole.select("td.changed")).extracting(Element::id).containsExactly("c-3-1-total");
        assertThat(page("/submissions/" + firstId)
                        .select("#standing ~ .notice a")
                        .attr("href"))
                .isEqualTo("/submissions/" + id);
    }

    @Test
    void reviewersRemarksStandAtTheirCellsAndTheClerkMayWithdraw() throws Exception {
        AnnualReport report = report("370104006", YEAR);
        String id = handIn(report);
        judge(
                id,
                report,
                1,
                Decision.ACCEPTED,
                Circumstances.NONE.with(new Policy(Map.of(), null, Review.BEFORE_PUBLICATION)));
        assertThat(page("/submissions/" + id).select(".stages li")).hasSize(4);

        post(
                "/api/v1/submissions/" + id + "/return",
                "application/json",
                bytes(
                        "{\"note\": \"请核对申请件数\", \"remarks\": [{\"where\": {\"part\": 3, \"row\": \"1\", \"column\": \"total\"},"
                                + " \"text\": \"与台账不符\"}]}"));
        Document returned = page("/submissions/" + id);
        assertThat(returned.select("section.remarks").text()).contains("请核对申请件数", "与台账不符");
        assertThat(returned.select("#c-3-1-total").attr("class")).isEqualTo("REMARK");
        assertThat(returned.select("form[action$=/withdrawal]")).hasSize(1);

        assertThat(fill("/submissions/" + id + "/withdrawal", "reason", "重新核实").statusCode())
                .isEqualTo(302);
        Document withdrawn = page("/submissions/" + id);
        assertThat(withdrawn.select("#standing").text()).contains("已撤回");
        assertThat(withdrawn.select("ol.timeline q").text()).contains("重新核实");
        assertThat(withdrawn.select("form[action$=/withdrawal]")).isEmpty();
    }

    @Test
    void publishedReportLeadsToThePublicPage() throws Exception {
        AnnualReport report = report("370104007", YEAR);
        String id = handIn(report);
        judge(id, report, 1, Decision.ACCEPTED);
        say(new ReportPublished(id, 1, report.agency(), report.year(), "/reports/370104007/2023", Instant.now()));
        await(id, "PUBLISHED");

        Document page = page("/submissions/" + id);
        assertThat(page.select("a[href$=/reports/370104007/2023]")).hasSize(1);
        assertThat(page.select(".stages li.DONE")).hasSize(3);
    }
}
