package cn.gongkai.intake.reminder;

import cn.gongkai.platform.time.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A moment to remind at: 14, 7, 3 and 1 days before the day a report is due, the day after it, and every week from then on.
 *
 * @param daysBefore days from the stage's first day to the day the report is due; negative when that is over
 */
public record Stage(int daysBefore) {

    private static final int[] BEFORE = {1, 3, 7, 14};
    private static final int WEEK = 7;

    /**
     * The newest stage that has begun; those before it that were missed are not made up for. Empty while the day is far off.
     *
     * @param due the last day for handing in
     */
    static Optional<Stage> on(LocalDate today, LocalDate due) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            long weeks = (-left - 1) / WEEK;
            return Optional.of(new Stage(Math.toIntExact(-1 - weeks * WEEK)));
        }
        for (int days : BEFORE) {
            if (left <= days) {
                return Optional.of(new Stage(days));
            }
        }
        return Optional.empty();
    }

    /** When its first day begins. */
    Instant begins(LocalDate due) {
        return BeijingTime.begin(due.minusDays(daysBefore));
    }

    /** {@code T-7} a week before, {@code T+1} the day after. */
    String code() {
        return daysBefore > 0 ? "T-" + daysBefore : "T+" + -daysBefore;
    }
}
