package cn.gongkai.validation;

import static cn.gongkai.platform.access.Role.CLERK;
import static cn.gongkai.platform.access.Role.REVIEWER;
import static cn.gongkai.platform.access.Role.SERVICE;
import static cn.gongkai.platform.access.Role.SUPERVISOR;
import static cn.gongkai.platform.access.Role.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.OnTestPlatform;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.access.TestIssuer;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import com.mongodb.client.MongoClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every call as every role of the right and of a foreign division: what is allowed, and nothing else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=validation", "spring.mongodb.database=validation-it"})
@OnTestPlatform
class AccessIT {

    private static final String CHECKS = "/api/v1/checks";
    private static final String RULES = "/api/v1/rules";

    /** Whose report is checked, and the county it lies in. */
    private static final String AGENCY = "370832106";

    private static final String COUNTY = "370832";

    private static final Set<Role> CHECKERS = Set.of(CLERK, REVIEWER, SUPERVISOR, SYSTEM, SERVICE);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient store;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyCallOfTheServiceIsTriedHere() {
        Set<String> calls = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("cn.gongkai.validation."))
                .map(mapping -> mapping.getKey().getMethodsCondition().getMethods() + " "
                        + mapping.getKey().getPatternValues())
                .collect(Collectors.toSet());

        assertThat(calls).containsExactlyInAnyOrder("[POST] [" + CHECKS + "]", "[GET] [" + RULES + "]");
    }

    @Test
    void whoMayCheckWhereTheyBelongIsAnsweredAndNobodyElse() throws Exception {
        Map<String, Long> before = stored();
        SoftAssertions all = new SoftAssertions();
        for (Role role : Role.values()) {
            for (String division : role == CLERK ? List.of(AGENCY) : List.of(COUNTY, "37", Caller.WHOLE_COUNTRY)) {
                HttpResponse<String> answer = check(TestIssuer.get().token(division, role));
                if (CHECKERS.contains(role)) {
                    all.assertThat(answer.statusCode())
                            .as("%s of %s", role, division)
                            .isEqualTo(200);
                } else {
                    refused(all, role, division, answer);
                }
            }
        }
        all.assertAll();
        assertThat(stored()).as("a check leaves nothing behind").isEqualTo(before);
    }

    @Test
    void whoBelongsElsewhereIsRefusedAndLearnsNothing() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Role role : Role.values()) {
            List<String> elsewhere = new ArrayList<>(List.of("360724105", "370832107", Caller.NOWHERE));
            if (role == CLERK) {
                // The clerk of the county's own report has nothing to do with those of its townships.
                elsewhere.addAll(List.of(COUNTY, Caller.WHOLE_COUNTRY));
            } else {
                elsewhere.addAll(List.of("360724", "370831", "36"));
            }
            for (String division : elsewhere) {
                refused(all, role, division, check(TestIssuer.get().token(division, role)));
            }
        }
        all.assertAll();
    }

    private static void refused(SoftAssertions all, Role role, String division, HttpResponse<String> answer) {
        all.assertThat(answer.statusCode()).as("%s of %s", role, division).isEqualTo(403);
        all.assertThat(answer.body())
                .as("%s of %s", role, division)
                .contains("\"type\":\"urn:gongkai:problem:forbidden\"")
                .doesNotContain("韩垓", "findings", "verdict");
    }

    @Test
    void nobodyAndWhoeverHasABadTokenIsAskedWhoTheyAre() throws Exception {
        HttpRequest.Builder nobody = request(CHECKS).POST(BodyPublishers.ofByteArray(report()));
        HttpResponse<String> answer = http.send(nobody.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("problem:unauthorized").doesNotContain("findings");

        String foreign = TestIssuer.get().token(claims -> claims.audience("somebody-else"), AGENCY, CLERK);
        assertThat(check(foreign).statusCode()).isEqualTo(401);
        assertThat(check("not-a-token").headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer error=\"invalid_token\"");
    }

    @Test
    void ruleBookIsOpenToEverybody() throws Exception {
        assertThat(http.send(request(RULES).build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> check(String token) throws Exception {
        return http.send(
                request(CHECKS)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofByteArray(report()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
    }

    private static byte[] report() {
        return SampleFiles.HANGAI.bytes(SampleFormat.JSON);
    }

    /** How many documents each collection of the service has. */
    private Map<String, Long> stored() {
        Map<String, Long> counts = new TreeMap<>();
        for (String name : store.getDatabase("validation-it").listCollectionNames()) {
            counts.put(
                    name,
                    store.getDatabase("validation-it")
                            .getCollection(name, Document.class)
                            .countDocuments());
        }
        return counts;
    }
}
