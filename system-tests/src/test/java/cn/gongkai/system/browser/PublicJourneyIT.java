package cn.gongkai.system.browser;

import static cn.gongkai.system.browser.PublishedReports.CHAIHUDIAN;
import static cn.gongkai.system.browser.PublishedReports.COUNTY;
import static cn.gongkai.system.browser.PublishedReports.NEIGHBOUR;
import static cn.gongkai.system.browser.PublishedReports.YEAR;
import static cn.gongkai.system.browser.PublishedReports.ZHANJIA;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The public site, as anybody reads it. */
@ExtendWith(OnStage.class)
class PublicJourneyIT {

    private final Stage stage;
    private final String site;

    PublicJourneyIT(Stage stage) {
        this.stage = stage;
        this.site = stage.platform().publicationAddress();
    }

    static Stream<Arguments> pages() {
        String report = "/reports/" + ZHANJIA + "/" + YEAR;
        return Stream.of(
                arguments(View.PUBLIC_START, "/"),
                arguments(View.PUBLIC_SEARCH, "/?q=龙游"),
                arguments(View.PUBLIC_SEARCH_NOTHING, "/?q=无此地"),
                arguments(View.PUBLIC_PROVINCE, "/places/33?year=" + YEAR),
                arguments(View.PUBLIC_PROVINCE_TOWNS, "/places/33?kind=TOWN&year=" + YEAR),
                arguments(View.PUBLIC_COUNTY, "/places/" + COUNTY + "?year=" + YEAR),
                arguments(View.PUBLIC_TOWNSHIP, "/places/" + ZHANJIA),
                arguments(View.PUBLIC_REPORT, report),
                arguments(View.PUBLIC_REPORT_ZEROS, "/reports/" + CHAIHUDIAN + "/" + YEAR),
                arguments(View.PUBLIC_REPORT_SUPERSEDED, report + "/revisions/1"),
                arguments(View.PUBLIC_COMPARE_CHOICE, report + "/compare"),
                arguments(View.PUBLIC_COMPARE, report + "/compare?with=" + NEIGHBOUR),
                arguments(View.PUBLIC_STATISTICS, "/statistics/" + COUNTY + "/" + YEAR),
                arguments(View.PUBLIC_STATISTICS_CELL, "/statistics/33/" + YEAR + "?cell=3%7C1%7Ctotal"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void pageIsForEverybody(View view, String address) {
        for (Language language : Language.values()) {
            try (Tab tab = stage.anyone(language)) {
                Assertions.assertThat(tab.open(site + address)).isEqualTo(200);
                tab.lookOver(view);
            }
        }
    }

    @Test
    void everythingIsFoundAndReadWithoutScripts() throws Exception {
        try (Tab tab = stage.withoutScripts()) {
            Page page = tab.page();
            tab.open(site + "/");
            page.getByRole(AriaRole.SEARCHBOX).fill("家");
            page.locator("select[name=kind]").selectOption("TOWN");
            page.locator("select[name=year]").selectOption(Integer.toString(YEAR));
            page.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".reports li")).hasCount(1);
            page.getByRole(AriaRole.LINK)
                    .getByText(YEAR + "年政府信息公开工作年度报告")
                    .first()
                    .click();
            assertThat(page).hasURL(site + "/reports/" + ZHANJIA + "/" + YEAR);
            assertThat(page.locator(".correction")).containsText(Pattern.compile("漏计.*126.*127", Pattern.DOTALL));
            assertThat(page.locator(".charts table")).hasCount(3);

            Download json =
                    page.waitForDownload(() -> page.getByText("JSON", new Page.GetByTextOptions().setExact(true))
                            .click());
            Assertions.assertThat(Files.readString(json.path())).contains("\"licensing\"");

            page.locator("a[href$='/compare']").click();
            page.getByText("湖镇镇").click();
            page.locator(".choose button").click();
            assertThat(page.locator(".compare thead th")).hasCount(4);

            page.locator(".trail a", new Page.LocatorOptions().setHasText("龙游县"))
                    .click();
            page.locator("a[href^='/statistics/']").click();
            assertThat(page.locator(".coverage")).containsText("已公开2个乡镇（街道），共15个");
            Download workbook = page.waitForDownload(
                    () -> page.locator("a[href$='.xlsx']").first().click());
            Assertions.assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
            page.locator("td a").first().click();
            assertThat(page.locator("#contributions")).containsText("詹家镇");
            assertThat(page.locator("#contributions")).containsText("湖镇镇");
        }
    }

    @Test
    void languageIsSwitchedAndKept() {
        try (Tab tab = stage.newcomer(Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/");
            page.getByText("English").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.locator(".reports a").first().click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("main")).containsText("Permanent address");
        }
    }
}
