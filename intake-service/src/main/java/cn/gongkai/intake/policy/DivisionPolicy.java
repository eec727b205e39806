package cn.gongkai.intake.policy;

import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one division decided itself; what it does not say, those above it may.
 *
 * @param division its code
 * @param version counts the changes; 0 where nothing was ever decided
 * @param rules the weight of rules, by id
 * @param dueDates the last day for handing in, by the year that reports are of
 * @param review whether reports are looked at before they are published; null to leave that to the divisions above
 * @param reminders whether agencies are reminded; null to leave that to the divisions above
 */
record DivisionPolicy(
        String division,
        int version,
        SortedMap<String, Weight> rules,
        SortedMap<Integer, LocalDate> dueDates,
        @Nullable Review review,
        @Nullable Reminders reminders) {

    DivisionPolicy(
            String division,
            int version,
            Map<String, Weight> rules,
            Map<Integer, LocalDate> dueDates,
            @Nullable Review review,
            @Nullable Reminders reminders) {
        this(
                division,
                version,
                Collections.unmodifiableSortedMap(new TreeMap<>(rules)),
                Collections.unmodifiableSortedMap(new TreeMap<>(dueDates)),
                review,
                reminders);
    }

    /** A division that decided nothing. */
    static DivisionPolicy none(String division) {
        return new DivisionPolicy(division, 0, Map.of(), Map.of(), null, null);
    }
}
