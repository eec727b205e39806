package cn.gongkai.intake.page;

import cn.gongkai.platform.access.Callers;
import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows people a page where programs get a problem document, with the same words. */
@Component
@Order(-1) // before Spring MVC's own, which asks IntakeProblems
class PageProblems implements HandlerExceptionResolver {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final PageModel pages;
    private final Callers callers;

    PageProblems(MessageSource messages, LocaleResolver locales, PageModel pages, Callers callers) {
        this.messages = messages;
        this.locales = locales;
        this.pages = pages;
        this.callers = callers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ProblemAnswers.isForPeople(request) || !(failure instanceof ProblemException problem)) {
            return null;
        }
        Locale locale = locales.resolveLocale(request);
        ModelAndView page = new ModelAndView(
                "problem",
                Map.of(
                        "page", pages.page(callers.of(request), request, locale),
                        "status", problem.status().value(),
                        "heading", words(problem, "title", locale),
                        "detail", words(problem, "detail", locale),
                        "action", words(problem, "action", locale)));
        page.setStatus(problem.status());
        return page;
    }

    private String words(ProblemException problem, String part, Locale locale) {
        return messages.getMessage("problem." + problem.code() + "." + part, problem.arguments(), locale);
    }
}
