package cn.gongkai.publication.site;

import cn.gongkai.platform.problem.ProblemPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Problems as pages of this site. */
@Component
@Order(-1) // before Spring MVC's own, which asks PublicationProblems
class PageProblems extends ProblemPages {

    private final SiteProperties site;

    PageProblems(MessageSource messages, LocaleResolver locales, SiteProperties site) {
        super(messages, locales);
        this.site = site;
    }

    @Override
    protected Map<String, Object> frame(HttpServletRequest request, Locale locale) {
        return Map.of("visitor", Visitor.of(request, site));
    }
}
