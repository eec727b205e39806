package cn.gongkai.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says no where no controller was asked yet, in filters: to programs in the same words and the same way as controllers do, to people
 * with the service's error page.
 */
public final class ProblemAnswers {

    private final HandlerExceptionResolver problems;
    private final LocaleResolver locales;

    public ProblemAnswers(HandlerExceptionResolver problems, LocaleResolver locales) {
        this.problems = problems;
        this.locales = locales;
    }

    /** Writes the problem as the answer to the request. */
    public void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem) {
        if (isForPeople(request)) {
            if (problem.isPassing()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
            }
            sendError(response, problem.status());
            return;
        }
        // Before Spring MVC is reached the thread's language is the machine's, not the caller's.
        @Nullable LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        try {
            problems.resolveException(request, response, null, problem);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Who names {@code text/html} as acceptable is taken for a person, unless they ask the API. */
    public static boolean isForPeople(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }

    private static void sendError(HttpServletResponse response, HttpStatus status) {
        try {
            response.sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
