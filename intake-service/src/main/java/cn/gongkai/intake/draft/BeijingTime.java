package cn.gongkai.intake.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in China read them. */
final class BeijingTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private BeijingTime() {}

    /** {@code 2025-01-10 14:03}. */
    static String minute(Instant time) {
        return MINUTE.format(time.atZone(ZONE));
    }

    /** {@code 14:03}. */
    static String clock(Instant time) {
        return CLOCK.format(time.atZone(ZONE));
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }
}
