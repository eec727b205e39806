package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.system.Client;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Year;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A county that reviews before publication, step by step: its policy, its queue, a report returned, mended and approved. */
@ExtendWith(OnStage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReviewJourneyIT {

    private static final String POLICY = "/divisions/370832/policy";

    /** A year that no other test hands in for in this county. */
    private static final int YEAR = 2023;

    /** The year whose reports are due now. */
    private static final int RUNNING = Year.now(ZoneId.of("Asia/Shanghai")).getValue() - 1;

    private static final String DUE = "input[name='due." + RUNNING + "']";
    private static final String SUPERVISION = "select[name='rule.DOC-SUPERVISION']";

    /** Selects the beginning of a paragraph as a mouse would. */
    private static final String SELECT = """
            paragraph => {
              const words = paragraph.firstChild;
              getSelection().setBaseAndExtent(words, 0, words, words.data.indexOf('，', 8));
              paragraph.dispatchEvent(new MouseEvent('mouseup', {bubbles: true}));
            }
            """;

    private final Stage stage;
    private final String site;
    private final Client intake;

    /** Submissions: one that is returned, its mended revision, one that is approved at once. */
    private String returned = "";

    private String mended = "";
    private String approved = "";

    ReviewJourneyIT(Stage stage) {
        this.stage = stage;
        this.site = stage.platform().intakeAddress();
        this.intake = stage.platform().intake();
    }

    @BeforeAll
    void nobodyHasDecidedAnything() throws IOException, InterruptedException {
        setPolicy("{}");
    }

    @AfterAll
    void otherTestsHandInWithoutReview() throws IOException, InterruptedException {
        setPolicy("{}");
    }

    private void setPolicy(String policy) throws IOException, InterruptedException {
        HttpResponse<byte[]> before = intake.get("/api/v1" + POLICY);
        HttpResponse<byte[]> answer = intake.put(
                "/api/v1" + POLICY, before.headers().firstValue("ETag").orElseThrow(), policy);
        org.assertj.core.api.Assertions.assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void prefectureDecidesThatTheCountyReviewsFirstUntilWhenAndHowSeverely() {
        try (Tab tab = stage.as("jining", Language.CHINESE)) {
            tab.open(site + POLICY);
            Page page = tab.page();
            page.locator("input[name=review][value=BEFORE_PUBLICATION]").check();
            page.locator(DUE).fill(RUNNING + 1 + "-01-20");
            page.locator(SUPERVISION).selectOption("NOTICE");
            page.locator("p.save button").click();
            assertThat(page.locator("p.saved")).isVisible();
            assertThat(page.locator("input[name=review][value=BEFORE_PUBLICATION]"))
                    .isChecked();
            assertThat(page.locator(DUE)).hasValue(RUNNING + 1 + "-01-20");
            assertThat(page.locator(SUPERVISION)).hasValue("NOTICE");
        }
        stage.lookOver(View.POLICY, "jining", POLICY);
        try (Tab clerk = stage.as("hangai", Language.CHINESE)) {
            clerk.open(site + "/");
            assertThat(clerk.page().locator("section.task")).containsText("1月20日");
        }
    }

    @Test
    @Order(2)
    void clerkTakesAReportBackBeforeItIsReviewed() throws Exception {
        String id = Reports.handIn(intake, Reports.of(SampleFiles.HANGAI_CORRECTED, YEAR));
        stage.lookOver(View.SUBMISSION_IN_REVIEW, "hangai", "/submissions/" + id);
        try (Tab clerk = stage.as("hangai", Language.CHINESE)) {
            Page page = clerk.page();
            clerk.open(site + "/submissions/" + id);
            page.locator("details.withdraw summary").click();
            page.locator("#withdrawal-reason").fill("附件有误");
            page.locator("details.withdraw input[type=checkbox]").check();
            page.locator("details.withdraw button").click();
            assertThat(page.locator("#standing .state")).hasClass("state WITHDRAWN");
            assertThat(page.locator(".stages .WITHDRAWN")).containsText("已撤回");
            assertThat(page.locator(".timeline")).containsText("附件有误");
        }
        stage.lookOver(View.SUBMISSION_WITHDRAWN, "hangai", "/submissions/" + id);
    }

    @Test
    @Order(3)
    void whatIsHandedInWaitsInTheQueueAndIsFound() throws Exception {
        returned = Reports.handIn(intake, Reports.of(SampleFiles.HANGAI_CORRECTED, YEAR));
        approved = Reports.handIn(intake, Reports.ofTown("370832105", "梁山县", "杨营镇", YEAR));
        stage.lookOver(View.REVIEW_QUEUE, "liangshan", "/review");
        stage.lookOver(View.REVIEW, "liangshan", "/review/" + approved);
        try (Tab reviewer = stage.as("liangshan", Language.CHINESE)) {
            Page page = reviewer.page();
            Locator rows = page.locator("tbody tr");
            reviewer.open(site + "/review");
            assertThat(rows).hasCount(2);
            page.locator("input[name=name]").fill("杨营");
            page.locator("select[name=year]").selectOption(Integer.toString(YEAR));
            page.locator("form.tools button").click();
            assertThat(rows).hasCount(1);
            assertThat(rows).containsText("杨营镇");
            page.locator("select[name=findings]").selectOption("WARNINGS");
            page.locator("form.tools button").click();
            assertThat(page.locator("p.none")).isVisible();
            page.locator("form.tools a").click();
            assertThat(rows).hasCount(2);
        }
    }

    /** From the queue on without a mouse: Enter begins, arrows walk the cells, M writes a remark, Ctrl+Enter sends, A approves. */
    @Test
    @Order(4)
    void reviewerReturnsOneWithRemarksAndApprovesTheOtherByKeyboard() throws Exception {
        try (Tab tab = stage.as("liangshan", Language.CHINESE)) {
            tab.open(site + "/review?year=" + YEAR);
            Page page = tab.page();
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/review/" + returned + ".*"));

            page.locator("details.whole").evaluate("details => details.open = true");
            page.locator("#c-3-1-naturalPerson").focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("m");
            page.locator("#remark-text").fill("请核对本栏数字");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#written li")).hasCount(1);
            page.locator("#part-1 .form-content p").first().evaluate(SELECT);
            page.locator("#on-words").click();
            page.locator("#remark-text").fill("此句请说明依据");
            tab.lookOver(View.REVIEW_REMARK);
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#written li")).hasCount(2);
            page.keyboard().press("r");
            page.locator("#note").fill("请补充说明");
            tab.lookOver(View.REVIEW_DECISION);
            page.keyboard().press("Control+Enter");

            page.waitForURL(url -> !url.contains(returned));
            assertThat(page.locator("#done")).containsText("韩垓镇");
            assertThat(page.locator("h1").first()).containsText("杨营镇");
            approve(page);
            page.waitForURL(Pattern.compile(".*/review(\\?.*)?$"));
            assertThat(page.locator("p.none")).isVisible();
        }
        intake.await(approved, submission -> submission.path("state").asString().equals("PUBLISHED"));
    }

    @Test
    @Order(5)
    void clerkSeesWhyItCameBack() {
        stage.lookOver(View.SUBMISSION_REMARKS, "hangai", "/submissions/" + returned);
        try (Tab clerk = stage.as("hangai", Language.CHINESE)) {
            clerk.open(site + "/submissions/" + returned);
            assertThat(clerk.page().locator("section.remarks")).containsText("请核对本栏数字");
            assertThat(clerk.page().locator("section.remarks")).containsText("请补充说明");
            assertThat(clerk.page().locator("section.remarks li", new Page.LocatorOptions().setHasText("此句请说明依据")))
                    .containsText(YEAR + "年，韩垓镇");
        }
    }

    @Test
    @Order(6)
    void mendedOneShowsOnlyWhatChangedAndIsApproved() throws Exception {
        mended = Reports.handIn(
                intake, Reports.of(SampleFiles.HANGAI_CORRECTED, YEAR).replace("\"licensing\": 0", "\"licensing\": 3"));
        stage.lookOver(View.REVIEW_AGAIN, "liangshan", "/review/" + mended);
        try (Tab tab = stage.as("liangshan", Language.CHINESE)) {
            tab.open(site + "/review/" + mended);
            Page page = tab.page();
            Locator changes = page.locator("section.changes");
            assertThat(changes.locator("tbody tr")).hasCount(1);
            assertThat(changes.locator("td.now")).containsText("3");
            assertThat(page.locator("section.asked")).containsText("请核对本栏数字");
            assertThat(page.locator("details.whole:not([open])")).hasCount(1);
            approve(page);
            page.waitForURL(url -> !url.contains(mended));
        }
        intake.await(mended, submission -> submission.path("state").asString().equals("PUBLISHED"));
    }

    /** A key in the first moment is taken for one that was meant for the report before: the page says when that has passed. */
    private static void approve(Page page) {
        page.locator("html[data-ready=review]").waitFor();
        page.keyboard().press("a");
    }
}
