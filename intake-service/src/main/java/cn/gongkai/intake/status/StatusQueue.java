package cn.gongkai.intake.status;

import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statuses in the order in which they have waited, corrections of published reports among them. */
public interface StatusQueue {

    /**
     * What to look for.
     *
     * @param year the report year; null for all
     * @param state only this state; null for all
     * @param findings which reports, by what the rules had to say of them
     * @param since only what reached its state then or later; null for all
     * @param name part of the agency's name; empty for all
     */
    record Query(
            Scope scope,
            @Nullable Integer year,
            @Nullable String state,
            Findings findings,
            @Nullable Instant since,
            String name) {

        /** The same whatever the state. */
        public Query inAnyState() {
            return new Query(scope, year, null, findings, since, name);
        }
    }

    /** What the rules had to say. */
    enum Findings {
        ANY,
        /** Something of whatever weight. */
        SOME,
        /** Warnings, which in review are explained. */
        WARNINGS,
        NONE
    }

    /**
     * One report in the queue.
     *
     * @param correction whether it is to take the place of one that is on its way or published
     */
    record Queued(SubmissionStatusChanged status, boolean correction) {

        public Position position() {
            return new Position(
                    status.time(),
                    status.agency().code() + "-" + status.year().value() + (correction ? CORRECTION : ""));
        }
    }

    /** What tells the status of a correction from that of the report it corrects. */
    String CORRECTION = "-c";

    /**
     * A place in the queue; what stood there need not be there any more.
     *
     * @param at when that report reached its state
     * @param key agency and year: {@code 370832106-2024}
     */
    record Position(Instant at, String key) {

        /** As part of an address: {@code 1795251761522.370832106-2024}. */
        @Override
        public String toString() {
            return at.toEpochMilli() + "." + key;
        }

        /** Empty for anything that is no position. */
        public static Optional<Position> parse(String text) {
            int dot = text.indexOf('.');
            try {
                return dot < 0
                        ? Optional.empty()
                        : Optional.of(new Position(
                                Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))), text.substring(dot + 1)));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** Those behind a position, in order; from the first one on for null. */
    List<Queued> after(Query query, @Nullable Position position, int limit);

    /** Those before a position, the nearest first. */
    List<Queued> before(Query query, Position position, int limit);

    /** How many are in which state. */
    Map<String, Integer> count(Query query);
}
