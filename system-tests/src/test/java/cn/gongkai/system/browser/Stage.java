package cn.gongkai.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.system.Platform;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** One platform and one browser for all tests of pages. Every tab is a visitor of its own, with cookies of its own. */
final class Stage implements AutoCloseable {

    /** How long something may take that a busy machine does at once otherwise, in milliseconds. */
    static final int PATIENCE = 60_000;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Map<String, String> signedIn = new HashMap<>();
    private final Browser browser;
    private final Platform platform;

    /** The browser first: where there is none, nothing else needs to start. */
    private Stage() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.browser = Chromium.launch(playwright);
        this.platform = Platform.start();
    }

    static Stage start() throws IOException, InterruptedException {
        Stage stage = new Stage();
        try {
            PublishedReports.handIn(stage.platform.intake());
        } catch (IllegalStateException failed) {
            stage.close();
            throw failed;
        }
        return stage;
    }

    Platform platform() {
        return platform;
    }

    /** A visitor whom nobody knows. */
    Tab anyone(Language language) {
        return new Tab(browser.newContext(options(language)), language);
    }

    /** A visitor whose browser runs no scripts. */
    Tab withoutScripts() {
        return new Tab(browser.newContext(options(Language.CHINESE).setJavaScriptEnabled(false)), Language.CHINESE);
    }

    /** One of the issuer's demo people, signed in. */
    Tab as(String person, Language language) {
        String cookies = signedIn.computeIfAbsent(person, this::signIn);
        return new Tab(browser.newContext(options(language).setStorageState(cookies)), language);
    }

    /** Looks over a page of one of the demo people in every language. */
    void lookOver(String name, String person, String path) {
        for (Language language : Language.values()) {
            try (Tab tab = as(person, language)) {
                assertThat(tab.open(platform.intakeAddress() + path)).as(path).isEqualTo(200);
                tab.lookOver(name);
            }
        }
    }

    private String signIn(String person) {
        try (Tab tab = anyone(Language.CHINESE)) {
            Page page = tab.page();
            page.navigate(platform.intakeAddress() + "/");
            page.click("main a[href*='/oauth2/']");
            page.click(".people a[href*=" + person + "]");
            page.click("form.sign-in button");
            page.waitForURL(platform.intakeAddress() + "/**");
            return page.context().storageState();
        }
    }

    private static NewContextOptions options(Language language) {
        return new NewContextOptions().setLocale(language.tag()).setTimezoneId("Asia/Shanghai");
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        platform.close();
    }
}
