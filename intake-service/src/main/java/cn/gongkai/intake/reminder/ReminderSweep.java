package cn.gongkai.intake.reminder;

import cn.gongkai.intake.policy.Policies;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds, every few minutes, whom a new stage has begun for. Any instance may do it, and several at once: a reminder's id decides
 * that it is there once. What an instance has done it remembers, so that the store is asked only when a stage begins, and once after
 * a start; who is to be reminded is always read from the store.
 */
@Component
class ReminderSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSweep.class);

    private final Debtors debtors;
    private final Policies policies;
    private final ReminderStore store;
    private final ReminderSender sender;
    private final Clock clock;
    private final Counter sent;
    private final Map<Division, List<Division>> provinces;

    /** The stage that each division has behind it, by year and division. */
    private final Map<Integer, Map<String, Due>> done = new HashMap<>();

    /** That a stage has begun for a division, because of a day. */
    private record Due(Stage stage, LocalDate day) {}

    ReminderSweep(
            Debtors debtors,
            Policies policies,
            ReminderStore store,
            ReminderSender sender,
            Clock clock,
            MeterRegistry metrics) {
        this.debtors = debtors;
        this.policies = policies;
        this.store = store;
        this.sender = sender;
        this.clock = clock;
        this.sent = Counter.builder("gongkai.reminders")
                .description("reminders sent because a stage began")
                .register(metrics);
        Divisions divisions = Divisions.china();
        this.provinces = divisions.all().stream()
                .collect(Collectors.groupingBy(
                        division -> divisions.path(division).getFirst(),
                        () -> new TreeMap<>(Comparator.comparing(Division::code)),
                        Collectors.toList()));
    }

    /** Until the year ends in which it was due, a report is asked for; with an early day, from the year before on. */
    @Scheduled(
            fixedDelayString = "${intake.reminders.sweep-every:5m}",
            initialDelayString = "${intake.reminders.first-after:30s}")
    synchronized void sweep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = BeijingTime.day(now);
        Set<Integer> years = Set.of(today.getYear() - 1, today.getYear());
        done.keySet().retainAll(years);
        for (int value : years) {
            ReportYear year = new ReportYear(value);
            provinces.forEach((province, divisions) -> sweep(province, divisions, year, today, now));
        }
    }

    private void sweep(Division province, List<Division> divisions, ReportYear year, LocalDate today, Instant now) {
        Map<String, Due> before = done.computeIfAbsent(year.value(), any -> new HashMap<>());
        Map<String, Due> begun = new HashMap<>();
        for (Division division : divisions) {
            due(division.code(), year, today)
                    .filter(due -> !due.equals(before.get(division.code())))
                    .ifPresent(due -> begun.put(division.code(), due));
        }
        if (begun.isEmpty()) {
            return;
        }
        int added = remind(debtors.of(Scope.of(province.code()), year).debtors(), year, today, now);
        before.putAll(begun);
        if (added > 0) {
            sent.increment(added);
            LOG.info("reminded {} agencies of {} in {}", added, year.value(), province.code());
        }
    }

    private int remind(List<Debtor> all, ReportYear year, LocalDate today, Instant now) {
        Map<String, Reminder> reminders = new TreeMap<>();
        for (Debtor debtor : all) {
            due(debtor.agency().code(), year, today)
                    .filter(due -> stoodSoBefore(debtor, due))
                    .map(due -> Reminder.of(debtor, year, due.stage(), due.day(), now))
                    .ifPresent(reminder -> reminders.put(reminder.id(), reminder));
        }
        reminders.keySet().removeAll(store.known(reminders.keySet()));
        return sender.send(new ArrayList<>(reminders.values()));
    }

    /** Whoever got a report back since the stage began knows what to do; the next stage will tell them if they do not do it. */
    private static boolean stoodSoBefore(Debtor debtor, Due due) {
        return debtor.since() == null || debtor.since().isBefore(due.stage().begins(due.day()));
    }

    private Optional<Due> due(String code, ReportYear year, LocalDate today) {
        return policies.due(code, year)
                .filter(day -> policies.reminds(code))
                .flatMap(day -> Stage.on(today, day).map(stage -> new Due(stage, day)));
    }
}
