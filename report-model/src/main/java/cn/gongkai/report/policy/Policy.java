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
 * @param review whether somebody looks at it before it is published
 */
public record Policy(Map<String, Weighing> rules, @Nullable DueDate due, Review review) {

    /** Nobody has decided anything: the rules weigh what the rule book says. */
    public static final Policy NONE = new Policy(Map.of(), null, Review.NONE);

    public Policy {
        // In order, so that the same policy always gives the same bytes.
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    }

    /** Where what the rules found right is published at once. */
    public Policy(Map<String, Weighing> rules, @Nullable DueDate due) {
        this(rules, due, Review.NONE);
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
