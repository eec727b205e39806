package cn.gongkai.intake.page;

import cn.gongkai.platform.access.Callers;
import cn.gongkai.platform.problem.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Problems as pages of clerks and offices. */
@Component
@Order(-1) // before Spring MVC's own, which asks IntakeProblems
class PageProblems extends ProblemPages {

    private final PageModel pages;
    private final Callers callers;

    PageProblems(MessageSource messages, LocaleResolver locales, PageModel pages, Callers callers) {
        super(messages, locales);
        this.pages = pages;
        this.callers = callers;
    }

    @Override
    protected Map<String, Object> frame(HttpServletRequest request, Locale locale) {
        return Map.of("page", pages.page(callers.of(request), request, locale));
    }
}
