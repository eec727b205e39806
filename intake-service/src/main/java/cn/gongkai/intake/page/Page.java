package cn.gongkai.intake.page;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page knows; templates call it {@code page}.
 *
 * @param locale Chinese or English
 * @param path this page's path
 * @param caller who reads it; null for someone not signed in
 * @param place the caller's division in words; empty if there is none
 * @param csrfHeaders for htmx: the header, as a JSON object, that requests which change something must bring
 */
public record Page(Locale locale, String path, @Nullable Caller caller, String place, String csrfHeaders) {

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

    /** Whether to offer something: the reader may do it somewhere. */
    public boolean may(Action action) {
        return caller != null && caller.may(action);
    }
}
