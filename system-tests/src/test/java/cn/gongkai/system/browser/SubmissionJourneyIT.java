package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import cn.gongkai.system.Client;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What became of a report that was handed in, as its clerk sees it. */
@ExtendWith(OnStage.class)
class SubmissionJourneyIT {

    /** A year that no other test hands this agency's report in for. */
    private static final int YEAR = 2022;

    private final Stage stage;
    private final Client intake;

    SubmissionJourneyIT(Stage stage) {
        this.stage = stage;
        this.intake = stage.platform().intake();
    }

    @Test
    void explainedReportIsPublishedBeforeTheEyesOfWhoeverLooks() throws Exception {
        String id = intake.submit(SampleFormat.DOCX.mediaType(), SampleFiles.SIXIA.bytes(SampleFormat.DOCX));
        intake.awaitSettled(id);
        stage.lookOver(View.SUBMISSION_EXPLANATION, "sixia", "/submissions/" + id);
        try (Tab clerk = stage.as("sixia", Language.CHINESE);
                Tab reviewer = stage.as("shangyou", Language.CHINESE)) {
            String address = stage.platform().intakeAddress() + "/submissions/" + id;
            reviewer.open(address);
            reviewer.page().evaluate("window.notReloaded = true");
            holdFirstNews(reviewer.page(), id);
            clerk.open(address);
            Download annotated = clerk.page()
                    .waitForDownload(
                            () -> clerk.page().locator("a[href$='/annotated']").click());
            assertThat(annotated.suggestedFilename()).endsWith(".docx");
            try (ZipFile word = new ZipFile(annotated.path().toFile())) {
                assertThat(word.getEntry("word/comments.xml")).isNotNull();
            }
            for (Locator field : clerk.page().locator("#explain textarea").all()) {
                field.fill("情况属实，已与有关科室核对。");
            }
            clerk.page().locator("#explain button[type=submit]").click();

            Page page = reviewer.page();
            assertThat(page.locator("#standing .state")).hasClass("state PUBLISHED");
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        }
    }

    /** What a page gets of the first change is old by the time it comes: the next change came meanwhile. */
    private void holdFirstNews(Page page, String id) {
        AtomicBoolean held = new AtomicBoolean();
        page.route(address -> address.contains("known="), route -> {
            APIResponse answer = route.fetch();
            if (answer.status() == 200 && held.compareAndSet(false, true)) {
                try {
                    intake.awaitSettled(id);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
    }

    @Test
    void reportIsReturnedMendedPublishedAndCorrected() throws Exception {
        String first = Reports.handIn(intake, Reports.of(SampleFiles.HANGAI, YEAR));
        stage.lookOver(View.SUBMISSION_RETURNED, "hangai", "/submissions/" + first);
        try (Tab tab = stage.as("hangai", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(stage.platform().intakeAddress() + "/submissions/" + first);
            assertThat(page.locator("#standing .state")).hasClass("state RETURNED");
            page.locator(".findings .note-head a[href*='c-3-3']").first().click();
            assertThat(page.locator("td:target")).isVisible();
        }

        String second = Reports.handIn(intake, Reports.of(SampleFiles.HANGAI_CORRECTED, YEAR));
        stage.lookOver(View.SUBMISSION_CHANGES, "hangai", "/submissions/" + second);
        stage.lookOver(View.SUBMISSION_WHOLE, "hangai", "/submissions/" + second + "?view=whole");
        try (Tab tab = stage.as("hangai", Language.CHINESE)) {
            tab.open(stage.platform().intakeAddress() + "/submissions/" + second);
            Locator changes = tab.page().locator("section[aria-labelledby=report]");
            assertThat(changes.locator("ins").first()).isVisible();
            assertThat(changes.locator("table.form-3")).hasCount(0);
        }

        try (Tab tab = stage.as("hangai", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(stage.platform().intakeAddress() + "/submissions/" + second);
            page.locator("#correct").click();
            page.locator("html[data-ready=draft]").waitFor();
            page.locator("[name='c|2|penalty']").fill("2");
            page.locator("#reason").fill("行政处罚件数漏计二件");
            assertThat(page.locator("#outlook")).hasAttribute("data-outcome", "PUBLISHED");
            tab.lookOver(View.DRAFT_CORRECTION);
            page.locator("#submit").click();
            page.locator("#dialog button[value=yes]").click();
            page.waitForURL("**/submissions/" + Reports.HANGAI + "-" + YEAR + "-3");
            assertThat(page.locator("#standing .state")).hasClass("state PUBLISHED");

            page.locator("section.standing .tools a[href*='/reports/']").click();
            assertThat(page.locator(".correction")).containsText("行政处罚件数漏计二件");
            page.locator(".revisions li:not([aria-current]) a").first().click();
            assertThat(page.locator("p.notice")).isVisible();
        }
        stage.lookOver(View.SUBMISSION_SUPERSEDED, "hangai", "/submissions/" + second);
    }
}
