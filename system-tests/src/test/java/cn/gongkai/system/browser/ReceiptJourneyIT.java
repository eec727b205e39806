package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import cn.gongkai.system.Client;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The receipt of a Word file: printed by its office, checked by anybody. */
@ExtendWith(OnStage.class)
class ReceiptJourneyIT {

    private static final String WORD = SampleFormat.DOCX.mediaType();

    private final Stage stage;
    private final String site;
    private final Client intake;

    ReceiptJourneyIT(Stage stage) {
        this.stage = stage;
        this.site = stage.platform().intakeAddress();
        this.intake = stage.platform().intake();
    }

    @Test
    void receiptIsPrintedAndAnybodyChecksItAndTheFileItIsFor() throws Exception {
        byte[] file = SampleFiles.CAOHE.bytes(SampleFormat.DOCX);
        String id = intake.submit(WORD, file);
        stage.lookOver(View.RECEIPT, "jining", "/submissions/" + id + "/receipt");
        String number;
        try (Tab tab = stage.as("jining", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/submissions/" + id);
            page.locator("a[href$='/receipt']").click();
            page.evaluate("window.print = () => window.printed = true");
            page.locator("#print").click();
            page.waitForFunction("window.printed");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".receipt article")).isVisible();
            assertThat(page.locator(".site-header")).isHidden();
            assertThat(page.locator("#print")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            number = page.locator(".number strong").innerText();
        }

        for (Language language : Language.values()) {
            try (Tab tab = stage.anyone(language)) {
                Page page = tab.page();
                tab.open(site + "/receipts");
                tab.lookOver(View.RECEIPTS);
                page.locator("#number").fill(number);
                page.locator("main form button").click();
                assertThat(page.locator(".facts")).containsText("漕河镇");
                page.locator("#file").setInputFiles(new FilePayload("漕河镇.docx", WORD, file));
                assertThat(page.locator("#result.same")).isVisible();
                tab.lookOver(View.RECEIPT_SAME);
                page.locator("#file")
                        .setInputFiles(new FilePayload(
                                "漕河镇.docx",
                                WORD,
                                (new String(file, StandardCharsets.ISO_8859_1) + " ")
                                        .getBytes(StandardCharsets.ISO_8859_1)));
                assertThat(page.locator("#result.other")).isVisible();
                tab.lookOver(View.RECEIPT_OTHER);
            }
        }
    }

    @Test
    void numberThatWasMadeUpIsNoReceipt() {
        try (Tab tab = stage.anyone(Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/receipts");
            page.locator("#number").fill("370812107-2023-1-AAAA-AAAA-AAAA-AAAA");
            page.locator("main form button").click();
            assertThat(page.locator("main.problem h1")).isVisible();
        }
    }
}
