package cn.gongkai.intake.page;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.report.division.Divisions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what all pages know. */
@ControllerAdvice(basePackages = "cn.gongkai.intake")
class PageModel {

    private final Divisions divisions = Divisions.china();
    private final MessageSource messages;

    PageModel(MessageSource messages) {
        this.messages = messages;
    }

    @ModelAttribute("page")
    Page page(Optional<Caller> caller, HttpServletRequest request, Locale locale) {
        return new Page(
                locale,
                request.getRequestURI(),
                // A form that is shown again has its answer at an address that cannot be asked for.
                request.getMethod().equals("GET") ? request.getQueryString() : null,
                caller.orElse(null),
                caller.map(known -> place(known.division(), locale)).orElse(""),
                caller.isPresent() ? csrf(request) : "{}");
    }

    private String place(String division, Locale locale) {
        return switch (division) {
            case Caller.WHOLE_COUNTRY -> messages.getMessage("page.country", null, locale);
            case Caller.NOWHERE -> "";
            default -> divisions.find(division).map(divisions::fullName).orElse(division);
        };
    }

    /** Only those who are signed in have something that could be changed in their name. */
    private static String csrf(HttpServletRequest request) {
        @Nullable CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "{}" : "{\"%s\": \"%s\"}".formatted(token.getHeaderName(), token.getToken());
    }
}
