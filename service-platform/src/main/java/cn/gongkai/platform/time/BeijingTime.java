package cn.gongkai.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in China read them, wherever the service runs. */
public final class BeijingTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter SECOND = formatter("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = formatter("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm");

    private BeijingTime() {}

    /** {@code 2025-01-10 14:03:27}. */
    public static String second(Instant time) {
        return SECOND.format(time);
    }

    /** {@code 2025-01-10 14:03}. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    /** {@code 14:03}. */
    public static String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** The day it is then. */
    public static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZONE);
    }

    /** When a day begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZONE);
    }
}
