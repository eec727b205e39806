package cn.gongkai.intake.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.gongkai.intake.RunningWithReceivers;
import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.webhook.Receiver;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.json.ReportJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Reminders on a real store; the days pass as the test wants. */
@RunningWithReceivers
class ReminderIT {

    private static final ReportYear YEAR = new ReportYear(2030);
    private static final LocalDate DUE = LocalDate.of(2031, 1, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Policies policies;

    @Autowired
    private ReminderStore store;

    @Autowired
    private ReminderSender sender;

    @Autowired
    private StatusList statuses;

    @Test
    void boardsTellOfTheSameDebtorsAsTheStore() {
        Scope city = Scope.of("5202");
        List<String> towns = towns("520281");
        stands(towns.get(0), "PUBLISHED", DUE.minusDays(30));
        stands(towns.get(1), "RETURNED", DUE.minusDays(30));
        stands(towns.get(2), "WITHDRAWN", DUE.minusDays(30));
        stands("520281-x", "PUBLISHED", DUE.minusDays(30));

        Roll seen = debtors.seen(city, YEAR);

        assertThat(seen).isEqualTo(debtors.of(city, YEAR));
        assertThat(seen.expected()).containsKey("520281-x");
        assertThat(seen.debtors())
                .extracting(debtor -> debtor.agency().code())
                .contains(towns.get(1), towns.get(2))
                .doesNotContain(towns.get(0), "520281-x");
    }

    @Test
    void everyoneWhoIsNotDoneIsRemindedOnceHoweverManyLook() throws Exception {
        String county = "520102";
        List<String> towns = towns(county);
        stands(towns.get(0), "PUBLISHED", DUE.minusDays(30));
        stands(towns.get(1), "RETURNED", DUE.minusDays(30));
        stands(towns.get(2), "EXPLANATION_REQUIRED", DUE.minusDays(30));
        stands(towns.get(3), "WITHDRAWN", DUE.minusDays(30));
        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "");
        try (Receiver receiver = new Receiver();
                ExecutorService instances = Executors.newFixedThreadPool(4)) {
            register(receiver, county);

            List<ReminderSweep> sweeps =
                    IntStream.range(0, 4).mapToObj(i -> sweep(DUE.minusDays(7))).toList();
            instances
                    .invokeAll(sweeps.stream()
                            .map(sweep -> Executors.callable(() -> {
                                sweep.sweep();
                                sweep.sweep();
                            }))
                            .toList())
                    .forEach(done -> assertThat(done).succeedsWithin(PATIENCE));

            List<Reminder> sent = of(county);
            assertThat(sent)
                    .extracting(reminder -> reminder.agency().code())
                    .containsExactlyInAnyOrderElementsOf(towns.subList(1, towns.size()));
            assertThat(sent).extracting(Reminder::stage).containsOnly("T-7");
            assertThat(sent)
                    .filteredOn(reminder -> reminder.agency().code().equals(towns.get(1)))
                    .extracting(Reminder::what)
                    .containsExactly(Unfinished.RETURNED);
            await().atMost(PATIENCE).until(() -> receiver.messages().size() >= sent.size());
            assertThat(receiver.messages().stream().map(Receiver.Message::id))
                    .hasSize(sent.size())
                    .doesNotHaveDuplicates();
            JsonNode message =
                    ReportJson.mapper().readTree(receiver.messages().getFirst().body());
            assertThat(message.path("type").asString()).isEqualTo("agency.reminded");
            assertThat(message.path("data").path("stage").asString()).isEqualTo("T-7");
            assertThat(message.path("data").path("due").asString()).isEqualTo(DUE.toString());
            assertThat(message.path("data").path("daysLeft").asInt()).isEqualTo(7);
        }
    }

    @Test
    void missedStagesAreNotMadeUpForAndOverdueComesBackEveryWeek() throws Exception {
        String county = "520103";
        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "");
        String town = towns(county).getFirst();

        sweep(DUE.minusDays(20)).sweep();
        assertThat(stages(town)).isEmpty();
        sweep(DUE.minusDays(2)).sweep();
        assertThat(stages(town)).containsExactly("T-3");
        sweep(DUE.plusDays(3)).sweep();
        sweep(DUE.plusDays(4)).sweep();
        assertThat(stages(town)).containsExactly("T+1", "T-3");
        sweep(DUE.plusDays(8)).sweep();

        assertThat(stages(town)).containsExactly("T+8", "T+1", "T-3");
    }

    @Test
    void dayThatIsSetAnewCountsAnew() throws Exception {
        String county = "520111";
        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "");
        String town = towns(county).getFirst();
        ReminderSweep sweep = sweep(DUE.minusDays(7));
        sweep.sweep();

        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE.plusDays(5)), "");
        sweep.sweep();

        assertThat(stages(town)).containsExactlyInAnyOrder("T-7", "T-14");
        assertThat(store.latestOf(List.of(town), YEAR).get(town).year()).isEqualTo(YEAR.value());
    }

    @Test
    void divisionThatWantsNoRemindersHasNone() throws Exception {
        String county = "520112";
        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "\"reminders\": \"OFF\",");
        ReminderSweep sweep = sweep(DUE.minusDays(7));
        sweep.sweep();
        assertThat(of(county)).isEmpty();

        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "\"reminders\": \"ON\",");
        sweep.sweep();

        assertThat(of(county)).hasSameSizeAs(towns(county));
    }

    @Test
    void whoGotTheirReportBackSinceTheStageBeganIsToldByTheNextOne() throws Exception {
        String county = "520113";
        List<String> towns = towns(county);
        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "");
        stands(towns.get(0), "RETURNED", DUE.minusDays(7));
        stands(towns.get(1), "RETURNED", DUE.minusDays(8));

        sweep(DUE.minusDays(6)).sweep();
        assertThat(stages(towns.get(0))).isEmpty();
        assertThat(stages(towns.get(1))).containsExactly("T-7");
        sweep(DUE.minusDays(3)).sweep();

        assertThat(stages(towns.get(0))).containsExactly("T-3");
    }

    @Test
    void agencyThatIsNoTownshipIsExpectedWhenItHandedInTheYearBefore() throws Exception {
        String county = "520115";
        policy(county, "\"%s\": \"%s\"".formatted(YEAR.value(), DUE), "");
        statuses.record(List.of(status(county, YEAR.value() - 1, "PUBLISHED", DUE.minusYears(1))));

        sweep(DUE.minusDays(1)).sweep();

        assertThat(stages(county)).containsExactly("T-1");
        assertThat(store.latest(new Scope("520121", false), YEAR, 10)).isEmpty();
    }

    private ReminderSweep sweep(LocalDate day) {
        Clock noon = Clock.fixed(day.atTime(12, 0).atZone(BeijingTime.ZONE).toInstant(), BeijingTime.ZONE);
        return new ReminderSweep(debtors, policies, store, sender, noon, new SimpleMeterRegistry());
    }

    private static List<String> towns(String county) {
        return Divisions.china().children(county).stream().map(Division::code).toList();
    }

    private List<Reminder> of(String county) {
        return store.latest(Scope.of(county), YEAR, 1000);
    }

    private List<String> stages(String agency) {
        return store.latest(new Scope(agency, false), YEAR, 100).stream()
                .map(Reminder::stage)
                .toList();
    }

    private void stands(String agency, String state, LocalDate since) {
        statuses.record(List.of(status(agency, YEAR.value(), state, since)));
    }

    private static StatusList.Entry status(String agency, int year, String state, LocalDate since) {
        Instant at = since.atTime(9, 0).atZone(BeijingTime.ZONE).toInstant();
        return new StatusList.Entry(
                new SubmissionStatusChanged(
                        agency + "-" + year + "-1",
                        1,
                        new Agency(agency, "某机关"),
                        new ReportYear(year),
                        state,
                        1,
                        0,
                        0,
                        0,
                        at),
                StatusList.Standing.ALONE);
    }

    private void policy(String division, String dueDates, String more) throws Exception {
        String path = "/api/v1/divisions/" + division + "/policy";
        String version = send("GET", path, "", "*").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> set =
                send("PUT", path, "{%s \"rules\": {}, \"dueDates\": {%s}}".formatted(more, dueDates), version);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
    }

    private void register(Receiver receiver, String division) throws Exception {
        String registration = "{\"division\": \"%s\", \"address\": \"%s\", \"events\": [\"agency.reminded\"]}"
                .formatted(division, receiver.address());
        assertThat(send("POST", "/api/v1/webhooks", registration, "*").statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> send(String method, String path, String body, String version) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + TestIssuer.get().tokenForEverything())
                        .header("Content-Type", "application/json")
                        .header("If-Match", version)
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
