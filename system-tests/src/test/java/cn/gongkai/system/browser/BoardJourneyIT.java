package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gongkai.system.Client;
import com.microsoft.playwright.Page;
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
            org.assertj.core.api.Assertions.assertThat(page.evaluate("window.notReloaded"))
                    .isEqualTo(true);

            page.reload();
            assertThat(page.locator("[data-total=in]")).hasText("3");
            assertThat(page.locator(".tools .line")).hasAttribute("data-state", "live");
            Reports.handIn(intake, Reports.ofTown(COUNTY + "105", "汶上县", "南站镇"));
            assertThat(page.locator("[data-total=in]")).hasText("4");
        }
    }

    @Test
    void boardOfEveryLevelIsForEverybody() {
        stage.lookOver("board-county", "liangshan", "/board/370832");
        stage.lookOver("board-province", "shandong", "/board/37?year=2024");
    }
}
