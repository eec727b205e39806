package cn.gongkai.intake.policy;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a division decided, and what holds in it.
 *
 * @param rules its own words on rules, by id
 * @param dueDates its own dates, by the year that reports are of
 * @param review its own word on review; null if it has none
 * @param reminders its own word on reminders; null if it has none
 * @param inForce what holds, its own words and those of the divisions above
 */
record PolicyView(
        Division division,
        Map<String, Weight> rules,
        Map<Integer, LocalDate> dueDates,
        @Nullable Review review,
        @Nullable Reminders reminders,
        InForceView inForce) {

    record InForceView(List<RuleView> rules, List<DueDateView> dueDates, ReviewView review, RemindersView reminders) {}

    /**
     * @param division the code of the division that says so
     * @param inherited whether that is one above
     */
    record RuleView(String rule, Weight severity, String division, boolean inherited) {}

    /**
     * @param division the code of the division that says so
     * @param inherited whether that is one above
     */
    record DueDateView(int year, LocalDate date, String division, boolean inherited) {}

    /**
     * @param division the code of the division that says so; null if none does
     * @param inherited whether that is one above
     */
    record ReviewView(Review mode, @Nullable String division, boolean inherited) {}

    /**
     * @param division the code of the division that says so; null if none does
     * @param inherited whether that is one above
     */
    record RemindersView(Reminders mode, @Nullable String division, boolean inherited) {}

    static PolicyView of(Division division, DivisionPolicy own, Policies.Effective effective) {
        List<RuleView> rules = effective.rules().entrySet().stream()
                .map(rule -> new RuleView(
                        rule.getKey(),
                        rule.getValue().what(),
                        rule.getValue().division(),
                        !rule.getValue().division().equals(division.code())))
                .toList();
        List<DueDateView> dueDates = effective.dueDates().entrySet().stream()
                .map(due -> new DueDateView(
                        due.getKey(),
                        due.getValue().what(),
                        due.getValue().division(),
                        !due.getValue().division().equals(division.code())))
                .toList();
        return new PolicyView(
                division,
                own.rules(),
                own.dueDates(),
                own.review(),
                own.reminders(),
                new InForceView(
                        rules,
                        dueDates,
                        review(division, effective.review()),
                        reminders(division, effective.reminders())));
    }

    private static ReviewView review(Division division, Policies.@Nullable Said<Review> said) {
        return said == null
                ? new ReviewView(Review.NONE, null, false)
                : new ReviewView(said.what(), said.division(), !said.division().equals(division.code()));
    }

    private static RemindersView reminders(Division division, Policies.@Nullable Said<Reminders> said) {
        return said == null
                ? new RemindersView(Reminders.ON, null, false)
                : new RemindersView(
                        said.what(), said.division(), !said.division().equals(division.code()));
    }
}
