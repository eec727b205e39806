package cn.gongkai.platform.access;

import static cn.gongkai.platform.access.Action.AUDIT;
import static cn.gongkai.platform.access.Action.CHECK;
import static cn.gongkai.platform.access.Action.DIRECT;
import static cn.gongkai.platform.access.Action.FOLLOW;
import static cn.gongkai.platform.access.Action.OPERATE;
import static cn.gongkai.platform.access.Action.READ;
import static cn.gongkai.platform.access.Action.REVIEW;
import static cn.gongkai.platform.access.Action.SUBMIT;
import static cn.gongkai.platform.access.Action.SUBSCRIBE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.gongkai.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;

class CallerTests {

    private static final String COUNTY = "370832";
    private static final String TOWNSHIP = "370832106";
    private static final String FOREIGN = "360724105";

    /** The table of rights once more, by hand: what each role may do where it belongs. */
    private static final Map<Role, Set<Action>> RIGHTS = Map.of(
            Role.CLERK, Set.of(FOLLOW, READ, CHECK, SUBMIT),
            Role.REVIEWER, Set.of(FOLLOW, READ, CHECK, REVIEW),
            Role.SUPERVISOR, Set.of(FOLLOW, READ, CHECK, REVIEW, DIRECT, SUBSCRIBE, AUDIT),
            Role.PROVINCE, Set.of(FOLLOW, READ, DIRECT, SUBSCRIBE),
            Role.OPERATOR, Set.of(FOLLOW, SUBSCRIBE, OPERATE),
            Role.SYSTEM, Set.of(FOLLOW, READ, CHECK, SUBMIT, SUBSCRIBE),
            Role.SERVICE, Set.of(CHECK));

    static Stream<Arguments> everyRoleAndAction() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Arrays.stream(Action.values()).map(action -> Arguments.of(role, action)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndAction")
    void roleMayDoWhatTheTableSaysWhereItBelongsAndNothingElsewhere(Role role, Action action) {
        boolean allowed = RIGHTS.get(role).contains(action);
        boolean wide = role != Role.CLERK;

        assertThat(caller(COUNTY, role).may(action, COUNTY)).isEqualTo(allowed);
        assertThat(caller(COUNTY, role).may(action, TOWNSHIP)).isEqualTo(allowed && wide);
        assertThat(caller(TOWNSHIP, role).may(action, TOWNSHIP)).isEqualTo(allowed);
        assertThat(caller("3708", role).may(action, TOWNSHIP)).isEqualTo(allowed && wide);
        assertThat(caller(Caller.WHOLE_COUNTRY, role).may(action, FOREIGN)).isEqualTo(allowed && wide);
        assertThat(caller(Caller.WHOLE_COUNTRY, role).may(action, "")).isEqualTo(allowed && wide);
        for (String elsewhere : List.of(FOREIGN, "360724", "37", "3708", "")) {
            assertThat(caller(COUNTY, role).may(action, elsewhere))
                    .as(elsewhere)
                    .isFalse();
        }
        assertThat(caller(Caller.NOWHERE, role).may(action, "")).isFalse();
        assertThat(caller(Caller.NOWHERE, role).may(action)).isFalse();
        assertThat(caller(COUNTY).may(action, COUNTY)).isFalse();
    }

    /** 37083 is no division: whoever is given it by mistake must not reach 370830 to 370839. */
    @ParameterizedTest
    @CsvSource({"3", "370", "37083", "3708321", "37083210", "00", "*", "'37 '", "'%'"})
    void divisionThatIsNoneReachesNothingBelowIt(String division) {
        Caller reviewer = caller(division, Role.REVIEWER);

        assertThat(reviewer.may(Action.READ, TOWNSHIP)).isFalse();
        assertThat(reviewer.may(Action.READ, "")).isFalse();
    }

    @Test
    void rolesAddUpButNotAcrossReaches() {
        Caller both = caller(COUNTY, Role.CLERK, Role.REVIEWER);

        assertThat(both.may(Action.SUBMIT, COUNTY)).isTrue();
        assertThat(both.may(Action.SUBMIT, TOWNSHIP)).isFalse();
        assertThat(both.may(Action.REVIEW, TOWNSHIP)).isTrue();
    }

    @Test
    void listWithoutADivisionIsOfAllThatTheCallerReaches() {
        assertThat(caller(COUNTY, Role.REVIEWER).scope(Action.FOLLOW, "")).isEqualTo(new Scope(COUNTY, true));
        assertThat(caller(COUNTY, Role.CLERK).scope(Action.FOLLOW, "")).isEqualTo(new Scope(COUNTY, false));
        assertThat(caller("0", Role.PROVINCE).scope(Action.FOLLOW, "")).isEqualTo(new Scope("", true));
        assertThat(caller("0", Role.PROVINCE).scope(Action.FOLLOW, "37")).isEqualTo(new Scope("37", true));
        assertThat(caller(COUNTY, Role.REVIEWER).scope(Action.FOLLOW, TOWNSHIP)).isEqualTo(new Scope(TOWNSHIP, true));
    }

    @Test
    void listOfAnotherDivisionIsRefused() {
        for (String asked : List.of("37", "360724", FOREIGN)) {
            assertThat(catchThrowableOfType(
                                    ProblemException.class,
                                    () -> caller(COUNTY, Role.REVIEWER).scope(Action.FOLLOW, asked))
                            .status())
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void clerkOfACountySeesNothingOfTheTownshipsInItsScope() {
        Scope scope = caller(COUNTY, Role.CLERK).scope(Action.FOLLOW, COUNTY);

        assertThat(scope.holds(COUNTY)).isTrue();
        assertThat(scope.holds(TOWNSHIP)).isFalse();
    }

    @Test
    void whatMayNotBeSeenIsMissingAndWhatMayNotBeDoneIsForbidden() {
        ProblemException missing = new ProblemException(HttpStatus.NOT_FOUND, "submission-missing", "x");

        assertThat(catchThrowableOfType(
                        ProblemException.class,
                        () -> caller("360724", Role.REVIEWER).require(Action.READ, TOWNSHIP, missing)))
                .isSameAs(missing);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> caller(COUNTY, Role.REVIEWER).require(Action.SUBMIT, TOWNSHIP, missing))
                        .status())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> caller(COUNTY, Role.OPERATOR).require(Action.SUBMIT));
    }

    @Test
    void claimsAreReadWhereverTheIssuerPutsThem() {
        Callers keycloak = new Callers(new AccessProperties.Claims("realm_access.roles", "office", "name"));

        Caller caller = keycloak.caller(
                Map.of(
                        "sub",
                        "7",
                        "realm_access",
                        Map.of("roles", List.of("Reviewer", "offline_access")),
                        "office",
                        370832),
                "192.0.2.1");

        assertThat(caller).isEqualTo(new Caller("7", "7", Set.of(Role.REVIEWER), COUNTY, "192.0.2.1"));
    }

    @Test
    void claimsThatAreNotThereGiveNoRight() {
        Callers callers = new Callers(new AccessProperties.Claims("roles", "division", "name"));

        assertThat(callers.caller(Map.of("sub", "7", "name", "王"), "::1"))
                .isEqualTo(new Caller("7", "王", Set.of(), Caller.NOWHERE, "::1"));
        assertThat(callers.caller(Map.of("sub", "7", "roles", "clerk, system", "division", "../37"), "::1")
                        .division())
                .isEqualTo(Caller.NOWHERE);
    }

    private static Caller caller(String division, Role... roles) {
        return new Caller("someone", "Someone", Set.of(roles), division, "127.0.0.1");
    }
}
