package cn.gongkai.intake.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTests {

    private static final LocalDate DUE = LocalDate.of(2026, 1, 20);

    @ParameterizedTest
    @CsvSource({
        "2026-01-06, T-14",
        "2026-01-12, T-14",
        "2026-01-13, T-7",
        "2026-01-16, T-7",
        "2026-01-17, T-3",
        "2026-01-18, T-3",
        "2026-01-19, T-1",
        "2026-01-20, T-1",
        "2026-01-21, T+1",
        "2026-01-27, T+1",
        "2026-01-28, T+8",
        "2026-02-03, T+8",
        "2026-02-04, T+15",
        "2026-12-31, T+344"
    })
    void newestStageThatHasBegunIsDue(LocalDate today, String stage) {
        assertThat(Stage.on(today, DUE).map(Stage::code)).hasValue(stage);
    }

    @Test
    void nobodyIsRemindedFifteenDaysBefore() {
        assertThat(Stage.on(DUE.minusDays(15), DUE)).isEmpty();
    }

    @Test
    void everyStageBeginsOnceAndOverdueOnesEveryWeek() {
        List<String> stages = new ArrayList<>();
        DUE.minusDays(30)
                .datesUntil(DUE.plusDays(23))
                .forEach(today -> Stage.on(today, DUE)
                        .map(Stage::code)
                        .filter(code -> stages.isEmpty() || !stages.getLast().equals(code))
                        .ifPresent(stages::add));

        assertThat(stages).containsExactly("T-14", "T-7", "T-3", "T-1", "T+1", "T+8", "T+15", "T+22");
    }

    @Test
    void stageBeginsAtMidnightInChina() {
        assertThat(new Stage(7).begins(DUE)).isEqualTo(Instant.parse("2026-01-12T16:00:00Z"));
        assertThat(new Stage(-1).begins(DUE)).isEqualTo(Instant.parse("2026-01-20T16:00:00Z"));
    }

    @Test
    void yearsEndIsNoBorder() {
        assertThat(Stage.on(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 7))
                        .map(Stage::code))
                .hasValue("T-7");
    }
}
