package cn.gongkai.intake.draft;

import cn.gongkai.intake.draft.Workbench.Year;
import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.reminder.Reminder;
import cn.gongkai.intake.reminder.ReminderStore;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusView;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.policy.Policy.DueDate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out an agency's years. */
@Component
class Workbenches {

    private static final int MOST_YEARS = 200;

    /** Article 49: where no division set another day, reports are due on 31 January. */
    private static final int LAST_OF_JANUARY = 31;

    private final StatusList statuses;
    private final DraftService drafts;
    private final Policies policies;
    private final ReminderStore reminders;
    private final Clock clock;

    Workbenches(StatusList statuses, DraftService drafts, Policies policies, ReminderStore reminders, Clock clock) {
        this.statuses = statuses;
        this.drafts = drafts;
        this.policies = policies;
        this.reminders = reminders;
        this.clock = clock;
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
        @Nullable DueDate set = policies.of(agency, new ReportYear(year)).due();
        LocalDate due = set == null ? LocalDate.of(year + 1, Month.JANUARY, LAST_OF_JANUARY) : set.date();
        List<Year> rows = years.stream()
                .map(one -> row(one, latest.get(one), written.get(one)))
                .toList();
        return new Workbench(
                agency,
                rows,
                year,
                due,
                set == null ? null : set.division(),
                ChronoUnit.DAYS.between(today, due),
                reminded(agency, year));
    }

    private @Nullable String reminded(Agency agency, int year) {
        Reminder last =
                reminders.latestOf(List.of(agency.code()), new ReportYear(year)).get(agency.code());
        return last == null ? null : BeijingTime.minute(last.at());
    }

    private static Year row(int year, @Nullable StatusView status, DraftStore.@Nullable Summary draft) {
        return new Year(
                year,
                status,
                status == null ? null : BeijingTime.minute(status.at()),
                draft,
                draft == null ? null : BeijingTime.minute(draft.saved().at()));
    }
}
