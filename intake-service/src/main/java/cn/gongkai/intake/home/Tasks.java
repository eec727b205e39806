package cn.gongkai.intake.home;

import cn.gongkai.intake.outbox.OutboxRelay;
import cn.gongkai.intake.reminder.Reminder;
import cn.gongkai.intake.reminder.Reminding;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusList.Query;
import cn.gongkai.intake.status.StatusView;
import cn.gongkai.intake.webhook.WebhookService;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.ReportYear;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what there is to do, for each kind of reader. */
@Component
class Tasks {

    /** More years than an agency has reports of. */
    private static final int YEARS = 200;

    private static final Set<String> UNDONE = Set.of("RETURNED", "EXPLANATION_REQUIRED", "WITHDRAWN");

    private final StatusList statuses;
    private final Reminding reminding;
    private final WebhookService webhooks;
    private final OutboxRelay outbox;

    Tasks(StatusList statuses, Reminding reminding, WebhookService webhooks, OutboxRelay outbox) {
        this.statuses = statuses;
        this.reminding = reminding;
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    /** The year whose reports are on their way now. */
    int year() {
        return reminding.currentYear().value();
    }

    /**
     * How the report of an agency stands.
     *
     * @param status this year's; null if nothing was handed in
     * @param due the last day for handing in; null where nobody set one
     * @param daysLeft until then, negative when it is over; null where nobody set one
     * @param reminder the latest one about it, while it is not done; null if there was none
     * @param others the reports of other years, the latest first
     */
    record OwnReport(
            @Nullable StatusView status,
            @Nullable LocalDate due,
            @Nullable Long daysLeft,
            @Nullable Reminder reminder,
            List<StatusView> others) {

        /** What the report's state is called; {@code NONE} if nothing was handed in. */
        public String state() {
            return status == null ? "NONE" : status.state();
        }

        /** Whether the agency is to do something. */
        public boolean isOpen() {
            return status == null || UNDONE.contains(status.state());
        }
    }

    OwnReport ownReport(String agency) {
        Scope scope = new Scope(agency, false);
        ReportYear year = reminding.currentYear();
        List<StatusView> all = statuses.page(new Query(scope, null, null), "", YEARS).stream()
                .map(StatusView::of)
                .sorted(Comparator.comparingInt(StatusView::year).reversed())
                .toList();
        @Nullable
        StatusView status = all.stream()
                .filter(one -> one.year() == year.value())
                .findFirst()
                .orElse(null);
        @Nullable LocalDate due = reminding.due(agency, year).orElse(null);
        OwnReport report = new OwnReport(
                status,
                due,
                due == null ? null : reminding.daysUntil(due),
                reminding.latest(scope, year, 1).stream().findFirst().orElse(null),
                all.stream().filter(one -> one.year() != year.value()).toList());
        return report.isOpen()
                ? report
                : new OwnReport(report.status(), report.due(), report.daysLeft(), null, report.others());
    }

    /**
     * What waits for a reviewer.
     *
     * @param waiting how many reports wait for review, of whatever year
     * @param count how the agencies stand with this year's
     */
    record Review(int waiting, Reminding.Count count) {}

    Review review(Scope scope) {
        return new Review(inState(scope, "IN_REVIEW"), reminding.count(scope, reminding.currentYear()));
    }

    /** How the agencies of a division stand with this year's reports. */
    Reminding.Count progress(Scope scope) {
        return reminding.count(scope, reminding.currentYear());
    }

    /**
     * How the platform is.
     *
     * @param failed how many reports it could not process
     * @param parked how many messages to webhooks were given up
     * @param outboxSeconds how long the oldest event has been waiting to be sent
     */
    record Platform(int failed, long parked, long outboxSeconds) {}

    Platform platform(Scope scope) {
        Duration oldest = outbox.oldestWaiting();
        return new Platform(inState(scope, "FAILED"), webhooks.parkedBelow(scope.division()), oldest.toSeconds());
    }

    private int inState(Scope scope, String state) {
        return statuses.count(new Query(scope, null, state)).values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
