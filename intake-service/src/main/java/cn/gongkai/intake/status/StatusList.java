package cn.gongkai.intake.status;

import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The latest status of each agency and year, in small documents of their own: what lists, counts and streams read, so that none of
 * them touches a report. It follows the submissions and can be made from them again.
 */
public interface StatusList {

    /**
     * How long before it can be read a status may be noted at most: whoever looks for what was noted since a time looks so far beyond it,
     * and a little for clocks that differ.
     */
    Duration LATEST = Duration.ofSeconds(20);

    /** Notes statuses; one that is older than what is there changes nothing. */
    void record(List<Entry> entries);

    /** A status, and whether it is the one that its agency and year is listed with. */
    record Entry(SubmissionStatusChanged status, Standing standing) {}

    /** How a submission stands to those of its agency and year before it. */
    enum Standing {
        /** It is listed. */
        ALONE,
        /** Another one is on its way or published, and is listed; only the queue shows this one, a correction. */
        BESIDE,
        /** A correction that took the other one's place, and is listed. */
        INSTEAD
    }

    /**
     * Which statuses to list.
     *
     * @param scope the agencies to list
     * @param year the report year; null for all
     * @param state only this state; null for all
     */
    record Query(
            Scope scope, @Nullable Integer year, @Nullable String state) {}

    /**
     * A page of statuses in the order of agency code and year.
     *
     * @param after the last key of the page before, {@code 370832106-2024}; empty for the first page
     * @param limit how many at most
     */
    List<SubmissionStatusChanged> page(Query query, String after, int limit);

    /** Hands over every status that was noted at or after a time, in no order. */
    void changedSince(Query query, Instant since, Consumer<SubmissionStatusChanged> consumer);

    /** Counts by child of the scope's division and by state: code of the child → state → how many. */
    Map<String, Map<String, Integer>> count(Query query);
}
