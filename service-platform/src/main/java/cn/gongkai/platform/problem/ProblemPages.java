package cn.gongkai.platform.problem;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows people a page where programs get a problem document, with the same words: the service's template {@code problem}. A service with
 * pages has one subclass, ordered before Spring MVC's own resolvers, which ask its {@link ProblemAdvice}.
 */
public abstract class ProblemPages implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final MessageSource messages;
    private final LocaleResolver locales;

    protected ProblemPages(MessageSource messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /** What the frame of every page of the service needs, by the names that its templates know. */
    protected abstract Map<String, Object> frame(HttpServletRequest request, Locale locale);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ProblemAnswers.isForPeople(request)) {
            return null;
        }
        ProblemException problem = problem(failure, request);
        if (problem.isPassing()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
        }
        // Whoever was asked may have said already how long its answer can be kept.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Locale locale = locales.resolveLocale(request);
        Map<String, Object> model = new HashMap<>(frame(request, locale));
        model.put("status", problem.status().value());
        model.put("heading", words(problem, "title", locale));
        model.put("detail", words(problem, "detail", locale));
        model.put("action", words(problem, "action", locale));
        ModelAndView page = new ModelAndView("problem", model);
        page.setStatus(problem.status());
        return page;
    }

    /** What programs are told of the same failure. */
    private static ProblemException problem(Exception failure, HttpServletRequest request) {
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
            case TypeMismatchException mismatch ->
                new ProblemException(
                        HttpStatus.BAD_REQUEST,
                        "parameter",
                        String.valueOf(mismatch.getPropertyName()),
                        String.valueOf(mismatch.getValue()));
            case BindException unusable -> ProblemException.of(HttpStatus.BAD_REQUEST);
            case ErrorResponse refused ->
                ProblemException.of(Objects.requireNonNullElse(
                        HttpStatus.resolve(refused.getStatusCode().value()), HttpStatus.BAD_REQUEST));
            default -> {
                LOG.error("a page failed: {}", request.getServletPath(), failure);
                yield ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR);
            }
        };
    }

    private String words(ProblemException problem, String part, Locale locale) {
        return messages.getMessage("problem." + problem.code() + "." + part, problem.arguments(), locale);
    }
}
