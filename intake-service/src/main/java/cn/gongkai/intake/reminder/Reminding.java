package cn.gongkai.intake.reminder;

import cn.gongkai.intake.policy.Policies;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.ReportYear;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What offices see of who is late and who was reminded, and what they can do about it. */
@Service
public class Reminding {

    private static final int CITY_DIGITS = 4;

    private final Debtors debtors;
    private final ReminderStore store;
    private final ReminderSender sender;
    private final Policies policies;
    private final Clock clock;

    Reminding(Debtors debtors, ReminderStore store, ReminderSender sender, Policies policies, Clock clock) {
        this.debtors = debtors;
        this.store = store;
        this.sender = sender;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * How a division stands.
     *
     * @param expected how many agencies are to hand in
     * @param notIn how many of them handed in nothing
     * @param toMend how many got their report back, to be mended or explained
     * @param late how many of those who are not done are past their day
     */
    public record Count(int expected, int notIn, int toMend, int late) {

        /** How many are not done. */
        public int open() {
            return notIn + toMend;
        }

        /** How many are done. */
        public int done() {
            return expected - open();
        }
    }

    /**
     * An agency that is not done.
     *
     * @param daysLeft until the day its report is due, negative when that is over; null where nobody set one
     * @param last the latest reminder it got; null if it got none
     * @param today whether somebody reminded it by hand today
     */
    public record Debt(
            Debtor debtor,
            @Nullable Long daysLeft,
            @Nullable Reminder last,
            boolean today) {}

    /**
     * What came of reminding by hand.
     *
     * @param reminded how many agencies were reminded
     * @param already how many others had been today
     */
    public record Outcome(int reminded, int already) {}

    /** The year whose reports are on their way now: last year, by the clock of China. */
    public ReportYear currentYear() {
        return new ReportYear(today().getYear() - 1);
    }

    /** The last day for handing in; empty where nobody set one. */
    public Optional<LocalDate> due(String place, ReportYear year) {
        return policies.due(place, year);
    }

    /** How many days are left until a day, by the clock of China; negative when it is over. */
    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(today(), day);
    }

    /** How a division stands. */
    public Count count(Scope scope, ReportYear year) {
        return count(roll(scope, year));
    }

    /** Who is not done: of a county or city as it is stored at this moment, above as the boards have it. */
    Roll roll(Scope scope, ReportYear year) {
        return scope.division().length() >= CITY_DIGITS ? debtors.of(scope, year) : debtors.seen(scope, year);
    }

    Count count(Roll roll) {
        int notIn = 0;
        int late = 0;
        LocalDate today = today();
        for (Debtor debtor : roll.debtors()) {
            notIn += debtor.what() == Unfinished.NOT_IN ? 1 : 0;
            late += debtor.due() != null && debtor.due().isBefore(today) ? 1 : 0;
        }
        return new Count(roll.expected().size(), notIn, roll.debtors().size() - notIn, late);
    }

    /** The debtors of a roll, each with what they were told. */
    List<Debt> debts(Roll roll, ReportYear year) {
        List<String> codes =
                roll.debtors().stream().map(debtor -> debtor.agency().code()).toList();
        Map<String, Reminder> last = store.latestOf(codes, year);
        Instant now = now();
        Set<String> today = store.known(roll.debtors().stream()
                .map(debtor -> byHand(debtor, year, now, "").id())
                .toList());
        return roll.debtors().stream()
                .map(debtor -> new Debt(
                        debtor,
                        debtor.due() == null ? null : daysUntil(debtor.due()),
                        last.get(debtor.agency().code()),
                        today.contains(byHand(debtor, year, now, "").id())))
                .toList();
    }

    /** What was sent last in a scope, the latest first. */
    public List<Reminder> latest(Scope scope, ReportYear year, int limit) {
        return store.latest(scope, year, limit);
    }

    /**
     * Reminds everyone in a scope who is not done, once a day.
     *
     * @param by who does it
     */
    Outcome remindNow(Scope scope, ReportYear year, String by) {
        Instant now = now();
        List<Reminder> reminders = debtors.of(scope, year).debtors().stream()
                .map(debtor -> byHand(debtor, year, now, by))
                .collect(Collectors.toCollection(ArrayList::new));
        int all = reminders.size();
        Set<String> known = store.known(reminders.stream().map(Reminder::id).toList());
        reminders.removeIf(reminder -> known.contains(reminder.id()));
        int sent = sender.send(reminders);
        return new Outcome(sent, all - sent);
    }

    private static Reminder byHand(Debtor debtor, ReportYear year, Instant now, String by) {
        return Reminder.byHand(debtor, year, now, by);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDate today() {
        return BeijingTime.day(clock.instant());
    }
}
