package cn.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.published.Publisher;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is made of many reports: the consolidated table, comparisons, feed, map and catalogue. */
class ManyReportsIT extends PublicSite {

    private static final AnnualReport REPORT = Verdicts.report(SampleFiles.ZHANJIA);
    private static final AnnualReport FIRST = report("520102001", 2024, 9);
    private static final AnnualReport LAST_YEAR = report("520102001", 2023, 4);
    private static final AnnualReport SECOND = report("520102002", 2024, 20);
    private static final AnnualReport COUNTY = report("520102", 2024, 900);

    @Autowired
    private Publisher publisher;

    private static AnnualReport report(String agency, int year, int received) {
        return REPORT.with(new Agency(agency, "南明区机关" + agency), new ReportYear(year))
                .with(REPORT.applications().with(ApplicationRow.NEW, Applicant.TOTAL, received));
    }

    @BeforeEach
    void publish() {
        publisher.publish(List.of(
                Verdicts.accepted(FIRST, 1),
                Verdicts.accepted(LAST_YEAR, 1),
                Verdicts.accepted(SECOND, 1),
                Verdicts.accepted(COUNTY, 1)));
    }

    @Test
    void consolidatedTableHasTheSumsItsCoverageAndWhereTheyComeFrom() {
        Document page = page("/statistics/520102/2024");

        assertThat(page.getElementById("c-3-1-total").text()).isEqualTo("29");
        assertThat(page.select(".coverage").text()).contains("已公开2个乡镇（街道）").doesNotContain("部门");
        String link = page.select("#c-3-1-total a").attr("href");
        Document drilled = page(link.substring(0, link.indexOf('#')));
        assertThat(drilled.select("#contributions tbody tr").eachText())
                .containsExactly("南明区机关520102002 20", "南明区机关520102001 9");
        assertThat(page("/statistics/5201/2024").getElementById("c-3-1-total").text())
                .isEqualTo("29");
        assertThat(browse("/statistics/529999/2024").statusCode()).isEqualTo(404);
    }

    @Test
    void consolidatedTableCanBeHadAsAWorkbook() throws Exception {
        HttpResponse<byte[]> file = call("/statistics/520102/2024.xlsx");

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            Sheet applications = workbook.getSheetAt(1);
            // A line of title and three of heads stand above; three columns of labels before.
            assertThat(applications.getRow(4).getCell(0).getStringCellValue()).contains("本年新收");
            assertThat(applications.getRow(4).getCell(9).getNumericCellValue()).isEqualTo(29);
            assertThat(workbook.getSheetAt(2).getRow(4).getLastCellNum()).isEqualTo((short) 15);
        }
    }

    @Test
    void reportStandsBesideLastYearsAndItsNeighbours() {
        Document page = page("/reports/520102001/2024/compare?with=520102002");

        assertThat(page.select("table.compare thead th").eachText())
                .containsExactly("项目", "南明区机关520102001 2024年", "南明区机关520102001 2023年", "南明区机关520102002 2024年");
        assertThat(page.select("table.compare tr:contains(本年新收) td").eachText())
                .containsExactly("9", "4 (+5)", "20 (−11)");
        assertThat(page.select("input[name=with]").eachAttr("value")).containsExactly("520102002");
        assertThat(page("/reports/520102001/2023/compare").select(".none").text())
                .contains("2022");
    }

    @Test
    void reportWithNumbersHasPicturesAndOneOfZerosHasNone() {
        assertThat(page("/reports/520102001/2024").select(".bars caption").eachText())
                .contains("申请办理结果（件）");
        AnnualReport zeros =
                Verdicts.report(SampleFiles.CHAIHUDIAN).with(new Agency("520103003", "无申请"), new ReportYear(2024));
        publisher.publish(List.of(Verdicts.accepted(zeros, 1)));
        assertThat(page("/reports/520103003/2024").select(".charts")).isEmpty();
    }

    @Test
    void searchEnginesFindEveryReport() {
        assertThat(text(call("/robots.txt"))).contains("/sitemap.xml");
        Document index = xml("/sitemap.xml");
        assertThat(index.select("loc").eachText()).hasSize(31).anyMatch(map -> map.endsWith("/sitemap-52.xml"));
        assertThat(xml("/sitemap-52.xml").select("loc").eachText())
                .anyMatch(address -> address.endsWith("/reports/520102001/2024"));
        JsonNode data = ReportJson.mapper()
                .readTree(page("/reports/520102001/2024")
                        .select("script[type=application/ld+json]")
                        .first()
                        .data());
        assertThat(data.path("@type").asString()).isEqualTo("Report");
        assertThat(data.path("url").asString()).endsWith("/reports/520102001/2024/revisions/1");
    }

    @Test
    void feedAndCatalogueNameWhatIsPublished() {
        Document feed = xml("/feed.atom");
        assertThat(feed.select("entry > id").eachText())
                .anyMatch(id -> id.endsWith("/reports/520102002/2024/revisions/1"));
        assertThat(feed.select("feed > updated").text()).isNotEmpty();
        JsonNode catalog = ReportJson.mapper().readTree(call("/catalog.jsonld").body());
        assertThat(catalog.path("dcat:dataset")
                        .valueStream()
                        .map(set -> set.path("dct:title").asString()))
                .contains("2024年政府信息公开工作年度报告");
    }

    private Document page(String path) {
        HttpResponse<byte[]> response = browse(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(text(response));
    }

    private Document xml(String path) {
        HttpResponse<byte[]> response = call(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(text(response), Parser.xmlParser());
    }
}
