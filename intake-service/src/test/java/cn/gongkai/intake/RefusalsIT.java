package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
