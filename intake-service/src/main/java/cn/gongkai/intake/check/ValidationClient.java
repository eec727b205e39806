package cn.gongkai.intake.check;

import cn.gongkai.platform.access.Issuer;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.json.ReportJson;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the validation service for a check: the one call between services that waits for its answer. */
@Component
class ValidationClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ValidationClient.class);

    private final RestClient http;

    ValidationClient(@Value("${intake.validation-service}") String address, ClientHttpRequestInterceptor ownToken) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build());
        requests.setReadTimeout(READ_TIMEOUT);
        this.http = RestClient.builder()
                .baseUrl(address)
                .requestFactory(requests)
                .requestInterceptor(ownToken)
                .build();
    }

    /**
     * The verdict, findings and statements on a report, in one language.
     *
     * @throws ProblemException 503 if the validation service does not answer, or the issuer gives no token for it
     */
    ObjectNode check(ReportSubmitted report, Locale locale) {
        try {
            byte[] answer = http.post()
                    .uri("/api/v1/checks")
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag())
                    .body(ReportJson.write(report))
                    .retrieve()
                    .body(byte[].class);
            JsonNode node = ReportJson.mapper().readTree(Objects.requireNonNull(answer));
            return node.asObject();
        } catch (RestClientException | OAuth2AuthorizationException | Issuer.Away e) {
            LOG.warn("the validation service could not be asked: {}", e.getMessage());
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "validation-away", 5);
        }
    }
}
