package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.system.Client;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A county that reviews before publication: its policy, its queue, a report returned, mended and approved. */
@ExtendWith(OnStage.class)
class ReviewIT {

    /** A year that no other test hands in for in this county. */
    private static final int YEAR = 2023;

    private final Stage stage;
    private final String site;
    private final Client intake;

    ReviewIT(Stage stage) {
        this.stage = stage;
        this.site = stage.platform().intakeAddress();
        this.intake = stage.platform().intake();
    }

    @Test
    void countyDecidesToReviewGoesThroughItsQueueByKeyboardReturnsAndApproves() throws Exception {
        try (Tab tab = stage.as("jining", Language.CHINESE)) {
            chooseReview(tab, "BEFORE_PUBLICATION");
        }
        try {
            String first = Reports.handIn(intake, Reports.of(SampleFiles.HANGAI_CORRECTED, YEAR));
            String other = Reports.handIn(
                    intake,
                    Reports.ofTown("370832105", "梁山县", "杨营镇")
                            .replace("2023", "2022")
                            .replace("2024", "2023"));
            stage.lookOver("review-queue", "liangshan", "/review");
            stage.lookOver("review", "liangshan", "/review/" + first);

            try (Tab reviewer = stage.as("liangshan", Language.CHINESE)) {
                returnTheFirstAndApproveTheOther(reviewer, first);
            }
            intake.await(
                    other, submission -> submission.path("state").asString().equals("PUBLISHED"));

            stage.lookOver("submission-remarks", "hangai", "/submissions/" + first);
            try (Tab clerk = stage.as("hangai", Language.CHINESE)) {
                clerk.open(site + "/submissions/" + first);
                assertThat(clerk.page().locator("section.remarks")).containsText("请核对本栏数字");
                assertThat(clerk.page().locator("section.remarks")).containsText("请补充说明");
            }

            String second = Reports.handIn(
                    intake,
                    Reports.of(SampleFiles.HANGAI_CORRECTED, YEAR).replace("\"licensing\": 0", "\"licensing\": 3"));
            stage.lookOver("review-again", "liangshan", "/review/" + second);
            try (Tab reviewer = stage.as("liangshan", Language.CHINESE)) {
                approveWhatChanged(reviewer, second);
            }
            intake.await(
                    second, submission -> submission.path("state").asString().equals("PUBLISHED"));
        } finally {
            try (Tab tab = stage.as("jining", Language.CHINESE)) {
                chooseReview(tab, "NONE");
            }
        }
    }

    private void chooseReview(Tab tab, String review) {
        tab.open(site + "/divisions/370832/policy");
        Page page = tab.page();
        page.locator("input[name=review][value=" + review + "]").check();
        page.locator("p.save button").click();
        assertThat(page.locator("p.saved")).isVisible();
        assertThat(page.locator("input[name=review][value=" + review + "]")).isChecked();
        tab.lookOver("policy");
    }

    /** From the queue on without a mouse: Enter begins, arrows walk the cells, M writes a remark, Ctrl+Enter sends, A approves. */
    private void returnTheFirstAndApproveTheOther(Tab tab, String first) {
        tab.open(site + "/review?year=" + YEAR);
        Page page = tab.page();
        assertThat(page.locator("tbody tr")).hasCount(2);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/review/" + first + ".*"));

        page.locator("details.whole").evaluate("details => details.open = true");
        page.locator("#c-3-1-naturalPerson").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("m");
        page.locator("#remark-text").fill("请核对本栏数字");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#written li")).hasCount(1);
        tab.lookOver("review-remark");
        page.keyboard().press("r");
        page.locator("#note").fill("请补充说明");
        page.keyboard().press("Control+Enter");

        page.waitForURL(url -> !url.contains(first));
        assertThat(page.locator("#done")).containsText("韩垓镇");
        assertThat(page.locator("h1").first()).containsText("杨营镇");
        page.waitForTimeout(500); // a key in the first moment is taken for one that was meant for the report before
        page.keyboard().press("a");
        page.waitForURL(Pattern.compile(".*/review(\\?.*)?$"));
        assertThat(page.locator("p.none")).isVisible();
    }

    private void approveWhatChanged(Tab tab, String second) {
        tab.open(site + "/review/" + second);
        Page page = tab.page();
        Locator changes = page.locator("section.changes");
        assertThat(changes.locator("tbody tr")).hasCount(1);
        assertThat(changes.locator("td.now")).containsText("3");
        assertThat(page.locator("section.asked")).containsText("请核对本栏数字");
        assertThat(page.locator("details.whole").getAttribute("open")).isNull();
        page.waitForTimeout(500);
        page.keyboard().press("a");
        page.waitForURL(url -> !url.contains(second));
    }
}
