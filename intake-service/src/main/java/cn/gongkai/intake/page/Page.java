package cn.gongkai.intake.page;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.time.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page knows; templates call it {@code page}.
 *
 * @param locale Chinese or English
 * @param path this page's path
 * @param query what stood behind it in the address, as it came; null if nothing did
 * @param caller who reads it; null for someone not signed in
 * @param place the caller's division in words; empty if there is none
 * @param csrfHeaders for htmx: the header, as a JSON object, that requests which change something must bring
 */
public record Page(
        Locale locale,
        String path,
        @Nullable String query,
        @Nullable Caller caller,
        String place,
        String csrfHeaders) {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** A page at an address with nothing behind its path. */
    public Page(Locale locale, String path, @Nullable Caller caller, String place, String csrfHeaders) {
        this(locale, path, null, caller, place, csrfHeaders);
    }

    public boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** The page's language as HTML wants it. */
    public String language() {
        return english() ? "en" : "zh-CN";
    }

    /** Whether the reader is of an office that looks after others, not a clerk with one report. */
    public boolean watches() {
        return may(Action.REVIEW) || may(Action.DIRECT) || may(Action.OPERATE);
    }

    /** The reader's division in addresses; null for the whole country, which is none. */
    public @Nullable String division() {
        return caller == null
                        || caller.division().equals(Caller.WHOLE_COUNTRY)
                        || caller.division().equals(Caller.NOWHERE)
                ? null
                : caller.division();
    }

    /** This very page in a language, {@code zh-CN} or {@code en}. */
    public String in(String language) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(path);
        if (query != null) {
            here.query(query);
        }
        return here.replaceQueryParam("lang", language).build().toUriString();
    }

    /** A moment by the clock of Beijing, {@code 2026-01-12 09:30}. */
    public String minute(Instant time) {
        return BeijingTime.minute(time);
    }

    /** A day in words. */
    public String day(LocalDate day) {
        return (english() ? ENGLISH_DAY : CHINESE_DAY).format(day);
    }

    /** Whether to offer something: the reader may do it somewhere. */
    public boolean may(Action action) {
        return caller != null && caller.may(action);
    }
}
