package cn.gongkai.publication.site;

import cn.gongkai.platform.problem.ProblemException;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows people a page where programs get a problem document, with the same words. Who names {@code text/html} as acceptable is taken
 * for a person.
 */
@Component
@Order(-1) // before Spring MVC's own, which asks PublicationProblems
class BrowserProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserProblems.class);
    private static final String RETRY_SECONDS = "5";

    private final MessageSource messages;
    private final SiteProperties site;

    BrowserProblems(MessageSource messages, SiteProperties site) {
        this.messages = messages;
        this.site = site;
    }

    /** What went wrong, by the code that its words stand under. */
    private record Problem(HttpStatus status, String code, Object... arguments) {}

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null
                || !accept.contains("text/html")
                || request.getServletPath().startsWith("/api/")) {
            return null;
        }
        Problem problem = problem(failure, request);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Visitor visitor = Visitor.of(request, site);
        ModelAndView page = new ModelAndView(
                "problem",
                Map.of(
                        "visitor", visitor,
                        "status", problem.status().value(),
                        "heading", words(problem, "title", visitor.locale()),
                        "detail", words(problem, "detail", visitor.locale()),
                        "action", words(problem, "action", visitor.locale())));
        page.setStatus(problem.status());
        return page;
    }

    private static Problem problem(Exception failure, HttpServletRequest request) {
        return switch (failure) {
            case ProblemException known -> new Problem(known.status(), known.code(), known.arguments());
            case TypeMismatchException mismatch ->
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "parameter",
                        String.valueOf(mismatch.getPropertyName()),
                        String.valueOf(mismatch.getValue()));
            case ErrorResponse response
            when response.getStatusCode().value() == HttpStatus.NOT_FOUND.value() ->
                new Problem(HttpStatus.NOT_FOUND, "not-found");
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                new Problem(HttpStatus.valueOf(response.getStatusCode().value()), "request");
            case MongoException away -> {
                LOG.warn("the store did not answer: {}", away.getMessage());
                yield new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", RETRY_SECONDS);
            }
            default -> {
                LOG.error("request failed: {}", request.getServletPath(), failure);
                yield new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
            }
        };
    }

    private String words(Problem problem, String part, Locale locale) {
        return messages.getMessage("problem." + problem.code() + "." + part, problem.arguments(), locale);
    }
}
