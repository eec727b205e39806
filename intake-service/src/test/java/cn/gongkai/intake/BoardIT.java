package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.json.ReportJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The board over HTTP, from the first view to what changes. */
class BoardIT extends RunningIntake {

    /** What a reader of a board's stream has; after a lost connection it goes on with what it had. */
    private final class Reader implements AutoCloseable {

        private final Map<String, JsonNode> rows = new HashMap<>();
        private Stream<String> lines;
        private Iterator<String> rest;
        private String id = "";
        private JsonNode total = ReportJson.mapper().nullNode();
        private int wholes;

        Reader(String division) throws Exception {
            connect(division);
        }

        void connect(String division) throws Exception {
            lines = follow(division, id);
            rest = lines.iterator();
        }

        /** Takes events in until a line of the board looks as wanted. */
        void readUntil(String agency, String state) {
            while (!state.equals(rows.getOrDefault(agency, ReportJson.mapper().nullNode())
                    .path("latest")
                    .path("state")
                    .asString(""))) {
                readEvent();
            }
        }

        void readEvent() {
            String name = "";
            for (String line = rest.next(); !line.isEmpty() || name.isEmpty(); line = rest.next()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    take(name, ReportJson.mapper().readTree(line.substring(5)));
                }
            }
        }

        private void take(String name, JsonNode message) {
            if (name.equals("snapshot")) {
                rows.clear();
                wholes++;
            }
            message.path("rows").forEach(row -> rows.put(row.path("code").asString(), row));
            if (message.has("total")) {
                total = message.path("total");
            }
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    private Stream<String> follow(String division, String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/board-stream/" + division + "?year=2022"))
                .header("Authorization", "Bearer " + TOKEN);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return answer.body();
    }

    private void judge(String id, AnnualReport report, Verdict verdict) throws Exception {
        Instant now = Instant.now();
        say(new ReportValidated(id, 1, 1, now.minusMillis(400), now, report, verdict, Circumstances.NONE));
    }

    private static Verdict failing(String rule) {
        Wording words = new Wording("不平", "does not balance");
        return Verdict.of(
                "2021.1",
                List.of(new Finding(
                        rule, Severity.ERROR, Place.part(3), null, null, null, words, words, words, null, null)),
                List.of());
    }

    private String handIn(String agency) throws Exception {
        return id(submit(report(agency, 2022, "")));
    }

    @Test
    void readerGetsTheWholeThenWhatChangesAndComesBackWithoutAGap() throws Exception {
        String id = handIn("330102001");
        try (Reader reader = new Reader("330102")) {
            reader.readUntil("330102001", "RECEIVED");
            judge(id, ReportJson.readReport(report("330102001", 2022, "")), failing("T3-BALANCE"));
            reader.readUntil("330102001", "RETURNED");
            assertThat(reader.wholes).isEqualTo(1);
            assertThat(reader.total.path("states").path("RETURNED").asInt()).isEqualTo(1);

            reader.close();
            handIn("330102004");
            // What it missed comes as the change alone, or as the whole where nobody kept the board meanwhile.
            reader.connect("330102");
            reader.readUntil("330102004", "RECEIVED");
            reader.readUntil("330102001", "RETURNED");
            assertThat(reader.total.path("in").asInt()).isEqualTo(2);
        }

        JsonNode board = json(get("/api/v1/board/330102?year=2022"));
        assertThat(board.path("total").path("in").asInt()).isEqualTo(2);
        assertThat(board.path("rules").path(0).path("id").asString()).isEqualTo("T3-BALANCE");
        assertThat(board.path("rules").path(0).path("errors").asInt()).isEqualTo(1);
        assertThat(board.path("medianMillis").isNumber()).isTrue();
        assertThat(board.path("arrivals").path("perMinute")).hasSize(60);
        JsonNode country = json(get("/api/v1/board/0?year=2022"));
        assertThat(country.path("rows")).hasSize(31);
        assertThat(country.path("total").path("name").asString()).isEqualTo("全国");
        assertThat(json(get("/api/v1/progress/330102?year=2022"))
                        .path("division")
                        .path("states")
                        .path("RETURNED")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whoHasNotHandedInIsListedPageByPageAndInFiles() throws Exception {
        JsonNode first = json(get("/api/v1/board/3301/missing?year=2021&limit=3"));
        JsonNode second = json(get("/api/v1/board/3301/missing?year=2021&limit=3&after="
                + first.path("next").asString()));
        List<String> codes = new ArrayList<>();
        Stream.of(first, second)
                .forEach(page -> page.path("items")
                        .forEach(item -> codes.add(item.path("code").asString())));
        assertThat(codes).hasSize(6).isSorted().doesNotHaveDuplicates().allMatch(code -> code.startsWith("3301"));
        JsonNode whole =
                json(get("/api/v1/board/" + codes.getFirst().substring(0, 6) + "/missing?year=2021&limit=500"));
        int all = whole.path("items").size();
        JsonNode full =
                json(get("/api/v1/board/" + codes.getFirst().substring(0, 6) + "/missing?year=2021&limit=" + all));
        assertThat(full.path("items")).hasSize(all);
        assertThat(full.path("next").asString(""))
                .as("a full page that is the last")
                .isEmpty();
        id(submit(report(codes.get(1), 2021, "")));
        awaitIn(codes.get(1), 2021);

        JsonNode after = json(get("/api/v1/board/3301/missing?year=2021&limit=3"));
        assertThat(after.path("items").path(1).path("code").asString()).isEqualTo(codes.get(2));
        HttpResponse<byte[]> csv = get("/board/3301/missing.csv?year=2021");
        String text = new String(csv.body(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF代码,").doesNotContain(codes.get(1)).contains(codes.get(2));
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(".csv");
        assertThat(new String(get("/board/3301/counts.csv?year=2021").body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF代码,地区,应报");
        assertThat(get("/board/3301/board.xlsx?year=2021").body()).startsWith('P', 'K');
        assertThat(get("/api/v1/board/3301?year=1").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/board/999999?year=2021").statusCode()).isEqualTo(404);
    }

    private void awaitIn(String agency, int year) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (json(get("/api/v1/board/" + agency + "?year=" + year))
                        .path("total")
                        .path("in")
                        .asInt()
                == 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void pageShowsTheBoardWithoutAScriptAndLeadsDownTheTree() throws Exception {
        handIn("330102003");
        awaitIn("330102003", 2022);
        Browser reviewer = new Browser("http://localhost:" + port);
        reviewer.signIn("330102", Role.REVIEWER);

        assertThat(Browser.location(reviewer.page("/board")).getPath()).isEqualTo("/board/330102");
        Document page = Jsoup.parse(reviewer.page("/board/330102?year=2022").body());

        assertThat(page.select("h1").text()).contains("2022");
        assertThat(page.select("tr[data-code=330102003] a").attr("href")).isEqualTo("/submissions/330102003-2022-1");
        assertThat(page.select("#missing li").eachAttr("data-missing"))
                .isNotEmpty()
                .doesNotContain("330102003");
        assertThat(page.select("main").attr("data-stream")).isEqualTo("/api/v1/board-stream/330102?year=2022");
        assertThat(page.select(".path a"))
                .as("places above that this reviewer may not follow")
                .isEmpty();

        Browser operator = new Browser("http://localhost:" + port);
        operator.signIn("33", Role.OPERATOR);
        Document province = Jsoup.parse(operator.page("/board/33?year=2022").body());
        assertThat(province.select("tr[data-code=3301] a").attr("href")).isEqualTo("/board/3301?year=2022");
        Document county = Jsoup.parse(operator.page("/board/330102?year=2022").body());
        assertThat(county.select("tr[data-code=330102003] a"))
                .as("what an operator may not read")
                .isEmpty();
        assertThat(county.select(".path a").eachText()).containsExactly("浙江省", "杭州市");
    }

    @Test
    void clerkSeesOnlyTheirOwnAgency() throws Exception {
        String token = TestIssuer.get().token("330102", Role.CLERK);
        HttpResponse<byte[]> own =
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/board/330102?year=2022"))
                        .header("Authorization", "Bearer " + token));

        assertThat(json(own).path("rows")).isEmpty();
        assertThat(json(own).path("total").path("townships").asInt()).isZero();
    }
}
