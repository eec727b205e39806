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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
            assertThat(applications.getRow(0).getCell(0).getStringCellValue()).isEqualTo("贵州省贵阳市南明区2024年汇总表");
            assertThat(applications.getRow(1).getCell(0).getStringCellValue()).startsWith("已公开2个乡镇（街道），共");
            // Title, coverage and three lines of heads stand above; three columns of labels before.
            assertThat(applications.getRow(5).getCell(0).getStringCellValue()).contains("本年新收");
            assertThat(applications.getRow(5).getCell(9).getNumericCellValue()).isEqualTo(29);
            assertThat(workbook.getSheetAt(2).getRow(5).getLastCellNum()).isEqualTo((short) 15);
        }
    }

    @Test
    void workbookSpeaksTheLanguageOfWhoeverAsks() throws Exception {
        HttpResponse<byte[]> file = call("/statistics/0/2024.xlsx", "Accept-Language", "en");

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            Sheet applications = workbook.getSheetAt(1);
            assertThat(applications.getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("China 2024: consolidated table");
            assertThat(applications.getRow(1).getCell(0).getStringCellValue()).contains("of 41,352 townships");
            assertThat(applications.getRow(5).getCell(0).getStringCellValue()).contains("received this year");
        }
    }

    @Test
    void wholeCountryHasAConsolidatedTable() {
        assertThat(page("/?year=2024").select("a[href=/statistics/0/2024]")).hasSize(1);
        Document page = page("/statistics/0/2024");
        assertThat(page.select("h1").text()).isEqualTo("全国2024年汇总表");
        assertThat(page.select(".coverage").text()).contains("共41,352个");
        long everywhere = Long.parseLong(page.getElementById("c-3-1-total").text());
        assertThat(everywhere).isGreaterThanOrEqualTo(29);
        assertThat(ReportJson.mapper()
                        .readTree(call("/api/v1/statistics/0/2024").body())
                        .at("/applications/1/total")
                        .asLong())
                .isEqualTo(everywhere);
    }

    @Test
    void whatManyAgenciesContributeIsReadPageByPage() {
        publisher.publish(IntStream.range(0, 203)
                .mapToObj(number -> Verdicts.accepted(report("530113" + (100 + number), 2024, 1 + number), 1))
                .toList());
        Document first = page("/statistics/530113/2024?cell=3%7C1%7Ctotal");
        assertThat(first.select("#contributions tbody tr")).hasSize(200);
        assertThat(first.select("#contributions .lead").text()).isEqualTo("第1至200个，共203个机关");

        String next = first.select("#contributions a[rel=next]").attr("href");
        Document second = page(next.substring(0, next.indexOf('#')));
        assertThat(second.select("#contributions tbody td").eachText()).containsExactly("3", "2", "1");
        assertThat(second.select("#contributions a[rel=next]")).isEmpty();
    }

    @Test
    void manyDepartmentsHideNeitherTheGovernmentNorTheTowns() {
        publisher.publish(Stream.concat(
                        Stream.of("530111", "530111001", "530111002", "530112"),
                        IntStream.range(100, 220).mapToObj(number -> "530111-" + number))
                .map(agency -> Verdicts.accepted(report(agency, 2024, 1), 1))
                .toList());

        Document county = page("/places/530111?year=2024");
        assertThat(county.select("section[aria-labelledby=own] a").eachAttr("href"))
                .containsExactly("/reports/530111/2024");
        assertThat(county.select("a[href=/reports/530111001/2024]")).hasSize(1);
        assertThat(county.select("section[aria-labelledby=departments] li")).hasSize(50);
        assertThat(page(county.select("a[rel=next]").attr("href")).select("section[aria-labelledby=departments] li"))
                .hasSize(50);

        assertThat(neighbours("530111001")).containsExactly("530111002");
        assertThat(neighbours("530111")).contains("530112").doesNotContain("530111001");
        assertThat(neighbours("530111-101")).contains("530111-102").doesNotContain("530111", "530111001");
    }

    private List<String> neighbours(String agency) {
        return page("/reports/" + agency + "/2024/compare")
                .select("input[name=with]")
                .eachAttr("value");
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
        assertThat(index.select("loc").eachText())
                .anyMatch(map -> map.endsWith("/sitemap-52.xml"))
                .anyMatch(map -> map.endsWith("/sitemap-52-2024.xml"))
                .noneMatch(map -> map.endsWith("/sitemap-52-1999.xml"));
        assertThat(xml("/sitemap-52.xml").select("loc").eachText())
                .anyMatch(address -> address.endsWith("/places/520102"));
        assertThat(xml("/sitemap-52-2024.xml").select("loc").eachText())
                .anyMatch(address -> address.endsWith("/reports/520102001/2024"))
                .noneMatch(address -> address.endsWith("/reports/520102001/2023"));
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
                        .map(set -> set.at("/dct:title/0/@value").asString()))
                .contains("2024年政府信息公开工作年度报告");
        assertThat(text(call("/feed.atom", "Accept-Language", "en"))).contains("Applications received in the year: 20");
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
