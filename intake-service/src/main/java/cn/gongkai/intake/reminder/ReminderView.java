package cn.gongkai.intake.reminder;

import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.Agency;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as other systems read it.
 *
 * @param stage {@code T-14}, {@code T-7}, {@code T-3}, {@code T-1}, {@code T+1}, {@code T+8}, …, or {@code HAND}
 * @param due the last day for handing in, by the clock of China; null where nobody set one
 * @param daysLeft from the day of the reminder to the day it is due, negative when that is over; null where nobody set one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReminderView(
        Agency agency,
        int year,
        String stage,
        Unfinished what,
        @Nullable LocalDate due,
        @Nullable Long daysLeft,
        Instant at) {

    static ReminderView of(Reminder reminder) {
        return new ReminderView(
                reminder.agency(),
                reminder.year(),
                reminder.stage(),
                reminder.what(),
                reminder.due(),
                reminder.due() == null ? null : ChronoUnit.DAYS.between(BeijingTime.day(reminder.at()), reminder.due()),
                reminder.at());
    }
}
