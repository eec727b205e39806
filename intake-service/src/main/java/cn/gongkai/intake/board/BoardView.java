package cn.gongkai.intake.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A board as it stands at a moment.
 *
 * @param total the division itself with all below it
 * @param rows its children, by code; in a county its agencies
 * @param arrivals reports per minute in the last hour, by the minute they came in; an agency counts with its latest report
 * @param latest what changed last, the latest first
 * @param rules which rules fail most, the most frequent first
 * @param medianMillis from receipt to verdict; null where nothing was judged
 */
record BoardView(
        Row total,
        List<Row> rows,
        Arrivals arrivals,
        List<Latest> latest,
        List<Rule> rules,
        @Nullable Long medianMillis) {

    /**
     * One line of the board.
     *
     * @param townships how many townships lie there, all of which have to report
     * @param in how many agencies handed in, townships and others
     * @param missing how many townships did not
     * @param states how many agencies are in which state
     * @param due until when reports are to be handed in there; null where nobody said
     * @param latest what the agency handed in last, where the line is one agency's
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String code,
            String name,
            int townships,
            int in,
            int missing,
            Map<String, Integer> states,
            @Nullable LocalDate due,
            @Nullable Latest latest) {}

    /**
     * A submission and where it stands.
     *
     * @param submission its id
     */
    record Latest(String submission, String agency, String name, String state, int errors, int warnings, Instant at) {}

    /**
     * Counts by minute.
     *
     * @param from the first minute
     * @param perMinute how many reports came in that minute and in each that follows
     */
    record Arrivals(Instant from, List<Integer> perMinute) {}

    /**
     * How many agencies' latest reports failed a rule.
     *
     * @param id the rule's
     */
    record Rule(String id, int errors, int warnings, int notices) {

        /** All whose reports it found something in. */
        int agencies() {
            return errors + warnings + notices;
        }
    }

    /**
     * What is different in a later view; null where nothing is.
     *
     * @param rows only the lines that are different, each as a whole
     */
    record Change(
            @Nullable Row total,
            @Nullable List<Row> rows,
            @Nullable Arrivals arrivals,
            @Nullable List<Latest> latest,
            @Nullable List<Rule> rules,
            @Nullable Long medianMillis) {}

    /** What a reader who has this view needs to have the later one. */
    Change to(BoardView later) {
        Map<String, Row> before = new HashMap<>();
        rows.forEach(row -> before.put(row.code(), row));
        List<Row> changed = later.rows.stream()
                .filter(row -> !row.equals(before.get(row.code())))
                .toList();
        return new Change(
                total.equals(later.total) ? null : later.total,
                changed.isEmpty() ? null : changed,
                arrivals.equals(later.arrivals) ? null : later.arrivals,
                latest.equals(later.latest) ? null : later.latest,
                rules.equals(later.rules) ? null : later.rules,
                Objects.equals(medianMillis, later.medianMillis) ? null : later.medianMillis);
    }

    /** Whether a change can tell how the later view is different: it cannot say that something is no more. */
    boolean leadsTo(BoardView later) {
        Set<String> codes = new HashSet<>();
        later.rows.forEach(row -> codes.add(row.code()));
        return rows.stream().allMatch(row -> codes.contains(row.code()))
                && (medianMillis == null || later.medianMillis != null);
    }
}
