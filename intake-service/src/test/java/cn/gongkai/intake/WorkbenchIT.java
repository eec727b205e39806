package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The workbench and the page of a draft, in a browser without script; the rules cannot be asked here. */
class WorkbenchIT extends RunningIntake {

    private static final String CLERKS = "370832105";
    private String[] csrf = {};

    private Browser clerk(String agency) throws Exception {
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn(agency, Role.CLERK);
        csrf = browser.csrfHeader();
        return browser;
    }

    @Test
    void clerkIsToldWhatToDo() throws Exception {
        Browser clerk = clerk(CLERKS);

        Document workbench = Jsoup.parse(clerk.page("/workbench").body());
        assertThat(workbench.select("h1").text()).contains(CLERKS);
        assertThat(workbench.select(".next-step").attr("data-task")).isEqualTo("MISSING");
        assertThat(workbench.select("#due")).hasSize(1);
        assertThat(workbench.text()).doesNotContain("??");
        assertThat(Jsoup.parse(clerk.page("/workbench?lang=en").body()).text())
                .contains("Reports by year")
                .doesNotContain("??");
    }

    @Test
    void reportOfTheFirstYearThereIsHasNoneBeside() throws Exception {
        assertThat(clerk(CLERKS).page("/drafts/" + CLERKS + "/2008").statusCode())
                .isEqualTo(200);
    }

    @Test
    void fileIsReadCheckedMendedAndHandedIn() throws Exception {
        Browser clerk = clerk("330825106");
        HttpResponse<String> read = upload(clerk, "330825106", "报告.docx", SampleFiles.ZHANJIA.bytes(SampleFormat.DOCX));
        assertThat(Browser.location(read).getPath()).isEqualTo("/drafts/330825106/2024");
        Document draft = Jsoup.parse(clerk.page("/drafts/330825106/2024").body());
        assertThat(draft.select("#origin-file").text()).contains("报告.docx");
        assertThat(draft.select("#outlook").attr("data-outcome"))
                .as("the rules are away")
                .isEqualTo("UNKNOWN");
        Map<String, String> fields = fields(draft);
        assertThat(fields).containsKeys("version", "title", "c|3|1|naturalPerson", "c|2|feesWan", "t|6");

        fields.put("c|3|1|naturalPerson", "77");
        fields.put("action", "save");
        assertThat(send(clerk, "330825106/2024", fields).statusCode()).isEqualTo(302);
        Document saved = Jsoup.parse(clerk.page("/drafts/330825106/2024").body());
        assertThat(saved.getElementById("f-3-1-naturalPerson").val()).isEqualTo("77");
        Map<String, String> again = fields(saved);
        again.put("action", "submit");
        URI submission = Browser.location(send(clerk, "330825106/2024", again));

        assertThat(submission.getPath()).startsWith("/submissions/330825106-2024-");
        assertThat(Jsoup.parse(clerk.page("/workbench").body())
                        .select("#years tr[data-year=2024]")
                        .attr("data-task"))
                .isNotEqualTo("DRAFT");
    }

    @Test
    void twoWhoWriteAtTheSameTimeAreBothShownWhatTheOtherWrote() throws Exception {
        Browser clerk = clerk("370832104");
        Map<String, String> first =
                fields(Jsoup.parse(clerk.page("/drafts/370832104/2024").body()));
        Map<String, String> second = new LinkedHashMap<>(first);
        first.put("t|5", "甲写的");
        second.put("t|5", "乙写的");
        assertThat(send(clerk, "370832104/2024", first).statusCode()).isEqualTo(302);

        HttpResponse<String> refused = send(clerk, "370832104/2024", second);
        Document conflict = Jsoup.parse(refused.body());

        assertThat(conflict.select("#conflict").text()).contains("测试人员");
        assertThat(conflict.getElementById("f-5").val()).isEqualTo("乙写的");
        Map<String, String> mine = fields(conflict);
        mine.put("action", "save");
        assertThat(send(clerk, "370832104/2024", mine).statusCode()).isEqualTo(302);
        assertThat(Jsoup.parse(clerk.page("/drafts/370832104/2024").body())
                        .getElementById("f-5")
                        .val())
                .isEqualTo("乙写的");
    }

    @Test
    void scriptSavesAndIsToldTheVersion() throws Exception {
        Browser clerk = clerk("370832107");
        Map<String, String> fields =
                fields(Jsoup.parse(clerk.page("/drafts/370832107/2024").body()));

        HttpResponse<String> saved = send(clerk, "370832107/2024/save", fields);
        HttpResponse<String> checked = send(clerk, "370832107/2024/check", fields);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1");
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("id=\"checked\"", "id=\"notes-3\"").doesNotContain("<html");
    }

    @Test
    void draftBeginsWithTheRevisionThatIsToBeMended() throws Exception {
        submit(report("370832102", 2024, "第一版的标题"));
        Browser clerk = clerk("370832102");

        Document draft = Jsoup.parse(
                clerk.page("/drafts/370832102/2024?from=370832102-2024-1").body());

        assertThat(draft.getElementById("f-title").val()).isEqualTo("第一版的标题");
        assertThat(draft.select("#origin").text()).contains("1");
        assertThat(Jsoup.parse(clerk.page("/drafts/370832102/2024?from=370832106-2024-1")
                                .body())
                        .getElementById("f-title")
                        .val())
                .as("another agency's revision is nothing to begin with")
                .doesNotContain("第一版");
    }

    @Test
    void fileThatCannotBeReadSaysWhy() throws Exception {
        Browser clerk = clerk(CLERKS);

        HttpResponse<String> answer = upload(clerk, CLERKS, "照片.docx", bytes("不是报告"));

        assertThat(answer.statusCode()).isEqualTo(200);
        Element upload = Jsoup.parse(answer.body()).selectFirst("#uploads .refused");
        assertThat(upload.text()).contains("照片.docx", "无法识别");
    }

    @Test
    void fileOfAnotherAgencyIsRefusedByItselfAndTheOthersBecomeDrafts() throws Exception {
        Browser clerk = clerk("370832104");

        HttpResponse<String> answer = clerk.send(files(
                "370832104",
                part("甲.json", report("370832104", 2023, "甲")),
                part("乙.json", report("370832103", 2023, "乙"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#uploads .done a").eachAttr("href")).containsExactly("/drafts/370832104/2023");
        assertThat(page.select("#uploads .refused .upload-name").text()).isEqualTo("乙.json");
    }

    private HttpResponse<String> upload(Browser browser, String agency, String name, byte[] file) throws Exception {
        return browser.send(files(agency, part(name, file)));
    }

    private HttpRequest.Builder files(String agency, byte[]... parts) {
        List<byte[]> body = new ArrayList<>(List.of(parts));
        body.add(bytes("--b--\r\n"));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/workbench?division=" + agency))
                .headers(csrf)
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(body));
    }

    private static byte[] part(String name, byte[] file) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.write(bytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        part.write(file);
        part.write(bytes("\r\n"));
        return part.toByteArray();
    }

    private HttpResponse<String> send(Browser browser, String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/drafts/" + path))
                .headers(csrf)
                .header("Accept", "text/html,application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("#draft-form input[name], #draft-form textarea[name]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }
}
