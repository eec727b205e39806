package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.system.Client;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The board, which moves as reports come in. */
@ExtendWith(OnStage.class)
class BoardJourneyIT {

    /** 汶上县, where no other test hands anything in. */
    private static final String COUNTY = "370830";

    private final Stage stage;
    private final Client intake;

    BoardJourneyIT(Stage stage) {
        this.stage = stage;
        this.intake = stage.platform().intake();
    }

    @Test
    void countsMoveAsReportsComeInCatchUpAfterACutConnectionAndGoOnAfterAReload() throws Exception {
        Reports.handIn(intake, Reports.ofTown(COUNTY + "102", "汶上县", "南旺镇"));
        try (Wire wire = new Wire(stage.platform().intakeAddress());
                Tab tab = stage.as("shandong", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(wire.address() + "/board/" + COUNTY + "?year=2024");
            page.evaluate("window.notReloaded = true");
            assertThat(page.locator("[data-total=in]")).hasText("1");
            assertThat(page.locator(".tools .line")).hasAttribute("data-state", "live");

            Reports.handIn(intake, Reports.ofTown(COUNTY + "103", "汶上县", "次邱镇"));
            assertThat(page.locator("[data-total=in]")).hasText("2");
            assertThat(page.locator("[data-total=PUBLISHED]")).hasText("2");
            assertThat(page.locator("#latest")).containsText("次邱镇");

            wire.cut();
            assertThat(page.locator(".tools .line")).hasAttribute("data-state", "lost");
            Reports.handIn(intake, Reports.ofTown(COUNTY + "104", "汶上县", "寅寺镇"));
            wire.mend();
            assertThat(page.locator("[data-total=in]")).hasText("3");
            assertThat(page.locator("[data-total=PUBLISHED]")).hasText("3");
            assertThat(page.locator(".tools .line")).hasAttribute("data-state", "live");
            Assertions.assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);

            page.reload();
            assertThat(page.locator("[data-total=in]")).hasText("3");
            assertThat(page.locator(".tools .line")).hasAttribute("data-state", "live");
            Reports.handIn(intake, Reports.ofTown(COUNTY + "105", "汶上县", "郭楼镇"));
            assertThat(page.locator("[data-total=in]")).hasText("4");
        }
    }

    @Test
    void officeGoesDownFromTheProvinceToAnAgencyAndTakesTheNumbersAway() throws Exception {
        String id = Reports.handIn(intake, Reports.ofTown(COUNTY + "107", "汶上县", "苑庄镇"));
        Reports.handIn(
                intake, Reports.ofTown(SampleFiles.HANGAI, COUNTY + "108", "汶上县", "义桥镇", SampleFiles.HANGAI.year()));
        stage.lookOver(View.BOARD_PROVINCE, "shandong", "/board/37?year=2024");
        stage.lookOver(View.BOARD_PREFECTURE, "jining", "/board/3708?year=2024");
        stage.lookOver(View.BOARD_COUNTY, "jining", "/board/" + COUNTY + "?year=2024");
        try (Tab tab = stage.as("shandong", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(stage.platform().intakeAddress() + "/board/37?year=2024");
            for (String below : List.of("济宁市", "汶上县")) {
                page.locator("#rows th a", new Page.LocatorOptions().setHasText(below))
                        .click();
                assertThat(page.locator("h1")).containsText(below);
            }
            Download counts = page.waitForDownload(
                    () -> page.locator(".exports a[href*='counts.csv']").click());
            Assertions.assertThat(Files.readString(counts.path())).contains("苑庄镇");
            Download missing = page.waitForDownload(
                    () -> page.locator(".exports a[href*='missing.csv']").click());
            Assertions.assertThat(Files.readString(missing.path()))
                    .contains("中都街道")
                    .doesNotContain("苑庄镇");
            Download workbook = page.waitForDownload(
                    () -> page.locator(".exports a[href*='board.xlsx']").click());
            Assertions.assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');

            page.locator("#rows th a", new Page.LocatorOptions().setHasText("苑庄镇"))
                    .click();
            assertThat(page).hasURL(stage.platform().intakeAddress() + "/submissions/" + id);
        }
    }
}
