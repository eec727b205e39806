package cn.gongkai.intake.policy;

import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.policy.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of the page: beside each choice what the divisions above say, and what holds where none says anything. */
final class PolicyForm {

    /** Report years shown though nothing is said of them, back from the running one. */
    private static final int YEARS = 3;

    private final DivisionPolicy own;
    private final Policies.Effective above;
    private final @Nullable Map<String, String> chosen;
    private final Divisions divisions;

    PolicyForm(
            DivisionPolicy own, Policies.Effective above, @Nullable Map<String, String> chosen, Divisions divisions) {
        this.own = own;
        this.above = above;
        this.chosen = chosen;
        this.divisions = divisions;
    }

    /**
     * One thing to decide.
     *
     * @param name of its field
     * @param value what is chosen; empty to leave it to the divisions above
     * @param inherited what holds if nothing is chosen; empty for nothing
     * @param from the division that says so; empty where none does
     * @param stored what is stored, where the choice is another one that was not saved; null where it is the same
     */
    record Field(
            String name,
            String value,
            String inherited,
            String from,
            @Nullable String stored) {

        /** What would hold by this. */
        public String effective() {
            return value.isEmpty() ? inherited : value;
        }

        public boolean isOwn() {
            return !value.isEmpty();
        }
    }

    record RuleField(RuleCatalog.Rule rule, Field field) {}

    /** @param earliest the first day on which a report of the year can be due */
    record DueField(int year, LocalDate earliest, Field field) {}

    Field review() {
        return field("review", own.review(), above.review(), Review.NONE.name());
    }

    Field reminders() {
        return field("reminders", own.reminders(), above.reminders(), Reminders.ON.name());
    }

    List<DueField> dueDates(Instant now) {
        TreeSet<Integer> years = new TreeSet<>(own.dueDates().keySet());
        years.addAll(above.dueDates().keySet());
        int running = BeijingTime.day(now).getYear();
        for (int year = running - YEARS + 1; year <= running; year++) {
            years.add(year);
        }
        return years.descendingSet().stream()
                .map(year -> new DueField(
                        year,
                        LocalDate.of(year + 1, 1, 1),
                        field(
                                PolicyRequest.DUE + year,
                                own.dueDates().get(year),
                                above.dueDates().get(year),
                                "")))
                .toList();
    }

    List<RuleField> rules(List<RuleCatalog.Rule> rules) {
        return rules.stream()
                .map(rule -> new RuleField(
                        rule,
                        field(
                                PolicyRequest.RULE + rule.id(),
                                own.rules().get(rule.id()),
                                above.rules().get(rule.id()),
                                rule.severity())))
                .toList();
    }

    private <T> Field field(String name, @Nullable T ownWord, Policies.@Nullable Said<T> said, String otherwise) {
        String stored = ownWord == null ? "" : ownWord.toString();
        String value = chosen == null ? stored : chosen.getOrDefault(name, "");
        return new Field(
                name,
                value,
                said == null ? otherwise : said.what().toString(),
                said == null
                        ? ""
                        : divisions.find(said.division()).map(Division::name).orElse(said.division()),
                value.equals(stored) ? null : stored);
    }
}
