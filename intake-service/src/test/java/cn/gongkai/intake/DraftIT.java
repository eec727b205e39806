package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Drafts from outside: begun, saved, handed in. */
class DraftIT extends RunningIntake {

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Test
    void fileBecomesADraftAndIsHandedInAsItCame() throws Exception {
        byte[] file = SampleFiles.CHAIHUDIAN.bytes(SampleFormat.DOCX);

        HttpResponse<byte[]> begun = post(DRAFTS + "?fileName=002.docx", DOCX, file);
        HttpResponse<byte[]> again = post(DRAFTS + "?fileName=002.docx", DOCX, file);

        assertThat(begun.statusCode()).isEqualTo(201);
        assertThat(begun.headers().firstValue("Location")).hasValue(DRAFTS + "/370481111/2024");
        assertThat(etag(again)).as("the same file is the same draft").isEqualTo(etag(begun));
        JsonNode draft = json(get(DRAFTS + "/370481111/2024"));
        assertThat(draft.path("fileName").asString()).isEqualTo("002.docx");
        assertThat(draft.path("changed").asBoolean()).isFalse();
        assertThat(draft.path("report").path("title").asString()).contains("2024");

        HttpResponse<byte[]> handedIn = handIn("370481111/2024", etag(begun));
        assertThat(handedIn.statusCode()).isEqualTo(202);
        String id = json(handedIn).path("id").asString();
        assertThat(get("/api/v1/submissions/" + id + "/source").body()).isEqualTo(file);
        assertThat(json(handIn("370481111/2024", etag(begun))).path("id").asString())
                .as("repeated")
                .isEqualTo(id);
        assertThat(get(DRAFTS + "/370481111/2024").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasChangedIsHandedInAsData() throws Exception {
        byte[] file = SampleFiles.CAOHE.bytes(SampleFormat.DOCX);
        String begun = etag(post(DRAFTS, DOCX, file));
        JsonNode read = json(get(DRAFTS + "/370812107/2023"));
        String body = "{\"report\": %s, \"explanations\": [{\"rule\": \"DOC-SUPERVISION\", \"text\": \"未开展\"}]}"
                .formatted(read.path("report").toString().replace("\"problems\":\"", "\"problems\":\"改过的。"));

        HttpResponse<byte[]> saved = put("370812107/2023", begun, body);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(json(saved).path("changed").asBoolean()).isTrue();
        JsonNode receipt = json(handIn("370812107/2023", etag(saved)));
        String id = receipt.path("id").asString();
        assertThat(json(get("/api/v1/submissions/" + id + "/source"))
                        .path("problems")
                        .asString())
                .startsWith("改过的。");
        assertThat(json(get("/api/v1/submissions/" + id))
                        .path("explanations")
                        .get(0)
                        .path("text")
                        .asString())
                .isEqualTo("未开展");
    }

    @Test
    void whoSavesOverSomebodyElsesWordsIsToldWhose() throws Exception {
        String draft = "370102004/2023";
        String first = etag(put(draft, "\"0\"", body("370102004", "甲")));
        HttpRequest.Builder other = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + DRAFTS + "/" + draft))
                .header("Authorization", "Bearer " + TestIssuer.get().token("370102004", Role.CLERK))
                .header("If-Match", first)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body("370102004", "乙")));
        assertThat(send(other).statusCode()).isEqualTo(200);

        HttpResponse<byte[]> late = put(draft, first, body("370102004", "丙"));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).path("type").asString()).endsWith(":draft-changed");
        assertThat(json(late).path("savedBy").asString()).isEqualTo("测试人员");
        assertThat(json(late).path("version").asInt()).isEqualTo(2);
        assertThat(json(get(DRAFTS + "/" + draft)).path("report").path("title").asString())
                .isEqualTo("乙");
    }

    @Test
    void savingThatGotNoAnswerIsRepeatedWithoutHarm() throws Exception {
        String draft = "370102005/2023";
        String first = etag(put(draft, "\"0\"", body("370102005", "甲")));

        String second = etag(put(draft, first, body("370102005", "乙")));
        HttpResponse<byte[]> repeated = put(draft, first, body("370102005", "乙"));

        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(etag(repeated)).isEqualTo(second);
    }

    @Test
    void lateSavingDoesNotWakeADraftThatEnded() throws Exception {
        String draft = "370102006/2023";
        String first = etag(put(draft, "\"0\"", body("370102006", "甲")));
        assertThat(send(request(DRAFTS + "/" + draft).header("If-Match", first).DELETE())
                        .statusCode())
                .isEqualTo(204);

        HttpResponse<byte[]> late = put(draft, first, body("370102006", "乙"));
        HttpResponse<byte[]> anew = put(draft, "\"0\"", body("370102006", "丙"));

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).path("type").asString()).endsWith(":draft-gone");
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(etag(anew)).as("no version comes twice").isNotEqualTo(first);
    }

    @Test
    void fileDoesNotTakeADraftsPlaceUnasked() throws Exception {
        String written =
                etag(put("411503103/2024", "\"0\"", body("411503103", "写到一半").replace("2023", "2024")));
        byte[] file = SampleFiles.XINGJI.bytes(SampleFormat.DOCX);

        HttpResponse<byte[]> refused = post(DRAFTS, DOCX, file);
        HttpResponse<byte[]> asked = send(request(DRAFTS)
                .header("Content-Type", DOCX)
                .header("If-Match", written)
                .POST(BodyPublishers.ofByteArray(file)));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).path("type").asString()).endsWith(":draft-there");
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(json(get(DRAFTS + "/411503103/2024"))
                        .path("report")
                        .path("title")
                        .asString())
                .isNotEqualTo("写到一半");
    }

    @Test
    void whatIsNotTheDraftsReportIsRefused() throws Exception {
        assertThat(put("370102007/2023", "\"0\"", body("370102008", "别人的")).statusCode())
                .isEqualTo(422);
        assertThat(put("370102007/2022", "\"0\"", body("370102007", "别的年度")).statusCode())
                .isEqualTo(422);
        assertThat(put("370102007/2023", "\"0\"", "{\"report\": 1}").statusCode())
                .isEqualTo(400);
        assertThat(put("370102007/2023", "\"0\"", "{").statusCode()).isEqualTo(400);
        assertThat(put("370102007/2023", "\"0\"", body("370102007", "长".repeat(400_000)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(send(request(DRAFTS + "/370102007/2023")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body("370102007", "没有版本"))))
                        .statusCode())
                .isEqualTo(428);
        assertThat(get(DRAFTS + "/370102007/2023").statusCode()).isEqualTo(404);
    }

    @Test
    void fileThatDoesNotSayWhoseItIsAsks() throws Exception {
        byte[] file = SampleFiles.CAOHE.bytes(SampleFormat.TXT);
        String unclear = new String(file, StandardCharsets.UTF_8)
                .replace("济宁市兖州区漕河镇", "漕河镇")
                .replace("兖州", "本地")
                .replace("0537", "0000")
                .replace("济宁", "本市");

        HttpResponse<byte[]> asks = post(DRAFTS, "text/plain", bytes(unclear));

        assertThat(asks.statusCode()).isEqualTo(422);
        assertThat(json(asks).path("reasons").toString()).contains("AMBIGUOUS_AGENCY");
        assertThat(json(asks).path("candidates").toString()).contains("370812107", "130609106");
    }

    @Test
    void draftsAreListedPageByPage() throws Exception {
        put("370103002/2023", "\"0\"", body("370103002", "甲"));
        put("370103003/2023", "\"0\"", body("370103003", "乙"));

        JsonNode page = json(get(DRAFTS + "?division=370103&limit=1"));
        JsonNode next = json(get(
                DRAFTS + "?division=370103&limit=1&after=" + page.path("next").asString()));

        assertThat(page.path("items").get(0).path("agency").path("code").asString())
                .isEqualTo("370103002");
        assertThat(next.path("items").get(0).path("agency").path("code").asString())
                .isEqualTo("370103003");
        assertThat(next.path("next").isMissingNode()).isTrue();
    }

    private static String body(String agency, String title) {
        return "{\"report\": {\"agency\": {\"code\": \"%s\", \"name\": \"\"}, \"year\": 2023, \"title\": \"%s\"}}"
                .formatted(agency, title);
    }

    private HttpResponse<byte[]> put(String draft, String ifMatch, String body) throws Exception {
        return send(request(DRAFTS + "/" + draft)
                .header("If-Match", ifMatch)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<byte[]> handIn(String draft, String ifMatch) throws Exception {
        return send(request(DRAFTS + "/" + draft + "/submission")
                .header("If-Match", ifMatch)
                .POST(BodyPublishers.noBody()));
    }

    private static String etag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
