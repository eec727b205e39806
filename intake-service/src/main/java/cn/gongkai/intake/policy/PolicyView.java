package cn.gongkai.intake.policy;

import cn.gongkai.report.division.Division;
import cn.gongkai.report.policy.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a division decided, and what holds in it.
 *
 * @param rules its own words on rules, by id
 * @param dueDates its own dates, by the year that reports are of
 * @param inForce what holds, its own words and those of the divisions above
 */
record PolicyView(Division division, Map<String, Weight> rules, Map<Integer, LocalDate> dueDates, InForceView inForce) {

    record InForceView(List<RuleView> rules, List<DueDateView> dueDates) {}

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
        return new PolicyView(division, own.rules(), own.dueDates(), new InForceView(rules, dueDates));
    }
}
