package cn.gongkai.intake.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of policies does. */
abstract class PolicyStoreContract {

    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    private final String division = UUID.randomUUID().toString();

    abstract PolicyStore store();

    @Test
    void whatIsStoredIsFoundAgain() {
        assertThat(store().find(division)).isEmpty();
        assertThat(store().replace(policy(1, Weight.OFF), AT)).isTrue();

        assertThat(store().find(division)).hasValue(policy(1, Weight.OFF));
    }

    @Test
    void onlyTheVersionBeforeIsReplaced() {
        store().replace(policy(1, Weight.OFF), AT);

        assertThat(store().replace(policy(1, Weight.ERROR), AT)).isFalse();
        assertThat(store().replace(policy(3, Weight.ERROR), AT)).isFalse();
        assertThat(store().replace(policy(2, Weight.NOTICE), AT)).isTrue();

        assertThat(store().find(division)).hasValue(policy(2, Weight.NOTICE));
    }

    @Test
    void changesAreFoundByTheirTime() {
        store().replace(policy(1, Weight.OFF), AT);

        assertThat(store().changedSince(AT)).contains(policy(1, Weight.OFF));
        assertThat(store().changedSince(AT.plusMillis(1))).doesNotContain(policy(1, Weight.OFF));
    }

    private DivisionPolicy policy(int version, Weight weight) {
        return new DivisionPolicy(
                division,
                version,
                Map.of("T2-BLANK", weight),
                Map.of(2025, LocalDate.of(2026, 1, 20)),
                Review.BEFORE_PUBLICATION,
                Reminders.OFF);
    }
}
