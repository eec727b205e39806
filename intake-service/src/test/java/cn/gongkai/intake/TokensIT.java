package cn.gongkai.intake;

import static cn.gongkai.intake.AccessMatrix.AGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.AccessMatrix.Call;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens that are good and bad, of others and our own. */
class TokensIT extends RunningForAll {

    @Test
    void tokensThatAreNotGoodAreRefused() throws Exception {
        TestIssuer issuer = TestIssuer.get();
        String good = issuer.token(AGENCY, Role.CLERK);
        List<String> bad = List.of(
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                issuer.token(claims -> claims.issuer("http://localhost:1"), AGENCY, Role.CLERK),
                issuer.token(claims -> claims.audience("somebody-else"), AGENCY, Role.CLERK),
                issuer.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))),
                        AGENCY,
                        Role.CLERK),
                "not-a-token",
                "eyJhbGciOiJub25lIn0." + good.split("\\.")[1] + ".");

        for (String token : bad) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(address() + "/api/v1/submissions"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(token).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    @Test
    void intakeAsksForChecksInItsOwnName() throws Exception {
        TOKENS_OF_INTAKE.clear();
        Call check = AccessMatrix.CALLS.stream()
                .filter(call -> call.path().endsWith("/checks"))
                .findFirst()
                .orElseThrow();

        assertThat(status(new Asker(AGENCY, Role.CLERK), check)).isEqualTo(200);

        String token = TOKENS_OF_INTAKE.remove();
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"roles\":[\"service\"]");
    }

    @Test
    void idempotencyKeyOfAnotherIsNotSeen() throws Exception {
        HttpRequest.Builder first = AccessMatrix.CALLS.getFirst().request(address());
        http.send(
                first.header("Idempotency-Key", "1")
                        .header("Authorization", "Bearer " + new Asker(AGENCY, Role.CLERK).token())
                        .build(),
                BodyHandlers.ofString());

        HttpResponse<String> other = http.send(
                HttpRequest.newBuilder(URI.create(address() + "/api/v1/submissions"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "1")
                        .header("Authorization", "Bearer " + new Asker("110101001", Role.CLERK).token())
                        .POST(BodyPublishers.ofString(AccessMatrix.report().replace(AGENCY, "110101001")))
                        .build(),
                BodyHandlers.ofString());

        assertThat(json(other).path("id").asString()).startsWith("110101001-");
    }

    @Test
    void refusalSpeaksTheCallersLanguage() throws Exception {
        HttpRequest.Builder list = HttpRequest.newBuilder(URI.create(address() + "/api/v1/submissions"));

        assertThat(http.send(list.build(), BodyHandlers.ofString()).body()).contains("尚未登录");
        assertThat(http.send(list.header("Accept-Language", "en").build(), BodyHandlers.ofString())
                        .body())
                .contains("Not signed in");
    }
}
