package cn.gongkai.intake.reminder;

import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an agency was reminded.
 *
 * @param id agency, year, stage and day, so that nobody is reminded of the same twice; a day that is set anew is another
 * @param year the report's
 * @param stage {@code T-7}, {@code T+1}, …, or {@link #BY_HAND}
 * @param what was left to do then
 * @param due the last day for handing in, as it was then; null where nobody had set one
 * @param by who reminded by hand; null if nobody had to
 */
public record Reminder(
        String id,
        Agency agency,
        int year,
        String stage,
        Unfinished what,
        @Nullable LocalDate due,
        Instant at,
        @Nullable String by) {

    /** The stage of a reminder that somebody in the office sent. */
    public static final String BY_HAND = "HAND";

    /** How many days before the day it was due its stage began; negative for a stage after it. Not for one by hand. */
    public int daysBefore() {
        return -Integer.parseInt(stage.substring(1));
    }

    static Reminder of(Debtor debtor, ReportYear year, Stage stage, LocalDate due, Instant now) {
        return new Reminder(
                id(debtor, year, stage.code(), due),
                debtor.agency(),
                year.value(),
                stage.code(),
                debtor.what(),
                due,
                now,
                null);
    }

    /** Once a day for an agency. */
    static Reminder byHand(Debtor debtor, ReportYear year, Instant now, String by) {
        return new Reminder(
                id(debtor, year, BY_HAND, BeijingTime.day(now)),
                debtor.agency(),
                year.value(),
                BY_HAND,
                debtor.what(),
                debtor.due(),
                now,
                by);
    }

    private static String id(Debtor debtor, ReportYear year, String stage, LocalDate day) {
        return debtor.agency().code() + "-" + year.value() + "-" + stage + "-" + day;
    }
}
