package cn.gongkai.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.system.Client;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an office has besides its queue: webhooks, reminders, the audit log. */
@ExtendWith(OnStage.class)
class OfficeJourneyIT {

    /** 嘉祥县, where no other test hands anything in. */
    private static final String COUNTY = "370829";

    private final Stage stage;
    private final String site;
    private final Client intake;

    OfficeJourneyIT(Stage stage) {
        this.stage = stage;
        this.site = stage.platform().intakeAddress();
        this.intake = stage.platform().intake();
    }

    @Test
    void webhookIsRegisteredTestedAndItsDeliveriesAreSeen() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer receiver = receiver(message -> {
            heard.add(message);
            return 204;
        });
        try (Tab tab = stage.as("jining", Language.CHINESE)) {
            Page page = tab.page();
            fillIn(tab, receiver);
            page.locator("form.fields button").click();
            assertThat(page.locator("code.secret")).containsText("whsec_");

            page.locator("form[action$='/test'] button").click();
            assertThat(page.locator("div.done[role=status]")).isVisible();
            assertThat(heard).hasSize(1);
            String webhook = page.url().replaceAll("[?#].*", "");

            Reports.handIn(intake, Reports.ofTown(COUNTY + "101", "嘉祥县", "纸坊镇"));
            page.waitForCondition(() -> heard.stream().anyMatch(message -> message.contains("PUBLISHED")));
            tab.open(webhook + "?state=DELIVERED");
            assertThat(page.locator("table")).containsText("纸坊镇");
            assertThat(page.locator("table .state.PUBLISHED")).isVisible();
            tab.lookOver(View.WEBHOOK);
            stage.lookOver(View.WEBHOOKS, "jining", "/webhooks");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void whatAReceiverRefusedIsSentAgainByHand() throws Exception {
        AtomicInteger answer = new AtomicInteger(503);
        HttpServer receiver = receiver(message -> answer.get());
        try (Tab tab = stage.as("jining", Language.CHINESE)) {
            Page page = tab.page();
            fillIn(tab, receiver);
            page.locator("input[name=states][value=PUBLISHED]").check();
            page.locator("form.fields button").click();
            String webhook =
                    page.locator("form[action$='/test']").getAttribute("action").split("/")[2];
            Reports.handIn(intake, Reports.ofTown(COUNTY + "105", "嘉祥县", "马村镇"));
            Reports.handIn(intake, Reports.ofTown(COUNTY + "106", "嘉祥县", "金屯镇"));
            awaitParked(webhook, 2);

            tab.open(site + "/webhooks/" + webhook + "?state=PARKED");
            tab.lookOver(View.WEBHOOK_PARKED);
            answer.set(204);
            page.locator("tbody form button").first().click();
            assertThat(page.locator("p.done")).isVisible();
            awaitParked(webhook, 1);
            tab.open(site + "/webhooks/" + webhook);
            page.locator("form.tools button").click();
            awaitParked(webhook, 0);
            tab.open(site + "/webhooks/" + webhook + "?state=PARKED");
            assertThat(page.locator("p.none")).isVisible();
        } finally {
            receiver.stop(0);
        }
    }

    /** @param answer the status to answer a message with */
    private static HttpServer receiver(ToIntFunction<String> answer) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.applyAsInt(message), -1);
            exchange.close();
        });
        receiver.start();
        return receiver;
    }

    private void fillIn(Tab tab, HttpServer receiver) {
        tab.open(site + "/webhooks");
        tab.page()
                .locator("#address")
                .fill("http://localhost:" + receiver.getAddress().getPort() + "/status");
        tab.page().locator("#division").fill(COUNTY);
    }

    private void awaitParked(String webhook, int count) throws IOException, InterruptedException {
        intake.awaitAt(
                "/api/v1/webhooks/" + webhook + "/deliveries?state=PARKED",
                deliveries -> deliveries.path("items").size() == count);
    }

    @Test
    void agenciesThatAreNotDoneAreRemindedByHandAndSeeIt() {
        stage.lookOver(View.REMINDERS_PREFECTURE, "jining", "/reminders");
        try (Tab tab = stage.as("liangshan", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/reminders?division=370832");
            page.locator("form:has(input[value='" + Reports.HANGAI + "']) button")
                    .click();
            assertThat(page.locator("p.done")).isVisible();
            tab.lookOver(View.REMINDERS);
        }
        try (Tab clerk = stage.as("hangai", Language.CHINESE)) {
            clerk.open(site + "/");
            assertThat(clerk.page().locator("p.reminded")).containsText("提醒");
            clerk.lookOver(View.HOME_REMINDED);
        }
    }

    @Test
    void auditLogTellsWhoDidWhatAndCanBeTakenAway() throws Exception {
        String id = Reports.handIn(intake, Reports.ofTown(COUNTY + "102", "嘉祥县", "梁宝寺镇"));
        stage.lookOver(View.AUDIT, "jining", "/audit?division=" + COUNTY);
        try (Tab tab = stage.as("jining", Language.CHINESE)) {
            Page page = tab.page();
            tab.open(site + "/audit?division=" + COUNTY);
            assertThat(page.locator("tbody")).containsText(id);
            Download log = page.waitForDownload(
                    () -> page.locator("a[href*='audit.csv']").click());
            assertThat(Files.readString(log.path())).contains(id);
        }
    }
}
