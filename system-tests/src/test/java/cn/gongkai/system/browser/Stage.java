package cn.gongkai.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.system.Platform;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One platform and one browser for all tests of pages. Visitors keep their cookies and what their browser has kept of pages. */
final class Stage implements AutoCloseable {

    /** How long something may take that a busy machine does at once otherwise, in milliseconds. */
    static final int PATIENCE = 60_000;

    private static final String NOBODY = "";

    private final Playwright playwright;
    private final Browser browser;
    private final Platform platform;
    private final Map<String, String> signedIn = new HashMap<>();
    private final Map<String, Visitor> visitors = new HashMap<>();

    private Stage(Playwright playwright, Browser browser, Platform platform) {
        this.playwright = playwright;
        this.browser = browser;
        this.platform = platform;
    }

    /** The browser first: where there is none, nothing else needs to start. What was started does not outlive a failure. */
    static Stage start() throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Platform platform = null;
        try {
            Browser browser = Chromium.launch(playwright);
            platform = Platform.start();
            PublishedReports.handIn(platform.intake());
            return new Stage(playwright, browser, platform);
        } catch (Throwable failed) {
            close(playwright, platform);
            throw failed;
        }
    }

    Platform platform() {
        return platform;
    }

    /** A visitor whom nobody knows. */
    Tab anyone(Language language) {
        return visitor(NOBODY, language).tab();
    }

    /** One of the issuer's demo people, signed in. */
    Tab as(String person, Language language) {
        return visitor(person, language).tab();
    }

    /** A visitor whom nobody knows and who was never here: for what signs in, or chooses a language that is kept. */
    Tab newcomer(Language language) {
        return alone(options(NOBODY, language), language);
    }

    /** One of the demo people at another computer: for what no other tab of theirs may be touched by. */
    Tab elsewhere(String person, Language language) {
        return alone(options(person, language), language);
    }

    /** A visitor whose browser runs no scripts. */
    Tab withoutScripts() {
        return alone(options(NOBODY, Language.CHINESE).setJavaScriptEnabled(false), Language.CHINESE);
    }

    /** Looks over a page of one of the demo people in every language. */
    void lookOver(View view, String person, String path) {
        for (Language language : Language.values()) {
            try (Tab tab = as(person, language)) {
                assertThat(tab.open(platform.intakeAddress() + path)).as(path).isEqualTo(200);
                tab.lookOver(view);
            }
        }
    }

    private Visitor visitor(String person, Language language) {
        return visitors.computeIfAbsent(
                person + language, key -> new Visitor(browser.newContext(options(person, language)), language));
    }

    private Tab alone(NewContextOptions options, Language language) {
        BrowserContext context = browser.newContext(options);
        return new Tab(context.newPage(), language, tab -> context.close());
    }

    private String signIn(String person) {
        try (Tab tab = newcomer(Language.CHINESE)) {
            Page page = tab.page();
            page.navigate(platform.intakeAddress() + "/");
            page.click("main a[href*='/oauth2/']");
            page.click(".people a[href*=" + person + "]");
            page.click("form.sign-in button");
            page.waitForURL(platform.intakeAddress() + "/**");
            return page.context().storageState();
        }
    }

    private NewContextOptions options(String person, Language language) {
        NewContextOptions options =
                new NewContextOptions().setLocale(language.tag()).setTimezoneId("Asia/Shanghai");
        return person.equals(NOBODY)
                ? options
                : options.setStorageState(signedIn.computeIfAbsent(person, this::signIn));
    }

    private static void close(Playwright playwright, @Nullable Platform platform) throws IOException {
        try {
            playwright.close();
        } finally {
            if (platform != null) {
                platform.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        close(playwright, platform);
    }
}
