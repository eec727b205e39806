package cn.gongkai.intake.reminder;

import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusList.Query;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who is expected to hand in, and who is not done. Expected are all townships, and every other agency that handed in the
 * year before.
 */
@Component
class Debtors {

    private final StatusList statuses;
    private final Policies policies;
    private final NavigableMap<String, Agency> townships = new TreeMap<>();

    Debtors(StatusList statuses, Policies policies) {
        this.statuses = statuses;
        this.policies = policies;
        Divisions divisions = Divisions.china();
        for (Division division : divisions.all()) {
            if (division.level() == Division.Level.TOWNSHIP) {
                townships.put(division.code(), divisions.agency(division));
            }
        }
    }

    /** The agencies of a scope, for a year. Reads their statuses of that year and of the one before: a province's are some 3000. */
    Roll of(Scope scope, ReportYear year) {
        NavigableMap<String, Agency> expected = new TreeMap<>(townships(scope));
        statuses.changedSince(
                new Query(scope, year.value() - 1, null),
                Instant.EPOCH,
                status -> expected.putIfAbsent(status.agency().code(), status.agency()));
        Map<String, SubmissionStatusChanged> handedIn = new HashMap<>();
        statuses.changedSince(new Query(scope, year.value(), null), Instant.EPOCH, status -> {
            expected.putIfAbsent(status.agency().code(), status.agency());
            handedIn.put(status.agency().code(), status);
        });
        List<Debtor> debtors = new ArrayList<>();
        for (Agency agency : expected.values()) {
            SubmissionStatusChanged status = handedIn.get(agency.code());
            Unfinished.of(status).ifPresent(what -> debtors.add(debtor(agency, year, what, status)));
        }
        return new Roll(expected, debtors);
    }

    private Debtor debtor(Agency agency, ReportYear year, Unfinished what, @Nullable SubmissionStatusChanged status) {
        return new Debtor(
                agency,
                what,
                status == null ? null : status.submission(),
                status == null ? null : status.time(),
                policies.due(agency.code(), year).orElse(null));
    }

    private Map<String, Agency> townships(Scope scope) {
        if (!scope.below()) {
            Agency one = townships.get(scope.division());
            return one == null ? Map.of() : Map.of(one.code(), one);
        }
        // A colon comes right after the digits.
        return townships.subMap(scope.division(), true, scope.division() + ":", false);
    }
}
