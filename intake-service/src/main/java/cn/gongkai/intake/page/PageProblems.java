package cn.gongkai.intake.page;

import cn.gongkai.platform.access.Callers;
import cn.gongkai.platform.problem.ProblemAnswers;
import cn.gongkai.platform.problem.ProblemException;
import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Shows people a page where programs get a problem document, with the same words. */
@Component
@Order(-1) // before Spring MVC's own, which asks IntakeProblems
class PageProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

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
        if (!ProblemAnswers.isForPeople(request)) {
            return null;
        }
        ProblemException problem = problem(failure);
        if (problem.isPassing()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
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

    /** What programs are told of the same failure. */
    private static ProblemException problem(Exception failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case MongoException away -> {
                LOG.warn("the store did not answer: {}", away.getMessage());
                yield ProblemException.storeAway();
            }
            case MaxUploadSizeExceededException large -> ProblemException.of(HttpStatus.CONTENT_TOO_LARGE);
            case MultipartException broken -> ProblemException.of(HttpStatus.BAD_REQUEST);
            case MissingServletRequestParameterException missing ->
                new ProblemException(HttpStatus.BAD_REQUEST, "parameter-missing", missing.getParameterName());
            case MethodArgumentTypeMismatchException mismatch ->
                new ProblemException(
                        HttpStatus.BAD_REQUEST, "parameter", mismatch.getName(), String.valueOf(mismatch.getValue()));
            case BindException unusable -> ProblemException.of(HttpStatus.BAD_REQUEST);
            case ErrorResponse refused ->
                ProblemException.of(Objects.requireNonNullElse(
                        HttpStatus.resolve(refused.getStatusCode().value()), HttpStatus.BAD_REQUEST));
            default -> {
                LOG.error("a page failed", failure);
                yield ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR);
            }
        };
    }

    private String words(ProblemException problem, String part, Locale locale) {
        return messages.getMessage("problem." + problem.code() + "." + part, problem.arguments(), locale);
    }
}
