package cn.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.published.Publisher;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class PublicSiteIT extends PublicSite {

    private static final AnnualReport REPORT =
            Verdicts.report(SampleFiles.ZHANJIA).with(new Agency("510107001", "武侯区示例街道办事处"), new ReportYear(2022));
    private static final AnnualReport CORRECTED =
            REPORT.with(REPORT.applications().with(ApplicationRow.NEW, Applicant.TOTAL, 9));
    private static final AnnualReport NEIGHBOUR =
            REPORT.with(new Agency("510107002", "武侯区邻近街道办事处"), new ReportYear(2022));

    @Autowired
    private Publisher publisher;

    @BeforeEach
    void publish() {
        publisher.publish(List.of(
                Verdicts.accepted(REPORT, 1), Verdicts.accepted(CORRECTED, 2), Verdicts.accepted(NEIGHBOUR, 1)));
    }

    @Test
    void jsonIsByteForByteWhatWasPublished() {
        HttpResponse<byte[]> latest = call("/reports/510107001/2022.json");
        assertThat(latest.body()).isEqualTo(ReportJson.write(CORRECTED));
        assertThat(call("/reports/510107001/2022/revisions/1.json").body()).isEqualTo(ReportJson.write(REPORT));
        assertThat(latest.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(latest.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"510107001-2022-r2.json\"; filename*=UTF-8''%E6%AD%A6%E4%BE%AF");
        assertThat(latest.headers().firstValue("Last-Modified")).isPresent();
    }

    @Test
    void workbookHasTheTextsAndTheTablesOfTheForm() throws Exception {
        HttpResponse<byte[]> file = call("/reports/510107001/2022/revisions/1.xlsx");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("510107001-2022-r1.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            List<String> texts = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> texts.add(row.getCell(0).getStringCellValue()));
            assertThat(texts).startsWith(REPORT.title()).contains("一、总体情况", "六、其他需要报告的事项");
            Sheet applications = workbook.getSheetAt(2);
            assertThat(applications.getRow(4).getCell(0).getStringCellValue()).contains("本年新收");
            assertThat(applications.getRow(4).getCell(9).getNumericCellValue())
                    .isEqualTo(REPORT.applications().count(ApplicationRow.NEW, Applicant.TOTAL));
        }
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        assertThat(call("/reports/510107001/2022/revisions/1.xlsx", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void apiDescriptionNamesEveryCallForPrograms() {
        JsonNode api = ReportJson.mapper().readTree(call("/v3/api-docs").body());

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/v1/publications",
                        "/api/v1/statistics/{division}/{year}",
                        "/reports/{agency}/{year}.json",
                        "/reports/{agency}/{year}.csv");
        assertThat(api.path("components").path("schemas").propertyNames()).contains("AnnualReport", "Problem");
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        for (String path : List.of("/reports/510107001/2022.json", "/reports/510107001/2022/revisions/1.csv")) {
            String tag = call(path).headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            HttpResponse<byte[]> again = call(path, "If-None-Match", tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void pagesAreCompressedForWhoeverCanReadThat() {
        HttpResponse<byte[]> page = browse("/reports/510107001/2022", "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(page.body().length).isLessThan(20_000);
    }

    @Test
    void placesLeadFromTheProvinceToTheReport() {
        String next = link(page("/?year=2022"), "四川省");
        next = link(page(next), "成都市");
        next = link(page(next), "武侯区");
        Document county = page(next);
        assertThat(county.text()).contains("尚未公布");
        assertThat(county.select("a[href=/reports/510107001/2022]")).hasSize(1);
        assertThat(county.select("tr:has(a[href=/reports/510107001/2022]) td.number")
                        .eachText())
                .containsExactly("9", "8", "1");
    }

    @Test
    void aNameFindsAgenciesAndPlaces() {
        Document page = page("/?q=%E6%AD%A6%E4%BE%AF%E5%8C%BA"); // 武侯区
        assertThat(page.select("a[href=/reports/510107001/2022]")).hasSize(1);
        assertThat(page.select("ul.places a").eachText()).contains("四川省成都市武侯区");

        Document withThoseAbove = page("/?q=%E6%88%90%E9%83%BD%E5%B8%82+%E6%AD%A6%E4%BE%AF%E5%8C%BA"); // 成都市 武侯区
        assertThat(withThoseAbove.select("a[href=/reports/510107001/2022]")).hasSize(1);
        assertThat(withThoseAbove.select("ul.places a").eachText()).containsExactly("四川省成都市武侯区");
    }

    @Test
    void theYearThatWasChosenHoldsForAllOfTheStartPage() {
        Agency agency = new Agency("510107004", "武侯区望江路街道办事处");
        publisher.publish(List.of(Verdicts.accepted(REPORT.with(agency, new ReportYear(2020)), 1)));

        Document page = page("/?year=2020");
        assertThat(page.select("select[name=year] option[selected]").eachAttr("value"))
                .containsExactly("2020");
        assertThat(page.select("section[aria-labelledby=latest] li > a").eachAttr("href"))
                .containsExactly("/reports/510107004/2020");
        assertThat(page("/").select("select[name=year] option[selected]")).isEmpty();
    }

    @Test
    void kindsOfAgenciesAreChosenOnPagesOfPlacesAndInTheSearch() {
        String report = "a[href=/reports/510107001/2022]";
        Document county = page("/places/510107?year=2022");
        assertThat(county.select("nav.kinds a").eachText()).containsExactly("全部", "街道", "部门");
        assertThat(page("/places/510107?year=2022&kind=STREET").select(report)).hasSize(1);
        assertThat(page("/places/510107?year=2022&kind=TOWN").select(report)).isEmpty();

        assertThat(page("/places/51?year=2022&kind=STREET").select(report)).hasSize(1);
        assertThat(page("/places/51?year=2022&kind=TOWN").select(".none").text())
                .isEqualTo("没有这类机关公布的报告。");

        assertThat(page("/?q=&kind=STREET&year=2022").select(report)).hasSize(1);
        assertThat(page("/?q=&kind=STREET&year=1999").select(report)).isEmpty();
        assertThat(browse("/?kind=VILLAGE").statusCode()).isEqualTo(400);
        assertThat(json(call("/api/v1/publications?division=5101&year=2022&kind=TOWN"))
                        .get("items"))
                .isEmpty();
    }

    @Test
    void aLongListIsReadPageByPage() {
        List<ReportValidated> many = new ArrayList<>();
        for (int number = 200; number < 260; number++) {
            Agency agency = new Agency("653130" + number, "巴楚县第" + number + "乡人民政府");
            many.add(Verdicts.accepted(REPORT.with(agency, new ReportYear(2021)), 1));
        }
        publisher.publish(many);

        Document first = page("/?q=&kind=TOWNSHIP&year=2021");
        assertThat(first.select("ul.reports li")).hasSize(50);
        Document second = page(first.select("nav.pages a[rel=next]").attr("href"));
        assertThat(second.select("ul.reports li")).hasSize(10);
        assertThat(second.select("ul.reports").text())
                .contains("第250乡", "第259乡")
                .doesNotContain("第249乡");
        assertThat(second.select("nav.pages a[rel=next]")).isEmpty();
        assertThat(page(second.select("nav.pages a").attr("href"))
                        .select("ul.reports")
                        .text())
                .contains("第200乡");
    }

    @Test
    void aPersonGetsAPageWhereAProgramGetsAProblemDocument() {
        HttpResponse<byte[]> page = browse("/reports/510107001/1999");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(text(page)).select("h1").text()).isEqualTo("没有找到该报告");
        assertThat(Jsoup.parse(text(browse("/nothing", "Accept-Language", "en")))
                        .select("h1")
                        .text())
                .isEqualTo("Not found");
        assertThat(browse("/?year=abc").statusCode()).isEqualTo(400);

        HttpResponse<byte[]> problem = call("/reports/510107001/1999.json", "Accept-Language", "en");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(problem).get("title").asString()).isEqualTo("Report not found");
        assertThat(json(problem).get("detail").asString()).contains("510107001", "1999");
        assertThat(call("/reports/510107001/2022/revisions/3.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theListIsPagedByKey() {
        JsonNode first = json(call("/api/v1/publications?division=5101&year=2022&limit=1"));
        assertThat(first.get("items")).hasSize(1);
        assertThat(first.at("/items/0/revision").asInt()).isEqualTo(2);
        assertThat(first.at("/items/0/newApplications").asInt()).isEqualTo(9);
        JsonNode second = json(call("/api/v1/publications?division=5101&year=2022&limit=1&after="
                + first.get("next").asString()));
        assertThat(second.at("/items/0/agency/code").asString()).isEqualTo("510107002");
        assertThat(second.at("/items/0/address").asString()).isEqualTo("/reports/510107002/2022");
        assertThat(second.has("next")).isFalse();
        assertThat(call("/api/v1/publications?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void statisticsHaveTheSumOfEveryCell() {
        JsonNode sums = json(call("/api/v1/statistics/510107/2022"));
        assertThat(sums.get("reports").asInt()).isEqualTo(2);
        assertThat(sums.at("/applications/1/total").asInt()).isEqualTo(9 + 8);
        assertThat(sums.at("/applications/3.3.1/total").asInt()).isZero();
        assertThat(sums.at("/disclosure/licensing").asInt()).isEqualTo(2 * 126);
        assertThat(sums.at("/proceedings/reconsideration/upheld").asInt()).isEqualTo(2);
        assertThat(call("/api/v1/statistics/99/2022").statusCode()).isEqualTo(404);
    }

    private Document page(String path) {
        HttpResponse<byte[]> response = browse(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(text(response));
    }

    private static String link(Document page, String name) {
        return page.select("a:has(.name:containsOwn(" + name + "))").attr("href");
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return ReportJson.mapper().readTree(response.body());
    }
}
