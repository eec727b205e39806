package cn.gongkai.platform.problem;

import cn.gongkai.report.json.ReportJsonException;
import com.mongodb.MongoException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every failure of a request into an RFC 9457 problem document in the caller's language. A service has one subclass,
 * annotated {@code @RestControllerAdvice}.
 */
public abstract class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** Problem types are names, not addresses: nothing needs to be fetched to understand one. */
    private static final String TYPE = "urn:gongkai:problem:";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final MessageSource messages;

    protected ProblemAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException problem, WebRequest request) {
        ProblemDetail body = body(problem.status(), problem.code(), request, problem.arguments());
        problem.members().forEach(body::setProperty);
        HttpHeaders headers = new HttpHeaders();
        if (problem.isPassing()) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(problem.retryAfter()));
        }
        return answer(body, headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> malformedJson(ReportJsonException malformed, WebRequest request) {
        ProblemDetail body = body(
                HttpStatus.BAD_REQUEST,
                "json",
                request,
                malformed.pointer().isEmpty() ? "/" : malformed.pointer(),
                inWords("wanted", malformed.wanted()),
                inWords("found", malformed.found()));
        body.setProperty("pointer", malformed.pointer());
        return answer(body, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> storeAway(MongoException away, WebRequest request) {
        LOG.warn("the store did not answer: {}", away.getMessage());
        return problem(ProblemException.storeAway(), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException broken, WebRequest request) {
        return answer(body(HttpStatus.BAD_REQUEST, "request", request), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(RuntimeException unexpected, WebRequest request) {
        LOG.error("request failed: {}", request.getDescription(false), unexpected);
        return answer(body(HttpStatus.INTERNAL_SERVER_ERROR, "internal", request), new HttpHeaders());
    }

    /** Everything that Spring MVC itself refuses. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = Objects.requireNonNullElse(HttpStatus.resolve(status.value()), HttpStatus.BAD_REQUEST);
        ProblemDetail body =
                switch (refused) {
                    case HttpMediaTypeNotSupportedException type ->
                        body(known, "media-type", request, String.valueOf(type.getContentType()), supported(type));
                    case HttpRequestMethodNotSupportedException method ->
                        body(
                                known,
                                "method",
                                request,
                                method.getMethod(),
                                Arrays.toString(method.getSupportedMethods()));
                    case MissingServletRequestParameterException missing ->
                        body(known, "parameter-missing", request, missing.getParameterName());
                    case MethodArgumentTypeMismatchException mismatch ->
                        body(known, "parameter", request, mismatch.getName(), String.valueOf(mismatch.getValue()));
                    default -> body(known, ProblemException.of(known).code(), request);
                };
        return answer(body, headers);
    }

    private static String supported(HttpMediaTypeNotSupportedException refused) {
        return String.join(
                ", ",
                refused.getSupportedMediaTypes().stream()
                        .map(MediaType::toString)
                        .toList());
    }

    private ProblemDetail body(HttpStatus status, String code, WebRequest request, Object... arguments) {
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(URI.create(TYPE + code));
        body.setTitle(words(code, "title", arguments));
        body.setDetail(words(code, "detail", arguments));
        body.setProperties(new LinkedHashMap<>(Map.of("action", words(code, "action", arguments))));
        if (request instanceof ServletWebRequest servlet) {
            body.setInstance(URI.create(servlet.getRequest().getRequestURI()));
        }
        return body;
    }

    /** What the reader of JSON wanted and found, in the caller's language where the bundle has the words. */
    private String inWords(String what, String technical) {
        String key = "json." + what + "." + technical.replaceAll("[^A-Za-z0-9]+", "-");
        return Objects.requireNonNull(messages.getMessage(key, null, technical, LocaleContextHolder.getLocale()));
    }

    private String words(String code, String part, Object... arguments) {
        return messages.getMessage("problem." + code + "." + part, arguments, LocaleContextHolder.getLocale());
    }

    private static ResponseEntity<Object> answer(ProblemDetail body, HttpHeaders headers) {
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        // Whoever was asked may have said already how long its answer can be kept.
        all.setCacheControl(CacheControl.noStore());
        return new ResponseEntity<>(body, all, body.getStatus());
    }
}
