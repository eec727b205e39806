package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From intake's first page to the issuer and back, and out again. */
@ExtendWith(OnStage.class)
class SignInJourneyIT {

    private final Stage stage;
    private final String intake;

    SignInJourneyIT(Stage stage) {
        this.stage = stage;
        this.intake = stage.platform().intakeAddress();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void clerkSignsInAtTheIssuerWithTheKeyboardAloneAndSignsOut(Language language) {
        try (Tab tab = stage.newcomer(language)) {
            Page page = tab.page();
            tab.open(intake + "/");
            tab.lookOver(View.WELCOME);

            page.locator("main a[href*='/oauth2/']").press("Enter");
            page.waitForURL(stage.platform().issuer() + "/**");
            tab.lookOver(View.SIGN_IN);
            page.locator("#username").fill("hangai");
            page.locator("#password").fill("demo");
            page.locator("#password").press("Enter");

            page.waitForURL(intake + "/**");
            assertThat(page.locator(".who")).containsText("韩垓镇 填报人");
            page.locator(".who button").press("Enter");
            assertThat(page.locator("main a[href*='/oauth2/']")).isVisible();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HOME_CLERK, hangai",
        "HOME_REVIEWER, liangshan",
        "HOME_SUPERVISOR, jining",
        "HOME_PROVINCE, shandong",
        "HOME_OPERATOR, operator"
    })
    void homeOfEveryRoleIsForEverybody(View home, String person) {
        for (Language language : Language.values()) {
            try (Tab tab = stage.as(person, language)) {
                tab.open(intake + "/");
                assertThat(tab.page().locator(".who")).isVisible();
                tab.lookOver(home);
            }
        }
    }

    @Test
    void wrongPasswordIsSaid() {
        try (Tab tab = stage.newcomer(Language.CHINESE)) {
            Page page = tab.page();
            tab.open(intake + "/");
            page.locator("main a[href*='/oauth2/']").click();
            page.locator("#username").fill("hangai");
            page.locator("#password").fill("wrong");
            page.locator("form.sign-in button").click();
            assertThat(page.getByText("用户名或密码不正确")).isVisible();
            tab.lookOver(View.SIGN_IN_REFUSED);
        }
    }

    @Test
    void languageOfThePagesIsSwitchedAndKept() {
        try (Tab tab = stage.elsewhere("hangai", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(intake + "/");
            page.getByText("English").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            tab.open(intake + "/");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
        }
    }
}
