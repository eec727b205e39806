package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.report.json.ReportJson;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The policies of divisions over HTTP, on a real store; the validation service's list of rules is said here. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=intake", "spring.mongodb.database=intake-policy-it"})
@OnTestPlatform
class PolicyIT {

    private static final String RULES = """
        {"ruleBook": "test", "rules": [{"id": "T2-BLANK", "severity": "WARNING", "adjustable": true},
         {"id": "T3-BALANCE", "severity": "ERROR", "adjustable": false}]}\
        """;

    private static final HttpServer VALIDATION = validation();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add(
                "intake.validation-service",
                () -> "http://localhost:" + VALIDATION.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        VALIDATION.stop(0);
    }

    @Test
    void divisionWithoutAPolicyHasVersionZero() throws Exception {
        HttpResponse<byte[]> answer = get("110105");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"0\"");
        assertThat(json(answer).path("division").path("name").asString()).isEqualTo("朝阳区");
        assertThat(json(answer).path("rules").isEmpty()).isTrue();
    }

    @Test
    void policyIsSetAndInheritedBelow() throws Exception {
        HttpResponse<byte[]> set = put("12", "\"0\"", """
            {"rules": {"T2-BLANK": "OFF"}, "dueDates": {"2025": "2026-01-20"}, "reminders": "OFF"}\
            """);
        assertThat(set.statusCode())
                .as(new String(set.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(set.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(json(set).path("rules").path("T2-BLANK").asString()).isEqualTo("OFF");

        assertThat(json(set).path("reminders").asString()).isEqualTo("OFF");

        JsonNode below = json(get("120101001"));

        assertThat(below.path("inForce").path("reminders"))
                .isEqualTo(ReportJson.mapper().readTree("""
                    {"mode": "OFF", "division": "12", "inherited": true}\
                    """));

        assertThat(below.path("rules").isEmpty()).isTrue();
        assertThat(below.path("inForce").path("rules").path(0))
                .isEqualTo(ReportJson.mapper().readTree("""
                    {"rule": "T2-BLANK", "severity": "OFF", "division": "12", "inherited": true}\
                    """));
        assertThat(below.path("inForce").path("dueDates").path(0))
                .isEqualTo(ReportJson.mapper().readTree("""
                    {"year": 2025, "date": "2026-01-20", "division": "12", "inherited": true}\
                    """));
    }

    @Test
    void nobodyOverwritesWhatHeHasNotRead() throws Exception {
        assertThat(put("1301", "\"0\"", "{}").statusCode()).isEqualTo(200);

        assertProblem(put("1301", "\"0\"", "{}"), 412, "policy-changed");
        assertProblem(put("1301", null, "{}"), 428, "if-match");
        assertThat(put("1301", "\"1\"", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void whatCannotBeDecidedIsAProblem() throws Exception {
        assertProblem(put("1302", "\"0\"", "{\"rules\": {\"T9-NEW\": \"OFF\"}}"), 422, "policy-rule-unknown");
        assertProblem(put("1302", "\"0\"", "{\"rules\": {\"T3-BALANCE\": \"OFF\"}}"), 422, "policy-rule-fixed");
        assertProblem(put("1302", "\"0\"", "{\"rules\": {\"T2-BLANK\": \"FATAL\"}}"), 422, "policy-severity");
        assertProblem(put("1302", "\"0\"", "{\"dueDates\": {\"2025\": \"2025-12-31\"}}"), 422, "policy-due-date");
        assertProblem(put("1302", "\"0\"", "{\"dueDates\": {\"2025\": \"soon\"}}"), 422, "policy-due-date");
        assertProblem(put("1302", "\"0\"", "{\"dueDates\": {\"next\": \"2026-01-20\"}}"), 422, "policy-due-date");
        assertProblem(put("1302", "\"0\"", "{\"rule\": {}}"), 400, "json");
        assertProblem(put("1302", "\"0\"", "{\"rules\": []}"), 400, "json");
        assertProblem(put("1302", "\"0\"", "{\"reminders\": \"LOUD\"}"), 400, "json");
        assertProblem(put("1302", "\"0\"", "{"), 400, "json");
        assertProblem(put("999999", "\"0\"", "{}"), 404, "division-missing");
        assertThat(get("1302").headers().firstValue("ETag")).hasValue("\"0\"");
    }

    @Test
    void pageShowsWhatHoldsAndWhoSaysSo() throws Exception {
        put("21", "\"0\"", "{\"rules\": {\"T2-BLANK\": \"OFF\"}, \"review\": \"BEFORE_PUBLICATION\"}");
        Browser browser = browser("2101", Role.REVIEWER);

        Document page = page(browser.page("/divisions/2101/policy"), 200);

        assertThat(page.select("[name=review][value='']").first().parent().text())
                .contains("先审核")
                .contains("来自辽宁省");
        assertThat(page.select(".rules tbody tr").first().text())
                .contains("T2-BLANK")
                .contains("不检查")
                .contains("来自辽宁省");
        assertThat(page.select(".rules tbody tr").last().select("select")).isEmpty();
        assertThat(page.select("fieldset").hasAttr("disabled")).isTrue();
        assertThat(page.select(".save")).isEmpty();
        page(save(browser, "2101", "version=0&review=NONE"), 403);
    }

    @Test
    void pageSavesAllChoicesTogether() throws Exception {
        Browser browser = browser("22", Role.PROVINCE);

        HttpResponse<String> saved =
                save(browser, "22", "version=0&review=BEFORE_PUBLICATION&rule.T2-BLANK=NOTICE&due.2025=2026-01-20");

        assertThat(Browser.location(saved).toString()).endsWith("/divisions/22/policy?saved");
        JsonNode policy = json(get("22"));
        assertThat(policy.path("review").asString()).isEqualTo("BEFORE_PUBLICATION");
        assertThat(policy.path("rules").path("T2-BLANK").asString()).isEqualTo("NOTICE");
        assertThat(policy.path("dueDates").path("2025").asString()).isEqualTo("2026-01-20");
    }

    @Test
    void pageKeepsTheChoicesThatItCouldNotSave() throws Exception {
        Browser browser = browser("23", Role.PROVINCE);
        put("23", "\"0\"", "{\"review\": \"BEFORE_PUBLICATION\"}");

        Document changed = page(save(browser, "23", "version=0&review=NONE&rule.T2-BLANK=OFF"), 412);

        assertThat(changed.select("[role=alert]").text()).contains("有人修改了");
        assertThat(changed.select("[name=version]").val()).isEqualTo("1");
        assertThat(changed.select("[name=review][checked]").val()).isEqualTo("NONE");
        assertThat(changed.select(".stored").first().text()).contains("先审核");
        assertThat(changed.select("select [selected]").val()).isEqualTo("OFF");
        Document wrong = page(save(browser, "23", "version=1&due.2025=2025-06-01"), 422);
        assertThat(wrong.select("[role=alert]").text()).contains("2025年度");
        assertThat(wrong.select("[name='due.2025']").val()).isEqualTo("2025-06-01");
        for (String choice : new String[] {"review=SOMETIMES", "reminders=MAYBE"}) {
            assertThat(page(save(browser, "23", "version=1&" + choice), 422)
                            .select("[role=alert]")
                            .text())
                    .contains(choice.split("=")[1]);
        }
        assertThat(get("23").headers().firstValue("ETag")).hasValue("\"1\"");
    }

    private Browser browser(String division, Role role) throws Exception {
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn(division, role);
        return browser;
    }

    private HttpResponse<String> save(Browser browser, String division, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/divisions/" + division + "/policy"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .headers(browser.csrfHeader())
                        .POST(BodyPublishers.ofString(form)));
    }

    private static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String type) {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:gongkai:problem:" + type);
        assertThat(json(answer).path("action").asString()).isNotBlank();
    }

    private HttpResponse<byte[]> get(String division) throws IOException, InterruptedException {
        return http.send(request(division).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> put(String division, @Nullable String ifMatch, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(division).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String division) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/divisions/" + division + "/policy"))
                .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return ReportJson.mapper().readTree(response.body());
    }

    private static HttpServer validation() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            server.createContext("/api/v1/rules", exchange -> {
                byte[] body = RULES.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
