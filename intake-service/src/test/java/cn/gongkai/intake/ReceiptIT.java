package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.json.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Receipts, as someone has them verified who is not signed in. */
class ReceiptIT extends RunningIntake {

    private HttpRequest.Builder anybody(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private static byte[] report(String agency) {
        return ReportJson.write(SampleReports.zero().with(new Agency(agency, "某街道办事处"), new ReportYear(2023)));
    }

    private HttpRequest.Builder file(String path, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(bytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n"));
        body.write(content);
        body.write(bytes("\r\n--b--\r\n"));
        return anybody(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private Document page(HttpRequest.Builder request) throws Exception {
        return Jsoup.parse(
                new String(send(request.header("Accept", "text/html")).body(), StandardCharsets.UTF_8));
    }

    @Test
    void whoHandsInGetsANumberThatAnyoneCanHaveVerified() throws Exception {
        byte[] report = report("370104009");
        JsonNode received = json(submit(report));
        String address = received.path("links").path("receipt").asString();
        assertThat(address).isEqualTo("/receipts/" + received.path("receipt").asString());

        JsonNode answer = json(send(anybody(address)));

        assertThat(answer.path("genuine").asBoolean()).isTrue();
        JsonNode receipt = answer.path("receipt");
        for (String fact : new String[] {"year", "revision", "receivedAt", "sha256"}) {
            assertThat(receipt.path(fact)).as(fact).isEqualTo(received.path(fact));
        }
        assertThat(receipt.path("agency").path("code").asString()).isEqualTo("370104009");
        assertThat(json(send(anybody("/receipts/" + receipt.path("token").asString()))))
                .isEqualTo(answer);
        assertThat(json(get("/api/v1/submissions/" + received.path("id").asString()))
                        .path("links")
                        .path("receipt")
                        .asString())
                .isEqualTo(address);
        assertThat(json(send(file(address, report))).path("same").asBoolean()).isTrue();
        assertThat(json(send(file(address, bytes("another")))).path("same").asBoolean(true))
                .isFalse();
    }

    @Test
    void guessingTellsNothing() throws Exception {
        String id = id(submit(report("370104010")));

        HttpResponse<byte[]> there = send(anybody("/receipts/" + id + "-0000-0000-0000-0000"));
        HttpResponse<byte[]> notThere = send(anybody("/receipts/370104011-2023-1-0000-0000-0000-0000"));

        assertThat(there.statusCode()).isEqualTo(404);
        assertThat(notThere.statusCode()).isEqualTo(404);
        assertThat(json(there).path("detail")).isEqualTo(json(notThere).path("detail"));
        assertThat(json(there).path("type").asString()).endsWith("receipt-unknown");
        assertThat(send(anybody("/receipts/" + id)).statusCode()).isEqualTo(404);
    }

    @Test
    void peopleSeeAPageAndCompareAFileWithoutScriptOrSession() throws Exception {
        byte[] report = report("370104012");
        String address = json(submit(report)).path("links").path("receipt").asString();

        HttpResponse<byte[]> answer = send(anybody(address).header("Accept", "text/html"));
        Document page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("回执真实有效");
        assertThat(page.select("form").attr("action")).isEqualTo(address);
        assertThat(page(file(address, report)).select(".result.same").text()).isNotBlank();
        assertThat(page(file(address, bytes("x"))).select(".result.other").text())
                .isNotBlank();
        assertThat(page(anybody(address + "0")).select("h1").text()).isEqualTo("不是本平台的回执");
        HttpResponse<byte[]> entered = send(anybody("/receipts?number=" + address.substring("/receipts/".length())));
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith(address);
    }

    @Test
    void receiptIsPrintedForThoseWhoMayReadTheSubmission() throws Exception {
        JsonNode received = json(submit(report("370104013")));
        String path = "/submissions/" + received.path("id").asString() + "/receipt";

        Document page = Jsoup.parse(
                new String(send(request(path).header("Accept", "text/html")).body(), StandardCharsets.UTF_8));

        assertThat(page.select("main").text())
                .contains(
                        received.path("receipt").asString(),
                        received.path("sha256").asString());
        assertThat(page.select("a.address").text())
                .isEqualTo("http://localhost:" + port
                        + received.path("links").path("receipt").asString());
    }

    @Test
    void keysAreThereForEveryone() throws Exception {
        JsonNode keys = json(send(anybody("/.well-known/jwks.json"))).path("keys");

        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).path("crv").asString()).isEqualTo("Ed25519");
        assertThat(keys.get(0).has("d")).isFalse();
    }
}
