package cn.gongkai.intake;

import static cn.gongkai.intake.AccessMatrix.AGENCY;
import static cn.gongkai.intake.AccessMatrix.COUNTY;
import static cn.gongkai.intake.AccessMatrix.SECRET;
import static cn.gongkai.intake.AccessMatrix.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.AccessMatrix.Call;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Role;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractIntegerAssert;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Every call as every role of the right and of a foreign division, with a token and signed in: what is allowed, and nothing else. */
class AccessIT extends RunningForAll {

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private static List<Asker> ofTheRightDivision() {
        return Arrays.stream(Role.values())
                .flatMap(role -> role == Role.CLERK
                        ? Stream.of(new Asker(AGENCY, role))
                        : Stream.of(COUNTY, "3708", Caller.WHOLE_COUNTRY).map(place -> new Asker(place, role)))
                .toList();
    }

    private static List<Asker> strangers() {
        List<Asker> strangers = new ArrayList<>();
        for (Role role : Role.values()) {
            strangers.add(new Asker(role == Role.CLERK ? "360724105" : "360724", role));
            strangers.add(new Asker(role == Role.CLERK ? "370832107" : "370831", role));
            strangers.add(new Asker(Caller.NOWHERE, role));
        }
        // The clerk of the county's own report has nothing to do with those of its townships.
        strangers.add(new Asker(COUNTY, Role.CLERK));
        return strangers;
    }

    @Test
    void everyCallOfTheServiceIsInTheMatrix() {
        Set<String> declared = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("cn.gongkai."))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern)))
                .collect(Collectors.toSet());
        Set<String> known = AccessMatrix.CALLS.stream()
                .map(call -> call.method() + " " + call.pattern())
                .collect(Collectors.toSet());
        known.addAll(AccessMatrix.OPEN_CALLS);

        assertThat(declared).isEqualTo(known);
    }

    @Test
    void whoMayIsAnswered() {
        SoftAssertions all = new SoftAssertions();
        for (Asker asker : ofTheRightDivision()) {
            for (Call call : AccessMatrix.CALLS) {
                if (call.allowed().contains(asker.role())) {
                    all.assertThat(status(asker, call))
                            .as("%s: %s", asker, call)
                            .isNotIn(401, 403, 404, 405, 500);
                }
            }
        }
        all.assertAll();
    }

    @Test
    void whoMayNotIsRefusedAndLearnsNothing() throws Exception {
        JsonNode before = list();
        SoftAssertions all = new SoftAssertions();
        for (Call call : AccessMatrix.CALLS) {
            for (Asker asker : ofTheRightDivision()) {
                if (!call.allowed().contains(asker.role())) {
                    refused(all, asker, call, call.refusal(asker.role()));
                }
            }
            for (Asker stranger : strangers()) {
                refused(all, stranger, call, call.refusalOfStrangers());
            }
        }
        all.assertAll();
        assertThat(list()).as("what is stored").isEqualTo(before);
    }

    private void refused(SoftAssertions all, Asker asker, Call call, int status) throws Exception {
        HttpResponse<String> answer = ask(asker, call);
        all.assertThat(answer.statusCode()).as("%s: %s", asker, call).isEqualTo(status);
        all.assertThat(answer.body())
                .as("%s: %s", asker, call)
                .doesNotContain(SECRET, "韩垓", "RECEIVED", "sha256")
                .contains("\"type\":\"urn:gongkai:problem:");
    }

    @Test
    void submissionOfStrangersIsToldLikeOneThatDoesNotExist() throws Exception {
        Asker stranger = new Asker("360724", Role.REVIEWER);
        String missing = "360724999-2023-1";
        HttpResponse<String> hidden = get(stranger, "/api/v1/submissions/" + SUBMISSION);
        HttpResponse<String> none = get(stranger, "/api/v1/submissions/" + missing);

        assertThat(hidden.body().replace(SUBMISSION, missing)).isEqualTo(none.body());
        assertThat(hidden.headers().map().keySet())
                .isEqualTo(none.headers().map().keySet());
    }

    @Test
    void nobodyIsAskedWhoTheyAre() throws Exception {
        for (Call call : AccessMatrix.CALLS) {
            HttpResponse<String> answer =
                    http.send(prepared(call).request(address()).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(call.toString()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Set-Cookie"))
                    .as("nobody gets a session")
                    .isEmpty();
        }
    }

    @Test
    void whatIsOpenIsOpenToEverybody() throws Exception {
        for (String path : AccessMatrix.OPEN) {
            assertThat(http.send(
                                    HttpRequest.newBuilder(URI.create(address() + path))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void whoSignedInMayDoWhatTheirTokenWouldAllow() throws Exception {
        for (Role role : Role.values()) {
            for (String division : List.of(role == Role.CLERK ? AGENCY : COUNTY, "360724")) {
                Browser browser = new Browser(address());
                browser.signIn(division, role);
                String[] csrf = browser.csrfHeader();
                boolean isStranger = division.equals("360724");
                for (Call call : AccessMatrix.CALLS) {
                    AbstractIntegerAssert<?> status = assertThat(browser.status(
                                    prepared(call).request(address()).headers(csrf)))
                            .as("%s of %s, signed in: %s", role, division, call);
                    if (isStranger) {
                        status.isEqualTo(call.refusalOfStrangers());
                    } else if (call.allowed().contains(role)) {
                        status.isNotIn(401, 403, 404, 405, 500);
                    } else {
                        status.isEqualTo(call.refusal(role));
                    }
                }
            }
        }
    }

    @Test
    void listsAreConfinedToWhatTheCallerReaches() throws Exception {
        assertThat(agencies(new Asker(COUNTY, Role.REVIEWER))).containsExactly(AGENCY);
        assertThat(agencies(new Asker(Caller.WHOLE_COUNTRY, Role.OPERATOR))).contains(AGENCY);
        assertThat(agencies(new Asker("360724", Role.REVIEWER))).isEmpty();
        assertThat(agencies(new Asker(COUNTY, Role.CLERK))).isEmpty();
        assertThat(get(new Asker("360724", Role.REVIEWER), "/api/v1/submissions?division=37")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> agencies(Asker asker) throws Exception {
        return json(get(asker, "/api/v1/submissions"))
                .path("items")
                .valueStream()
                .map(item -> item.path("agency").path("code").asString())
                .toList();
    }

    private JsonNode list() throws Exception {
        return json(get(new Asker(Caller.WHOLE_COUNTRY, Role.OPERATOR), "/api/v1/submissions"));
    }
}
