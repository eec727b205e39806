package cn.gongkai.intake.draft;

import cn.gongkai.intake.draft.Workbench.Year;
import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.reminder.ReminderStore;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusView;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Divisions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Lays out an agency's years. */
@Component
public class Workbenches {

    private static final int MOST_YEARS = 200;

    private final StatusList statuses;
    private final DraftService drafts;
    private final Policies policies;
    private final ReminderStore reminders;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    Workbenches(StatusList statuses, DraftService drafts, Policies policies, ReminderStore reminders, Clock clock) {
        this.statuses = statuses;
        this.drafts = drafts;
        this.policies = policies;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Of whoever hands in under a code. */
    public Workbench of(String code) {
        return of(divisions.find(code).map(divisions::agency).orElseGet(() -> new Agency(code, code)));
    }

    Workbench of(Agency agency) {
        Scope scope = new Scope(agency.code(), false);
        Map<Integer, StatusView> latest = new HashMap<>();
        statuses.page(new StatusList.Query(scope, null, null), "", MOST_YEARS).stream()
                .map(StatusView::of)
                .forEach(status -> latest.put(status.year(), status));
        Map<Integer, DraftStore.Summary> written = new HashMap<>();
        drafts.list(scope, "", MOST_YEARS).forEach(draft -> written.put(draft.year(), draft));
        LocalDate today = BeijingTime.day(clock.instant());
        int year = today.getYear() - 1;
        Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        years.addAll(latest.keySet());
        years.addAll(written.keySet());
        years.add(year);
        LocalDate due = policies.due(agency.code(), new ReportYear(year)).orElse(null);
        return new Workbench(
                agency,
                years.stream()
                        .map(one -> new Year(one, latest.get(one), written.get(one)))
                        .toList(),
                year,
                due,
                due == null ? null : ChronoUnit.DAYS.between(today, due),
                reminders.latestOf(List.of(agency.code()), new ReportYear(year)).get(agency.code()));
    }
}
