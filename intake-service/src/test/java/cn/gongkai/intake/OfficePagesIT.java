package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.webhook.Receiver;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see and do on the first page, with reminders, webhooks and the audit log, over HTTP. */
@RunningWithReceivers
class OfficePagesIT {

    private static final int YEAR = BeijingTime.day(Instant.now()).getYear() - 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private StatusList statuses;

    @Test
    void everyoneSeesWhatIsTheirsToDoAndTheSectionsTheyMayUse() throws Exception {
        stands("640104001", "RETURNED");
        stands("640104002", "IN_REVIEW");

        Document clerk = page(signedIn("640104001", Role.CLERK), "/");
        assertThat(clerk.select(".task .state").text()).contains("退回修改");
        assertThat(clerk.select(".task a.button").first().attr("href")).isEqualTo("/workbench");
        assertThat(sections(clerk)).doesNotContain("/reminders", "/webhooks", "/audit");

        Document reviewer = page(signedIn("640104", Role.REVIEWER), "/");
        assertThat(reviewer.select(".figures a[href=/review] .big").text()).isEqualTo("1");
        assertThat(sections(reviewer)).contains("/reminders").doesNotContain("/webhooks", "/audit");

        assertThat(sections(page(signedIn("6401", Role.SUPERVISOR), "/")))
                .contains("/reminders", "/webhooks", "/audit");
        assertThat(page(signedIn("64", Role.PROVINCE), "/").select("a.button").attr("href"))
                .isEqualTo("/board/64");
        assertThat(page(signedIn("0", Role.OPERATOR), "/").select("#platform")).hasSize(1);
    }

    @Test
    void agenciesAreRemindedByHandOnceADayAndTheirClerksSeeIt() throws Exception {
        Browser reviewer = signedIn("640105", Role.REVIEWER);
        stands("640105001", "PUBLISHED");
        Document before = page(reviewer, "/reminders");
        int open = before.select("button.small").size();
        assertThat(open).isPositive();
        assertThat(before.select("tbody").text()).doesNotContain("640105001");
        String town = before.select("tbody th .code").first().text();

        Document one = post(reviewer, "/reminders", "division=640105&year=" + YEAR + "&agency=" + town);
        assertThat(one.select("[role=status]").text()).contains("已催报 1 家");
        assertThat(one.select("button.small")).hasSize(open - 1);
        Document all = post(reviewer, "/reminders", "division=640105&year=" + YEAR);
        assertThat(all.select("[role=status]").text()).contains("已催报 " + (open - 1) + " 家", "另有 1 家");
        assertThat(all.select("button.small")).isEmpty();

        assertThat(page(signedIn(town, Role.CLERK), "/").select(".reminded").text())
                .contains("测试人员");
        assertThat(page(signedIn("640105", Role.SUPERVISOR), "/audit?action=REMIND")
                        .select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void webhookIsRegisteredTriedAndDeletedOnItsPages() throws Exception {
        Browser supervisor = signedIn("640106", Role.SUPERVISOR);
        try (Receiver receiver = new Receiver().answering(500)) {
            Document registered = post(
                    supervisor,
                    "/webhooks",
                    "division=640106&events=agency.reminded&address=" + encoded(receiver.address()));
            assertThat(registered.select(".secret").text()).startsWith("whsec_");
            String hook =
                    registered.select("form[action$=/test]").attr("action").replace("/test", "");
            assertThat(page(supervisor, hook).select(".secret")).isEmpty();
            assertThat(page(supervisor, "/webhooks").select("tbody").text()).contains(receiver.address(), "催报提醒");

            Document failed = post(supervisor, hook + "/test", "");
            assertThat(failed.select("[role=status]").text()).contains("没有送达", "HTTP 500");
            assertThat(failed.select(".delivery.PARKED")).hasSize(1);

            receiver.answering(204);
            post(supervisor, hook + "/retry", "");
            await().atMost(PATIENCE)
                    .until(() -> page(supervisor, hook + "?state=DELIVERED")
                                    .select("tbody tr")
                                    .size()
                            == 1);

            assertThat(post(supervisor, hook + "/deletion", "").select("tbody").text())
                    .doesNotContain(receiver.address());
            assertThat(get(supervisor, hook).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void addressThatCannotBeAWebhookIsShownAgainWithTheReason() throws Exception {
        Document refused = Jsoup.parse(send(
                        signedIn("640106", Role.SUPERVISOR),
                        "/webhooks",
                        "division=640106&address=" + encoded("http://example.com/"))
                .body());

        assertThat(refused.select("[role=alert]").text()).contains("地址不可用");
        assertThat(refused.select("#address").val()).isEqualTo("http://example.com/");
        assertThat(refused.select("#address").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void formWithoutTheMarkOfItsPageChangesNothing() throws Exception {
        Browser reviewer = signedIn("640122", Role.REVIEWER);

        HttpResponse<String> refused =
                reviewer.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/reminders"))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("division=640122&year=" + YEAR)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面已过期");
        assertThat(page(reviewer, "/reminders").text()).contains("还没有发出过提醒");
    }

    @Test
    void auditLogIsFilteredPagedAndExported() throws Exception {
        Browser supervisor = signedIn("640121", Role.SUPERVISOR);
        for (int i = 0; i < 101; i++) {
            send(supervisor, "/webhooks", "division=640121&address=nonsense");
        }
        post(supervisor, "/reminders", "division=640121&year=" + YEAR);

        Document first = page(supervisor, "/audit?action=SUBSCRIBE");
        assertThat(first.select("tbody tr")).hasSize(100);
        Document second = page(supervisor, first.select("a[rel=next]").attr("href"));
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(page(supervisor, "/audit?division=&from=&until=&action=&person=" + encoded("没有这个人"))
                        .select("tbody"))
                .isEmpty();
        String today = BeijingTime.day(Instant.now()).toString();
        assertThat(page(supervisor, "/audit?action=REMIND&from=" + today + "&until=" + today)
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(page(supervisor, "/audit?until=2020-01-01").select("tbody")).isEmpty();
        Document named = page(supervisor, "/audit?action=REMIND&division=" + encoded("永宁县"));
        assertThat(named.select("tbody tr")).hasSize(1);
        assertThat(named.select("input[name=division]").val()).endsWith("永宁县");
        assertThat(page(supervisor, "/audit?division=" + encoded("镇"))
                        .select("#meant a")
                        .eachAttr("href"))
                .hasSizeGreaterThan(1)
                .allMatch(address -> address.startsWith("/audit?division=640121"));
        assertThat(page(supervisor, "/audit?division=" + encoded("上犹县")).select("#meant a"))
                .as("a county of others")
                .isEmpty();

        HttpResponse<String> csv =
                get(supervisor, first.select("a[href^=/audit.csv]").attr("href"));
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("audit.csv");
        assertThat(csv.body().lines()).hasSize(102);
        assertThat(csv.body()).contains(",SUBSCRIBE,", ",webhook-address,").doesNotContain("REMIND");
    }

    @Test
    void languageIsChangedWithoutLosingWhatIsShown() throws Exception {
        Document page = page(signedIn("6401", Role.SUPERVISOR), "/reminders?division=640104&year=2024");

        assertThat(page.select("a[hreflang=en]").attr("href"))
                .startsWith("/reminders?")
                .contains("division=640104", "year=2024", "lang=en");
    }

    private static List<String> sections(Document page) {
        return page.select("nav.sections a").stream()
                .map(link -> link.attr("href"))
                .toList();
    }

    private void stands(String agency, String state) {
        SubmissionStatusChanged status = new SubmissionStatusChanged(
                agency + "-" + YEAR + "-1",
                1,
                new Agency(agency, "某街道办事处"),
                new ReportYear(YEAR),
                state,
                1,
                0,
                0,
                0,
                Instant.now());
        statuses.record(List.of(new StatusList.Entry(status, StatusList.Standing.ALONE)));
    }

    private Browser signedIn(String division, Role role) throws IOException, InterruptedException {
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn(division, role);
        return browser;
    }

    private Document page(Browser browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(browser, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.text()).doesNotContain("??");
        for (Element field : page.select("main input:not([type=hidden]), main select")) {
            assertThat(field.closest("label") != null
                            || !page.select("label[for=" + field.id() + "]").isEmpty())
                    .as("label of %s", field)
                    .isTrue();
        }
        return page;
    }

    private HttpResponse<String> get(Browser browser, String path) throws IOException, InterruptedException {
        return browser.page(path);
    }

    /** Fills in a form, and follows to the page it leads to. */
    private Document post(Browser browser, String path, String fields) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(browser, path, fields);
        return answer.statusCode() == 302
                ? page(browser, Browser.location(answer).toString().replace("http://localhost:" + port, ""))
                : Jsoup.parse(answer.body());
    }

    private HttpResponse<String> send(Browser browser, String path, String fields)
            throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(browser.csrfHeader())
                .POST(BodyPublishers.ofString(fields)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
