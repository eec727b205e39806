package cn.gongkai.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.DueDate;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PoliciesTests {

    private static final Agency TOWN = new Agency("370832106", "梁山县韩垓镇人民政府");
    private static final ReportYear YEAR = new ReportYear(2025);
    private static final LocalDate EARLY = LocalDate.of(2026, 1, 10);
    private static final LocalDate LATE = LocalDate.of(2026, 1, 31);

    private final MemoryPolicyStore store = new MemoryPolicyStore();
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final Policies policies = new Policies(store, clock.withZone(ZoneOffset.UTC));

    @Test
    void nobodysWordIsNoPolicy() {
        assertThat(policies.of(TOWN, YEAR)).isSameAs(Policy.NONE);
    }

    @Test
    void nearestDivisionWinsRuleByRule() {
        decide("37", Map.of("T2-BLANK", Weight.OFF, "T3-BLANK", Weight.ERROR), Map.of(2025, LATE));
        decide("370832", Map.of("T2-BLANK", Weight.NOTICE), Map.of(2025, EARLY));
        decide("3708", Map.of("T2-BLANK", Weight.ERROR), Map.of());

        assertThat(policies.of(TOWN, YEAR))
                .isEqualTo(new Policy(
                        Map.of(
                                "T2-BLANK", new Weighing(Weight.NOTICE, "370832"),
                                "T3-BLANK", new Weighing(Weight.ERROR, "37")),
                        new DueDate(EARLY, "370832")));
    }

    @Test
    void neighboursWordCountsNothing() {
        decide("370831", Map.of("T2-BLANK", Weight.OFF), Map.of(2025, EARLY));
        decide("370832107", Map.of("T2-BLANK", Weight.OFF), Map.of(2025, EARLY));

        assertThat(policies.of(TOWN, YEAR)).isSameAs(Policy.NONE);
    }

    @Test
    void dateIsForItsYearOnly() {
        decide("370832", Map.of(), Map.of(2024, LocalDate.of(2025, 1, 10)));

        assertThat(policies.of(TOWN, YEAR).due()).isNull();
        assertThat(policies.of(TOWN, new ReportYear(2024)).due()).isNotNull();
    }

    @Test
    void changeByAnotherInstanceIsSeenAfterASecond() {
        assertThat(policies.of(TOWN, YEAR)).isSameAs(Policy.NONE);
        decide("370832", Map.of(), Map.of(2025, EARLY));
        assertThat(policies.of(TOWN, YEAR)).isSameAs(Policy.NONE);

        now = now.plus(Duration.ofSeconds(1));

        assertThat(policies.of(TOWN, YEAR).due()).isEqualTo(new DueDate(EARLY, "370832"));
    }

    @Test
    void divisionSeesWhatItInheritsAndFromWhom() {
        decide("37", Map.of("T2-BLANK", Weight.OFF), Map.of(2025, LATE));
        decide("3708", Map.of(), Map.of(2024, EARLY));

        Policies.Effective effective = policies.in("3708");

        assertThat(effective.rules()).containsExactly(Map.entry("T2-BLANK", new Policies.Said<>(Weight.OFF, "37")));
        assertThat(effective.dueDates())
                .containsExactly(
                        Map.entry(2024, new Policies.Said<>(EARLY, "3708")),
                        Map.entry(2025, new Policies.Said<>(LATE, "37")));
    }

    @Test
    void nearestDivisionDecidesOnReview() {
        review("37", Review.BEFORE_PUBLICATION);
        review("3708", Review.NONE);

        assertThat(policies.in("3701").review()).isEqualTo(new Policies.Said<>(Review.BEFORE_PUBLICATION, "37"));
        assertThat(policies.of(new Agency("370102001", "某街道"), new ReportYear(2025))
                        .review())
                .isEqualTo(Review.BEFORE_PUBLICATION);
        assertThat(policies.of(new Agency("370832106", "某镇"), new ReportYear(2025)))
                .isEqualTo(Policy.NONE);
    }

    @Test
    void nearestDivisionSetsTheDay() {
        decide("37", Map.of(), Map.of(2025, LATE));
        decide("370832", Map.of(), Map.of(2025, EARLY));

        assertThat(policies.due("370832106", YEAR)).hasValue(EARLY);
        assertThat(policies.due("370831001", YEAR)).hasValue(LATE);
        assertThat(policies.due("360724105", YEAR)).isEmpty();
    }

    @Test
    void agenciesAreRemindedUnlessTheNearestDivisionSaysNo() {
        remind("37", Reminders.OFF);
        remind("370832", Reminders.ON);

        assertThat(policies.reminds("370832106")).isTrue();
        assertThat(policies.reminds("370831001")).isFalse();
        assertThat(policies.reminds("360724105")).isTrue();
        assertThat(policies.in("3708").reminders()).isEqualTo(new Policies.Said<>(Reminders.OFF, "37"));
    }

    private void remind(String division, Reminders reminders) {
        assertThat(store.replace(new DivisionPolicy(division, 1, Map.of(), Map.of(), null, reminders), clock.instant()))
                .isTrue();
    }

    private void review(String division, Review review) {
        assertThat(store.replace(new DivisionPolicy(division, 1, Map.of(), Map.of(), review, null), clock.instant()))
                .isTrue();
    }

    private void decide(String division, Map<String, Weight> rules, Map<Integer, LocalDate> dueDates) {
        assertThat(store.replace(new DivisionPolicy(division, 1, rules, dueDates, null, null), clock.instant()))
                .isTrue();
    }
}
