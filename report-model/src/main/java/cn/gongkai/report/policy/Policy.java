package cn.gongkai.report.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the divisions above an agency decided about its report of one year: for each thing the word of the nearest division that
 * has one.
 *
 * @param rules by rule id
 * @param due until when the report is to be handed in; null where nobody has set a date
 */
public record Policy(Map<String, Weighing> rules, @Nullable DueDate due) {

    /** Nobody has decided anything: the rules weigh what the rule book says. */
    public static final Policy NONE = new Policy(Map.of(), null);

    public Policy {
        // In order, so that the same policy always gives the same bytes.
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /**
     * @param division the code of the division that says so
     */
    public record Weighing(Weight weight, String division) {}

    /**
     * @param date the last day, by the clock of China
     * @param division the code of the division that set it
     */
    public record DueDate(LocalDate date, String division) {}
}
