package cn.gongkai.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Says no where no controller was asked yet, in filters, in the same words and the same way as controllers do. */
public final class ProblemAnswers {

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    public ProblemAnswers(HandlerExceptionResolver problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    /** Writes the problem as the answer to the request. */
    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        // Before Spring MVC is reached the thread's language is the machine's, not the caller's.
        @Nullable LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            problems.resolveException(request, response, null, problem);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
