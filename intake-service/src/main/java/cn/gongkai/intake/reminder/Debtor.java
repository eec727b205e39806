package cn.gongkai.intake.reminder;

import cn.gongkai.report.Agency;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency whose report of a year is still to come.
 *
 * @param submission its latest submission; null if there is none
 * @param since since when that stands so; null if there is none
 * @param due the last day for handing in; null where nobody set one
 */
public record Debtor(
        Agency agency,
        Unfinished what,
        @Nullable String submission,
        @Nullable Instant since,
        @Nullable LocalDate due) {}
