package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in and out as a browser does it, and what protects those who are signed in. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "spring.mongodb.database=intake-sign-in-it",
            "limit.program.per-second=1",
            "limit.program.at-once=3"
        })
@OnTestPlatform
class SignInIT {

    private static final String AGENCY = "370832106";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser("http://localhost:" + port);
    }

    @Test
    void visitorIsOfferedToSignInAndGetsNoSession() throws Exception {
        Document home = Jsoup.parse(browser.page("/").body());

        assertThat(home.select("a.button").attr("href")).isEqualTo("/oauth2/authorization/gongkai");
        assertThat(home.select("form")).isEmpty();
        assertThat(browser.sessionCookie()).isEmpty();
    }

    @Test
    void signInAsksTheIssuerWithStateNonceAndChallenge() throws Exception {
        URI asked = Browser.location(browser.page("/oauth2/authorization/gongkai"));

        assertThat(asked.toString()).startsWith(TestIssuer.get().address() + "/authorize");
        assertThat(UriComponentsBuilder.fromUri(asked).build().getQueryParams().toSingleValueMap())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void whoSignedInSeesWhoTheyAreAndHasAnotherSessionIdThanBefore() throws Exception {
        browser.page("/oauth2/authorization/gongkai");
        String before = browser.sessionCookie().map(HttpCookie::getValue).orElseThrow();

        HttpResponse<String> answer = browser.signIn(AGENCY, Role.CLERK);

        assertThat(Browser.location(answer).getPath()).isEqualTo("/");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("GONGKAI=").contains("HttpOnly", "SameSite=Lax");
        assertThat(browser.sessionCookie().map(HttpCookie::getValue).orElseThrow())
                .isNotEqualTo(before);
        String home = Jsoup.parse(browser.page("/").body()).select("main").text();
        assertThat(home).contains("测试人员", "填报人", "山东省济宁市梁山县韩垓镇", AGENCY);
        assertThat(Jsoup.parse(browser.page("/?lang=en").body()).select("main").text())
                .contains("Clerk");
    }

    @Test
    void sessionIdThatWasPlantedIsNotTakenOver() throws Exception {
        Browser victim = new Browser("http://localhost:" + port);
        browser.page("/oauth2/authorization/gongkai");
        String planted = browser.sessionCookie().map(HttpCookie::getValue).orElseThrow();
        HttpResponse<String> toIssuer = victim.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/authorization/gongkai"))
                        .header("Cookie", "GONGKAI=" + planted));
        URI back = TestIssuer.get().approve(Browser.location(toIssuer), AGENCY, Role.CLERK);
        victim.send(HttpRequest.newBuilder(back).header("Cookie", "GONGKAI=" + planted));

        assertThat(browser.page("/").body()).as("whoever planted it").doesNotContain("测试人员");
    }

    @Test
    void pageThatWasAskedForIsShownAfterTheSignIn() throws Exception {
        assertThat(Browser.location(browser.page("/offices?year=2024")).getPath())
                .isEqualTo("/oauth2/authorization/gongkai");

        assertThat(Browser.location(browser.signIn(AGENCY, Role.CLERK)).toString())
                .contains("/offices?year=2024");
    }

    @Test
    void answerThatNobodyAskedForSignsNobodyIn() throws Exception {
        URI asked = Browser.location(browser.page("/oauth2/authorization/gongkai"));
        URI back = TestIssuer.get().approve(asked, AGENCY, Role.CLERK);
        Browser other = new Browser("http://localhost:" + port);

        URI refused = Browser.location(other.send(HttpRequest.newBuilder(back)));

        assertThat(refused.toString()).endsWith("/?signIn=failed");
        assertThat(Jsoup.parse(other.page("/?signIn=failed").body())
                        .select("[role=alert]")
                        .text())
                .startsWith("登录没有成功，请重试。");
    }

    @Test
    void requestWithoutTheMarkOfItsPageChangesNothing() throws Exception {
        browser.signIn(AGENCY, Role.CLERK);

        assertThat(browser.send(submission()).statusCode()).isEqualTo(403);
        assertThat(browser.send(submission().header("X-CSRF-TOKEN", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(browser.send(submission().headers(browser.csrfHeader())).statusCode())
                .isEqualTo(202);
    }

    private HttpRequest.Builder submission() {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/submissions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"agency\": {\"code\": \"" + AGENCY + "\"}, \"year\": 2023}"));
    }

    @Test
    void tokenIsNotMixedUpWithTheSessionThatComesWithIt() throws Exception {
        browser.signIn(AGENCY, Role.CLERK);

        assertThat(browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/submissions"))
                                .header("Authorization", "Bearer nonsense"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoSignsOutIsSignedOutHereAndAtTheIssuer() throws Exception {
        browser.signIn(AGENCY, Role.CLERK);
        String session = browser.sessionCookie().map(HttpCookie::getValue).orElseThrow();
        String[] csrf = browser.csrfHeader();

        URI out =
                Browser.location(browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/logout"))
                        .headers(csrf)
                        .POST(BodyPublishers.noBody())));

        assertThat(out.toString())
                .startsWith(TestIssuer.get().address() + "/end?")
                .contains("id_token_hint=", "post_logout_redirect_uri=");
        HttpResponse<String> home = new Browser("http://localhost:" + port)
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                        .header("Accept", "text/html")
                        .header("Cookie", "GONGKAI=" + session));
        assertThat(home.body()).doesNotContain("测试人员");
    }

    @Test
    void scriptOfAPageWhoseSessionIsOverIsToldToLoadThePageAgain() throws Exception {
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/offices"))
                        .header("Accept", "text/html")
                        .header("HX-Request", "true"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void pagesRunNothingThatIsNotOursAndCannotBeFramed() throws Exception {
        HttpResponse<String> home = browser.page("/");

        String policy = home.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self' " + TestIssuer.get().address())
                .doesNotContain("unsafe", "*");
        assertThat(home.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(home.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(home.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(home.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(home.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(Jsoup.parse(home.body()).select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
    }

    @Test
    void programThatAsksTooOftenIsToldToWait() throws Exception {
        String token = TestIssuer.get().token("0", Role.SYSTEM);
        HttpResponse<String> answer;
        int asked = 0;
        do {
            answer = browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/submissions"))
                    .header("Authorization", "Bearer " + token));
            asked++;
        } while (answer.statusCode() == 200 && asked < 20);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 2L);
        assertThat(answer.body()).contains("urn:gongkai:problem:too-many");
        assertThat(browser.page("/").statusCode()).as("others go on").isEqualTo(200);
    }
}
