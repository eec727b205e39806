package cn.gongkai.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages of what is not there, or may not be done: they say it in words, and lead on. */
@ExtendWith(OnStage.class)
class ProblemJourneyIT {

    /** Sends a form as another site would, which does not know its mark. */
    private static final String FORGE = """
            () => {
              const form = Object.assign(document.createElement('form'), {method: 'post', action: '/logout'});
              document.body.append(form);
              form.submit();
            }
            """;

    private final Stage stage;

    ProblemJourneyIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    void submissionThatIsNotThereIsSaidInWords() {
        for (Language language : Language.values()) {
            try (Tab tab = stage.as("hangai", language)) {
                refused(tab, View.PROBLEM, 404, stage.platform().intakeAddress() + "/submissions/370832106-1999-1");
            }
        }
    }

    @Test
    void formOfAnotherSiteChangesNothing() {
        try (Tab tab = stage.as("hangai", Language.CHINESE)) {
            String home = stage.platform().intakeAddress() + "/";
            tab.open(home);
            tab.page().evaluate(FORGE);
            tab.page().waitForURL("**/logout");
            tab.expectComplaint("403");
            tab.lookOver(View.PROBLEM_FORGED);
            tab.open(home);
            assertThat(tab.page().locator(".who").isVisible())
                    .as("still signed in")
                    .isTrue();
        }
    }

    @Test
    void signInForAnUnknownProgramIsRefused() {
        try (Tab tab = stage.anyone(Language.CHINESE)) {
            refused(
                    tab,
                    View.PROBLEM_SIGN_IN,
                    400,
                    stage.platform().issuer() + "/oauth2/authorize?response_type=code&client_id=unknown");
        }
    }

    @Test
    void reportThatIsNotPublishedAndAnAddressThatMeansNothingAreSaidInWords() {
        String site = stage.platform().publicationAddress();
        for (Language language : Language.values()) {
            try (Tab tab = stage.anyone(language)) {
                refused(tab, View.PUBLIC_MISSING, 404, site + "/reports/330825102/" + PublishedReports.YEAR);
                refused(tab, View.PUBLIC_WRONG, 400, site + "/?year=last");
            }
        }
    }

    private static void refused(Tab tab, View view, int status, String address) {
        assertThat(tab.open(address)).isEqualTo(status);
        tab.expectComplaint(Integer.toString(status));
        tab.lookOver(view);
    }
}
