package cn.gongkai.publication.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * Chinese or English: what {@code ?lang=} says, else what the browser asks for, else Chinese. No cookie keeps the choice, so that
 * one address is one page for every cache; links carry it on.
 */
final class LanguageChoice extends AcceptHeaderLocaleResolver {

    private static final String PARAMETER = "lang";

    LanguageChoice() {
        setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String chosen = chosen(request);
        if (chosen == null) {
            return super.resolveLocale(request);
        }
        return chosen.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** {@code zh} or {@code en} if the address says so. */
    static @Nullable String chosen(HttpServletRequest request) {
        String language = request.getParameter(PARAMETER);
        return "en".equals(language) || "zh".equals(language) ? language : null;
    }
}
