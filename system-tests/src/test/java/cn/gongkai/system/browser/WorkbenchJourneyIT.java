package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clerk at work: a Word file dropped and mended, and a form filled in from nothing. */
@ExtendWith(OnStage.class)
class WorkbenchJourneyIT {

    /** A year without a report of this agency, for the form that is filled in by hand. */
    private static final int EMPTY_YEAR = 2021;

    private static final String CELL = "[name='c|3|1|naturalPerson']";

    /** Gives the page files as a mouse would drop them. */
    private static final String DROP = """
            (target, files) => {
              const data = new DataTransfer();
              for (const file of files) {
                const bytes = Uint8Array.from(atob(file.base64), c => c.charCodeAt(0));
                data.items.add(new File([bytes], file.name, {type: file.type}));
              }
              for (const type of ['dragenter', 'dragover', 'drop']) {
                target.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: data}));
              }
            }
            """;

    private static final String PASTE = """
            (field, text) => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              field.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData: data}));
            }
            """;

    private final Stage stage;
    private final String site;

    WorkbenchJourneyIT(Stage stage) {
        this.stage = stage;
        this.site = stage.platform().intakeAddress();
    }

    @Test
    void wordFileIsDroppedMendedExplainedAndPublishedBeforeTheClerksEyes() {
        stage.lookOver(View.WORKBENCH, "hangai", "/workbench");
        try (Tab tab = stage.as("hangai", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/workbench");
            drop(page, List.of(file("韩垓镇.docx", SampleFormat.DOCX, SampleFiles.HANGAI.bytes(SampleFormat.DOCX))));

            page.waitForURL("**/drafts/" + Reports.HANGAI + "/2024");
            assertThat(page.locator("#outlook")).hasAttribute("data-outcome", "RETURNED");
            assertThat(page.locator("#form [aria-invalid=true]").first()).isVisible();
            tab.lookOver(View.DRAFT_ERRORS);

            while (page.locator("#outlook").getAttribute("data-errors").matches("[1-9][0-9]*")
                    && page.locator("#repairs .repair button").count() > 0) {
                String before = page.locator("#outlook").getAttribute("data-errors");
                page.locator("#repairs .repair button").first().click();
                assertThat(page.locator("#outlook")).not().hasAttribute("data-errors", before);
            }
            assertThat(page.locator("#outlook")).hasAttribute("data-errors", "0");
            for (Locator field : page.locator(".question textarea").all()) {
                field.fill("情况属实，已与有关科室核对。");
            }
            assertThat(page.locator("#outlook")).not().hasAttribute("data-outcome", "EXPLANATION_REQUIRED");
            page.locator("#submit").click();
            page.locator("#dialog button[value=yes]").click();

            page.waitForURL("**/submissions/**");
            page.evaluate("window.notReloaded = true");
            assertThat(page.locator("#standing .state")).hasClass("state PUBLISHED");
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        }
        stage.lookOver(View.WORKBENCH_PUBLISHED, "hangai", "/workbench");
    }

    @Test
    void filesOfSeveralYearsAreDroppedAtOnceAndWhatCannotBeReadSaysWhy() {
        try (Tab tab = stage.as("sixia", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/workbench");
            drop(
                    page,
                    List.of(
                            ofYear(EMPTY_YEAR),
                            ofYear(EMPTY_YEAR + 1),
                            file("会议通知.txt", SampleFormat.TXT, "明天下午开会".getBytes(StandardCharsets.UTF_8))));

            assertThat(page.locator("#uploads .done a")).hasCount(2);
            assertThat(page.locator("#uploads .refused")).containsText("会议通知.txt");
            for (int year : new int[] {EMPTY_YEAR, EMPTY_YEAR + 1}) {
                assertThat(page.locator("#years tr[data-year='" + year + "'] a[href*='/drafts/']")
                                .first())
                        .isVisible();
            }
            tab.expectComplaint("422");
            tab.lookOver(View.WORKBENCH_FILES);
        }
    }

    private static Map<String, String> ofYear(int year) {
        byte[] report = Reports.of(SampleFiles.SIXIA, year).getBytes(StandardCharsets.UTF_8);
        return file("寺下镇" + year + "年.json", SampleFormat.JSON, report);
    }

    private static Map<String, String> file(String name, SampleFormat format, byte[] bytes) {
        return Map.of(
                "name", name,
                "type", format.mediaType(),
                "base64", Base64.getEncoder().encodeToString(bytes));
    }

    private static void drop(Page page, List<Map<String, String>> files) {
        page.locator("html[data-ready=drop]").waitFor();
        page.locator("main").evaluate(DROP, files);
    }

    @Test
    void formIsFilledFromNothingByKeyboardAndPasteAndOutlivesAReload() {
        stage.lookOver(View.DRAFT_EMPTY, "hangai", "/drafts/" + Reports.HANGAI + "/" + EMPTY_YEAR);
        try (Tab tab = stage.as("hangai", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/drafts/" + Reports.HANGAI + "/" + EMPTY_YEAR);
            page.locator("html[data-ready=draft]").waitFor();
            page.locator("#zero").click();
            page.locator("#dialog button[value=blanks]").click();
            assertThat(page.locator(CELL)).hasValue("0");

            page.locator(CELL).focus();
            page.keyboard().type("5");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[name='c|3|2|naturalPerson']")).isFocused();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[name='c|3|2|commercialEnterprise']")).isFocused();

            page.locator("[name='c|3|3.1|naturalPerson']").focus();
            page.locator("[name='c|3|3.1|naturalPerson']").evaluate(PASTE, "3\t1\n1\t0");
            assertThat(page.locator("[name='c|3|3.1|commercialEnterprise']")).hasValue("1");
            assertThat(page.locator("[name='c|3|3.2|naturalPerson']")).hasValue("1");

            // One that is larger than the table from here on, and has a word in it, is shown before anything of it is
            // taken.
            page.locator("[name='c|3|4|other']").evaluate(PASTE, "8\t七\t9\n1\t2\t3");
            Locator pasted = page.locator("#dialog[open]");
            assertThat(pasted.locator("td.words")).hasText("七");
            assertThat(pasted.locator("td.outside")).hasText(new String[] {"9", "1", "2", "3"});
            tab.lookOver(View.DRAFT_PASTE);
            pasted.locator("button").last().click();
            assertThat(page.locator("#dialog")).isHidden();
            assertThat(page.locator("[name='c|3|4|other']")).hasValue("0");

            assertThat(page.locator("#save-state")).hasText(Pattern.compile("已保存.*|.*保存.*[0-9]{2}:[0-9]{2}.*"));
            page.reload();
            assertThat(page.locator(CELL)).hasValue("5");
            assertThat(page.locator("[name='c|3|3.1|naturalPerson']")).hasValue("3");
            tab.lookOver(View.DRAFT_FILLING);
        }
    }
}
