package cn.gongkai.intake.policy;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.DueDate;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out which policy holds where: for each rule and for the date, the word of the nearest division. Reads what changed in the
 * store at most once a second, since every report asks here and hardly any policy changes.
 */
@Component
public class Policies {

    private static final Duration FRESH = Duration.ofSeconds(1);

    /** Clocks of instances differ, and a change is stored a moment after its time was taken. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int SHORTEST_CODE = 2;

    private final PolicyStore store;
    private final Clock clock;
    private final Map<String, DivisionPolicy> known = new ConcurrentHashMap<>();
    private Instant readUpTo = Instant.EPOCH;
    private volatile Instant freshUntil = Instant.MIN;

    Policies(PolicyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What holds for an agency's report of a year. */
    public Policy of(Agency agency, ReportYear year) {
        Map<String, Weighing> rules = new TreeMap<>();
        @Nullable DueDate due = null;
        Review review = Review.NONE;
        for (DivisionPolicy policy : along(agency.code())) {
            policy.rules().forEach((rule, weight) -> rules.put(rule, new Weighing(weight, policy.division())));
            LocalDate date = policy.dueDates().get(year.value());
            if (date != null) {
                due = new DueDate(date, policy.division());
            }
            review = Objects.requireNonNullElse(policy.review(), review);
        }
        Policy policy = new Policy(rules, due, review);
        return policy.equals(Policy.NONE) ? Policy.NONE : policy;
    }

    /** What holds in a division, with who said so. */
    Effective in(String division) {
        Map<String, Said<Weight>> rules = new TreeMap<>();
        Map<Integer, Said<LocalDate>> dueDates = new TreeMap<>();
        @Nullable Said<Review> review = null;
        @Nullable Said<Reminders> reminders = null;
        for (DivisionPolicy policy : along(division)) {
            policy.rules().forEach((rule, weight) -> rules.put(rule, new Said<>(weight, policy.division())));
            policy.dueDates().forEach((year, date) -> dueDates.put(year, new Said<>(date, policy.division())));
            if (policy.review() != null) {
                review = new Said<>(policy.review(), policy.division());
            }
            if (policy.reminders() != null) {
                reminders = new Said<>(policy.reminders(), policy.division());
            }
        }
        return new Effective(rules, dueDates, review, reminders);
    }

    /** The last day on which an agency's report of a year is to be handed in; empty where nobody set one. */
    public Optional<LocalDate> due(String agency, ReportYear year) {
        @Nullable LocalDate due = null;
        for (DivisionPolicy policy : along(agency)) {
            due = policy.dueDates().getOrDefault(year.value(), due);
        }
        return Optional.ofNullable(due);
    }

    /** Whether an agency is reminded of the day: it is, unless the nearest division that says anything says no. */
    public boolean reminds(String agency) {
        Reminders reminders = Reminders.ON;
        for (DivisionPolicy policy : along(agency)) {
            reminders = Objects.requireNonNullElse(policy.reminders(), reminders);
        }
        return reminders == Reminders.ON;
    }

    /**
     * What holds.
     *
     * @param review null where no division decided: what the rules found right is published at once
     * @param reminders null where no division decided: agencies are reminded
     */
    record Effective(
            Map<String, Said<Weight>> rules,
            Map<Integer, Said<LocalDate>> dueDates,
            @Nullable Said<Review> review,
            @Nullable Said<Reminders> reminders) {}

    /** A decision and the code of the division it is from. */
    record Said<T>(T what, String division) {}

    /** Looks into the store at the next question. */
    void forget() {
        freshUntil = Instant.MIN;
    }

    /** The policies of the divisions above and of the division itself, from the province down. */
    private List<DivisionPolicy> along(String code) {
        refresh();
        List<DivisionPolicy> path = new ArrayList<>();
        if (!known.isEmpty()) {
            for (int length = SHORTEST_CODE; length <= code.length(); length++) {
                DivisionPolicy policy = known.get(code.substring(0, length));
                if (policy != null) {
                    path.add(policy);
                }
            }
        }
        return path;
    }

    private void refresh() {
        if (!clock.instant().isBefore(freshUntil)) {
            synchronized (this) {
                Instant now = clock.instant();
                if (!now.isBefore(freshUntil)) {
                    Instant since = readUpTo.equals(Instant.EPOCH) ? Instant.EPOCH : readUpTo.minus(OVERLAP);
                    store.changedSince(since).forEach(policy -> known.put(policy.division(), policy));
                    readUpTo = now;
                    freshUntil = now.plus(FRESH);
                }
            }
        }
    }
}
