package cn.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.published.Publisher;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.sample.SampleFiles;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReportPageIT extends PublicSite {

    private static final AnnualReport ZHANJIA = Verdicts.report(SampleFiles.ZHANJIA);

    @Autowired
    private Publisher publisher;

    @Test
    void everyCellOfTheFormStandsInItsPlace() {
        AnnualReport report = of("330825107", 2024, ZHANJIA);
        int next = 1000;
        for (Place place : OfficialForm.PLACES) {
            report = report.withCell(place, Cell.count(next++));
        }
        publish(report, 1);

        Document page = page("/reports/330825107/2024");

        for (Place place : OfficialForm.PLACES) {
            Element cell = Objects.requireNonNull(page.getElementById(
                    "c-" + place.part() + "-" + place.row() + (place.column() == null ? "" : "-" + place.column())));
            assertThat(cell.text())
                    .as(place.toString())
                    .isEqualTo(report.cell(place).shown());
            for (String head : cell.attr("headers").split(" ")) {
                assertThat(page.getElementById(head)).as(head).isNotNull();
            }
        }
        Elements rows = page.select("table.form-3 tbody tr");
        assertThat(rows).hasSize(ApplicationRow.values().length);
        for (int row = 0; row < rows.size(); row++) {
            List<String> shown = rows.get(row).select("td").eachText();
            ApplicationRow expected = ApplicationRow.values()[row];
            AnnualReport published = report;
            assertThat(shown)
                    .isEqualTo(Arrays.stream(Applicant.values())
                            .map(column -> published
                                    .applications()
                                    .cell(expected, column)
                                    .shown())
                            .toList());
            assertThat(Objects.requireNonNull(rows.get(row).select("th").last()).text())
                    .isEqualTo(expected.label());
        }
    }

    @Test
    void headCellsAreMergedAsInTheOfficialForm() {
        publish(of("330825108", 2024, ZHANJIA), 1);
        Document page = page("/reports/330825108/2024");

        assertThat(heads(page, "table.form-3 thead tr"))
                .containsExactly(
                        "3x3 （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 1x7 申请人情况",
                        "2x1 自然人 | 1x5 法人或其他组织 | 2x1 总计",
                        "1x1 商业企业 | 1x1 科研机构 | 1x1 社会公益组织 | 1x1 法律服务机构 | 1x1 其他");
        assertThat(heads(page, "table.form-4 thead tr").getFirst()).isEqualTo("1x5 行政复议 | 1x10 行政诉讼");
        assertThat(heads(page, "table.form-2 tbody tr"))
                .startsWith("1x4 第二十条第（一）项", "1x1 信息内容 | 1x1 本年制发件数 | 1x1 本年废止件数 | 1x1 现行有效件数")
                .endsWith("1x4 第二十条第（八）项", "1x1 信息内容 | 1x3 本年收费金额（单位：万元）", "1x1 行政事业性收费");
        assertThat(page.select("article h2").eachText())
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
    }

    @Test
    void aBlankCellShowsBlank() {
        publish(of("370832107", 2024, Verdicts.report(SampleFiles.HANGAI)), 1);
        Document page = page("/reports/370832107/2024");
        assertThat(cell(page, "c-3-4-total").text()).isEmpty();
        assertThat(cell(page, "c-3-3.7-total").text()).isEqualTo("0");
    }

    @Test
    void whatAReportSaysIsNeverMarkup() {
        String attack = "<script>alert(1)</script>";
        AnnualReport report = of("330825109", 2024, ZHANJIA)
                .withCell(Place.cell(3, "4", "total"), new Cell.Words(attack))
                .with(new Agency("330825109", attack), new ReportYear(2024));
        publish(report, 1);

        for (String path : List.of("/reports/330825109/2024", "/?lang=en", "/?q=%3Cscript%3E", "/places/330825109")) {
            var response = browse(path);
            assertThat(text(response)).as(path).doesNotContain("<script>", "alert(1)</script");
            assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "script-src 'none'", "frame-ancestors 'none'");
        }
        assertThat(page("/reports/330825109/2024").select("#c-3-4-total").text())
                .isEqualTo(attack);
    }

    @Test
    void aCorrectionShowsWhatChangedAndLeadsToBothRevisions() {
        publish(of("370832108", 2024, Verdicts.report(SampleFiles.HANGAI)), 1);
        publisher.publish(List.of(
                Verdicts.corrected(of("370832108", 2024, Verdicts.report(SampleFiles.HANGAI_CORRECTED)), 2, "漏填申请件数")));

        Document latest = page("/reports/370832108/2024");
        assertThat(latest.select(".correction").text()).contains("漏填申请件数", "第2版与第1版");
        Element change = Objects.requireNonNull(
                latest.select(".correction tr:has(a[href=#c-3-1-total])").first());
        assertThat(change.select("del").text()).isEqualTo("0");
        assertThat(change.select("ins").text()).isEqualTo("1");
        assertThat(latest.select("td.changed").eachAttr("id"))
                .contains("c-3-1-total")
                .doesNotContain("c-3-3.4.1-total");
        assertThat(latest.select(".notice")).isEmpty();

        Document first = page("/reports/370832108/2024/revisions/1");
        assertThat(first.select(".notice a").attr("href")).isEqualTo("/reports/370832108/2024");
        assertThat(first.select("#c-3-1-total").text()).isEqualTo("0");
        assertThat(page("/reports/370832108/2024/revisions/2")
                        .select("#c-3-1-total")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void aPageInEnglishKeepsTheReportInChineseAndSaysSo() {
        publish(of("330825110", 2024, ZHANJIA), 1);
        for (var response : List.of(
                browse("/reports/330825110/2024?lang=en"),
                browse("/reports/330825110/2024", "Accept-Language", "en-GB"))) {
            Document page = Jsoup.parse(text(response));
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("article").attr("lang")).isEqualTo("zh-CN");
            assertThat(page.select("#part-3 .en").text()).isEqualTo("3. Applications received and handled");
        }
        assertThat(page("/reports/330825110/2024").select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        publish(of("330825111", 2024, ZHANJIA), 1);
        String path = "/reports/330825111/2024";
        String tag = browse(path).headers().firstValue("ETag").orElseThrow();

        assertThat(browse(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(browse(path, "If-None-Match", tag, "Accept-Language", "en").statusCode())
                .isEqualTo(200);
        publish(of("330825111", 2024, ZHANJIA).withCell(Place.cell(3, "4", "total"), Cell.count(7)), 2);
        assertThat(browse(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    private void publish(AnnualReport report, int revision) {
        publisher.publish(List.of(Verdicts.accepted(report, revision)));
    }

    private static AnnualReport of(String agency, int year, AnnualReport report) {
        return report.with(new Agency(agency, "机关" + agency), new ReportYear(year));
    }

    private Document page(String path) {
        var response = browse(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(text(response));
    }

    private static Element cell(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id);
    }

    private static List<String> heads(Document page, String rows) {
        return page.select(rows).stream()
                .map(row -> String.join(
                        " | ",
                        row.select("th").stream()
                                .map(head -> span(head, "rowspan") + "x" + span(head, "colspan") + " " + head.text())
                                .toList()))
                .toList();
    }

    private static String span(Element head, String attribute) {
        return head.hasAttr(attribute) ? head.attr(attribute) : "1";
    }
}
