package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused, and in which words. */
class RefusalsIT extends RunningIntake {

    @Test
    void whatCannotBeReadIsAProblemInTheCallersLanguage() throws Exception {
        HttpResponse<byte[]> chinese = post("/api/v1/submissions", "text/plain", bytes("今天天气很好。"));
        assertThat(chinese.statusCode()).isEqualTo(422);
        assertThat(chinese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(chinese).path("title").asString()).isEqualTo("无法识别为政府信息公开工作年度报告");

        HttpResponse<byte[]> english = send(request("/api/v1/submissions")
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"agency\": {\"code\": \"370832106\"}, \"year\": \"last\"}")));
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(json(english).path("pointer").asString()).isEqualTo("/year");
        assertThat(json(english).path("title").asString()).isEqualTo("Unusable JSON");
    }

    @Test
    void unknownAgencyComesWithNearMatches() throws Exception {
        HttpResponse<byte[]> response = submit(report("370832199", 2024, ""));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response)
                        .path("candidates")
                        .valueStream()
                        .map(near -> near.path("code").asString()))
                .isNotEmpty()
                .allMatch(code -> code.startsWith("370832"));
    }

    @Test
    void codeLikeNoOtherComesWithoutMatches() throws Exception {
        HttpResponse<byte[]> response = submit(report("999999999", 2024, ""));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(json(response).path("type").asString()).endsWith("agency-unheard-of");
        assertThat(json(response).has("candidates")).isFalse();
    }

    @Test
    void rtfIsRefusedByItsNameWhateverItIsSentAs() throws Exception {
        for (String type : List.of("application/msword", "text/plain", "application/json")) {
            HttpResponse<byte[]> response =
                    post("/api/v1/submissions?fileName=report.doc", type, bytes("{\\rtf1\\ansi x}"));

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(json(response).path("detail").asString()).contains("RTF").contains(".docx");
        }
    }

    @Test
    void yearInAMessageHasNoComma() throws Exception {
        HttpResponse<byte[]> response = send(request("/api/v1/submissions?year=1800")
                .header("Accept-Language", "en")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).path("detail").asString()).contains("\"1800\"");
    }

    @Test
    void addressThatNobodyCanReadIsAnsweredInOurWords() throws Exception {
        for (String path : List.of("/%ZZ", "/a%2fb", "/a;b=1", "/a//b")) {
            String page = raw(path, "text/html");
            assertThat(page)
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("请求有误", "could not be understood")
                    .doesNotContain("Tomcat", "HTTP Status");
        }
        // Of the second and third not even the headers are read.
        for (String path : List.of("/%ZZ", "/a|b", "/\u00e4", "/a;b=1", "/api/%ZZ")) {
            assertThat(raw(path, path.startsWith("/api/") ? "text/html" : "*/*"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "urn:gongkai:problem:request");
        }
    }

    @Test
    void remarkWhereTheFormHasNoPlaceIsRefused() throws Exception {
        String submission = "/api/v1/submissions/" + id(submit(report("110101005", 2023, "")));
        String quote = "x".repeat(1001);
        for (String remark : List.of(
                "{\"where\": {\"part\": 99}, \"text\": \"x\"}",
                "{\"where\": {\"part\": 3, \"row\": \"%s\"}, \"text\": \"x\"}".formatted(quote),
                "{\"where\": {\"part\": 1}, \"quote\": \"%s\", \"text\": \"x\"}".formatted(quote))) {
            HttpResponse<byte[]> refused =
                    post(submission + "/return", "application/json", bytes("{\"remarks\": [%s]}".formatted(remark)));

            assertThat(refused.statusCode()).as(remark).isEqualTo(422);
            assertThat(json(refused).path("action").asString()).isNotBlank();
        }
    }

    @Test
    void explanationsOfAnyLengthAreNotRead() throws Exception {
        String submission = "/api/v1/submissions/" + id(submit(report("110101006", 2023, "")));

        assertThat(post(submission + "/explanations", "application/json", new byte[1 << 20])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void dayThatNoEntryOfTheLogCanBeOfIsRefused() throws Exception {
        for (String day : List.of("from=1000-01-01", "until=9999-12-31")) {
            assertThat(get("/api/v1/audit?" + day).statusCode()).as(day).isEqualTo(400);
        }
    }

    /** Asks as no client of ours would. */
    private String raw(String path, String accept) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                            + "\r\nConnection: close\r\n\r\n"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void peopleGetAPageWhereThereIsNothing() throws Exception {
        Browser browser = new Browser("http://localhost:" + port);
        browser.signIn("110101001", Role.CLERK);

        HttpResponse<String> missing = browser.page("/nowhere");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(missing.body()).contains("没有找到", "返回首页");
    }

    @Test
    void wrongTypeAndTooManyBytesAreRefused() throws Exception {
        assertThat(post("/api/v1/submissions", "image/png", new byte[10]).statusCode())
                .isEqualTo(415);
        assertThat(post("/api/v1/submissions", "text/plain", new byte[21 << 20]).statusCode())
                .isEqualTo(413);
        assertThat(post("/api/v1/submissions", "text/plain", new byte[0]).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/submissions/none").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void checkIsRefusedWhileNobodyCanCheck() throws Exception {
        HttpResponse<byte[]> response = post("/api/v1/checks", "application/json", report("110101004", 2023, ""));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(get("/api/v1/submissions/110101004-2023-1").statusCode()).isEqualTo(404);
    }
}
