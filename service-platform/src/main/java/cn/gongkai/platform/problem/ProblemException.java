package cn.gongkai.platform.problem;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * The caller's mistake, or a neighbour that is away, to be told as a problem document. Its words stand in the service's messages
 * under {@code problem.<code>.title}, {@code .detail} and {@code .action} (what to do), in which the arguments are filled in.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** When to try again where nobody knows better, in seconds. */
    public static final int SOON = 5;

    private final HttpStatus status;
    private final String code;
    private final transient Object[] arguments;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private int retryAfter = SOON;

    public ProblemException(HttpStatus status, String code, Object... arguments) {
        super(status.value() + " " + code);
        this.status = status;
        this.code = code;
        // A year or a code is no amount: as text it is shown as it came, without commas between its thousands.
        this.arguments = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number ? argument.toString() : argument)
                .toArray();
    }

    /** What there is to say where no more is known than the status. */
    public static ProblemException of(HttpStatus status) {
        String code =
                switch (status) {
                    case FORBIDDEN -> "forbidden";
                    case NOT_FOUND -> "not-found";
                    case NOT_ACCEPTABLE -> "not-acceptable";
                    case CONTENT_TOO_LARGE -> "too-large";
                    case TOO_MANY_REQUESTS -> "too-many";
                    case SERVICE_UNAVAILABLE -> "unavailable";
                    default -> status.is5xxServerError() ? "internal" : "request";
                };
        return new ProblemException(status, code, SOON);
    }

    /** The store does not answer. */
    public static ProblemException storeAway() {
        return of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Adds a member to the problem document, for programs to read. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says when to try again; told with the statuses 429 and 503. */
    public ProblemException retryAfter(int seconds) {
        retryAfter = seconds;
        return this;
    }

    /** Whether it will be over by itself. */
    public boolean isPassing() {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS;
    }

    /** When to try again, in seconds. */
    public int retryAfter() {
        return retryAfter;
    }

    /** The status to answer with. */
    public HttpStatus status() {
        return status;
    }

    /** The code that the problem's words stand under. */
    public String code() {
        return code;
    }

    /** What is filled into those words; numbers are text by now. */
    public Object[] arguments() {
        return arguments;
    }

    /** What else the problem document has. */
    public Map<String, Object> members() {
        return members;
    }
}
