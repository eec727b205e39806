package cn.gongkai.platform.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What the web server itself answers to a request that it cannot hand to the service, an address with a broken escape for example:
 * our words in both languages, not its own page.
 */
public final class ConnectorProblems extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>请求有误</title>\
            <link rel="stylesheet" href="/static/look.css"></head>
            <body><main class="problem"><p class="status">%1$d</p>
            <h1>请求有误</h1>
            <p>无法理解该请求，请检查地址是否完整、正确。</p>
            <p lang="en">The request could not be understood. Check the address.</p>
            <p><a href="/">返回首页 <span lang="en">Home</span></a></p></main></body>
            </html>
            """;

    private static final String DOCUMENT = """
            {"type": "urn:gongkai:problem:request", "title": "请求有误 Bad request", "status": %d,\
             "detail": "无法理解该请求。The request could not be understood.",\
             "action": "请检查地址和请求头。Check the address and the headers."}
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean forPeople = isForPeople(request);
        response.setContentType(forPeople ? "text/html" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        try (Writer writer = response.getReporter()) {
            if (writer != null) {
                writer.write((forPeople ? PAGE : DOCUMENT).formatted(status));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like {@link ProblemAnswers#isForPeople}, of a request of which perhaps not even the headers were read. */
    private static boolean isForPeople(Request request) {
        @Nullable String accept = request.getHeader(HttpHeaders.ACCEPT);
        @Nullable String address = request.getRequestURI();
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && (address == null || !address.startsWith("/api/"));
    }
}
