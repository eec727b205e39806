package cn.gongkai.intake.reminder;

import cn.gongkai.intake.board.Boards;
import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusList.Query;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.division.Townships;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who is expected to hand in, and who is not done. Expected are all townships, and every other agency that handed in the
 * year before.
 */
@Component
class Debtors {

    private final StatusList statuses;
    private final Boards boards;
    private final Policies policies;
    private final Townships townships = Townships.china();
    private final Divisions divisions = Divisions.china();

    Debtors(StatusList statuses, Boards boards, Policies policies) {
        this.statuses = statuses;
        this.boards = boards;
        this.policies = policies;
    }

    /** The agencies of a scope, for a year. Reads their statuses of that year and of the one before: a province's are some 3000. */
    Roll of(Scope scope, ReportYear year) {
        return roll(
                scope,
                year,
                (of, each) -> statuses.changedSince(
                        new Query(scope, of.value(), null),
                        Instant.EPOCH,
                        status -> each.accept(
                                new Latest(status.agency(), status.submission(), status.state(), status.time()))));
    }

    /** The same as the boards have it in memory, for those who only look: reading a whole country takes the store seconds. */
    Roll seen(Scope scope, ReportYear year) {
        return roll(
                scope,
                year,
                (of, each) -> boards.read(
                        scope,
                        of,
                        standing -> each.accept(new Latest(
                                new Agency(standing.agency(), standing.name()),
                                standing.submission(),
                                standing.state(),
                                Instant.ofEpochMilli(standing.at())))));
    }

    /** An agency's latest submission for a year. */
    private record Latest(Agency agency, String submission, String state, Instant since) {}

    private Roll roll(Scope scope, ReportYear year, BiConsumer<ReportYear, Consumer<Latest>> reading) {
        NavigableMap<String, Agency> expected = new TreeMap<>();
        townships.below(scope.division(), "").stream()
                .filter(township -> scope.holds(township.code()))
                .forEach(township -> expected.put(township.code(), divisions.agency(township)));
        if (year.hasPrevious()) {
            reading.accept(
                    year.previous(),
                    latest -> expected.putIfAbsent(latest.agency().code(), latest.agency()));
        }
        Map<String, Latest> handedIn = new HashMap<>();
        reading.accept(year, latest -> {
            expected.putIfAbsent(latest.agency().code(), latest.agency());
            handedIn.put(latest.agency().code(), latest);
        });
        List<Debtor> debtors = new ArrayList<>();
        for (Agency agency : expected.values()) {
            @Nullable Latest latest = handedIn.get(agency.code());
            Unfinished.of(latest == null ? "" : latest.state())
                    .ifPresent(what -> debtors.add(debtor(agency, year, what, latest)));
        }
        return new Roll(expected, debtors);
    }

    private Debtor debtor(Agency agency, ReportYear year, Unfinished what, @Nullable Latest latest) {
        return new Debtor(
                agency,
                what,
                latest == null ? null : latest.submission(),
                latest == null ? null : latest.since(),
                policies.due(agency.code(), year).orElse(null));
    }
}
