package cn.gongkai.intake.board;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.board.BoardView.Row;
import cn.gongkai.intake.board.BoardView.Rule;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.FailedRule;
import cn.gongkai.report.finding.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyTests {

    private static final Instant NOW = Instant.parse("2025-01-20T08:30:20Z");
    private static final Townships TOWNSHIPS = Townships.china();
    private static final FailedRule BALANCE = new FailedRule("T3-BALANCE", Severity.ERROR);

    private final YearBoard board = new YearBoard();

    private void stands(String agency, String state, Duration ago, @Nullable Duration toVerdict, FailedRule... rules) {
        Instant received = NOW.minus(ago);
        board.take(new SubmissionStatusChanged(
                agency + "-2024-1",
                1,
                new Agency(agency, "机关" + agency),
                new ReportYear(2024),
                state,
                1,
                rules.length,
                0,
                0,
                received,
                true,
                received,
                toVerdict == null ? null : received.plus(toVerdict),
                List.of(rules)));
    }

    private BoardView view(String division) {
        return Tally.of(
                Scope.of(division),
                board,
                Divisions.china(),
                TOWNSHIPS,
                code -> code.startsWith("370832") ? LocalDate.of(2025, 1, 20) : null,
                NOW);
    }

    @Test
    void countyCountsItsTownsAndShowsEachWithWhereItStands() {
        stands("370832106", "PUBLISHED", Duration.ofMinutes(3), Duration.ofSeconds(1));
        stands("370832107", "WITHDRAWN", Duration.ofMinutes(3), null);
        stands("370832", "RETURNED", Duration.ofMinutes(3), Duration.ofSeconds(3));
        stands("370812107", "PUBLISHED", Duration.ofMinutes(3), Duration.ofSeconds(9));

        BoardView county = view("370832");

        int towns = TOWNSHIPS.below("370832");
        assertThat(county.total().townships()).isEqualTo(towns);
        assertThat(county.total().in()).isEqualTo(2);
        assertThat(county.total().missing()).isEqualTo(towns - 1);
        assertThat(county.total().states()).isEqualTo(Map.of("PUBLISHED", 1, "WITHDRAWN", 1, "RETURNED", 1));
        assertThat(county.total().due()).isEqualTo("2025-01-20");
        assertThat(county.rows()).hasSize(towns + 1);
        Row own = county.rows().getFirst();
        assertThat(own.code()).isEqualTo("370832");
        assertThat(own.townships()).isZero();
        assertThat(own.latest().state()).isEqualTo("RETURNED");
        assertThat(county.rows().stream().filter(row -> row.latest() == null)).hasSize(towns - 2);
        assertThat(county.medianMillis()).isEqualTo(2_000);
    }

    @Test
    void provinceHasALineForEachCityWithoutAgenciesOfOthers() {
        stands("370832106", "PUBLISHED", Duration.ofMinutes(3), null);
        stands("370812107", "RETURNED", Duration.ofMinutes(3), null);
        stands("37", "PUBLISHED", Duration.ofMinutes(3), null);
        stands("360724105", "PUBLISHED", Duration.ofMinutes(3), null);

        BoardView province = view("37");

        Row jining = province.rows().stream()
                .filter(row -> row.code().equals("3708"))
                .findFirst()
                .orElseThrow();
        assertThat(jining.name()).isEqualTo("济宁市");
        assertThat(jining.in()).isEqualTo(2);
        assertThat(jining.latest()).isNull();
        assertThat(province.total().in()).isEqualTo(3);
        assertThat(province.rows().stream().mapToInt(Row::in).sum()).isEqualTo(3);
        assertThat(province.rows().stream().mapToInt(Row::missing).sum())
                .isEqualTo(province.total().missing())
                .isEqualTo(TOWNSHIPS.below("37") - 2);
        assertThat(view("").rows()).hasSize(31);
    }

    @Test
    void arrivalsAreOfTheLastHourAndRulesByHowManyAgenciesFailedThem() {
        stands("370832106", "RETURNED", Duration.ofSeconds(5), null, BALANCE);
        stands("370832107", "RETURNED", Duration.ofMinutes(2), null, BALANCE);
        stands("370832001", "ACCEPTED", Duration.ofMinutes(59), null, new FailedRule("DOC-BASIS", Severity.WARNING));
        stands("370832108", "ACCEPTED", Duration.ofMinutes(61), null);

        BoardView county = view("370832");

        assertThat(county.arrivals().from()).isEqualTo("2025-01-20T07:31:00Z");
        assertThat(county.arrivals().perMinute()).hasSize(60);
        assertThat(county.arrivals().perMinute().getFirst()).isEqualTo(1);
        assertThat(county.arrivals().perMinute().getLast()).isEqualTo(1);
        assertThat(county.arrivals().perMinute().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
        assertThat(county.rules()).containsExactly(new Rule("T3-BALANCE", 2, 0, 0), new Rule("DOC-BASIS", 0, 1, 0));
        assertThat(county.latest().getFirst().agency()).isEqualTo("370832106");
        assertThat(county.medianMillis()).isNull();
    }
}
