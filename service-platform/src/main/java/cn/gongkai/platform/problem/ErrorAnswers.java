package cn.gongkai.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.ResponseEntity;

/** What is answered when a request failed outside any controller: the service's error page to people, a problem document to programs. */
public final class ErrorAnswers extends BasicErrorController {

    /** Answers at Spring Boot's place for it, {@code /error}. */
    public ErrorAnswers(ErrorAttributes attributes, ErrorProperties properties, List<ErrorViewResolver> pages) {
        super(attributes, properties, pages);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        throw ProblemException.of(getStatus(request));
    }
}
