package cn.gongkai.intake.policy;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.json.ReportJson;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks the validation service which rules there are, when somebody wants to change a policy. */
@Component
class RuleCatalog {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final RestClient http;

    RuleCatalog(@Value("${intake.validation-service}") String address) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        this.http =
                RestClient.builder().baseUrl(address).requestFactory(requests).build();
    }

    /**
     * Every rule's id, and whether a division may weigh it otherwise.
     *
     * @throws ProblemException 503 if the validation service does not answer
     */
    Map<String, Boolean> rules() {
        return rules(Locale.SIMPLIFIED_CHINESE).stream().collect(Collectors.toMap(Rule::id, Rule::isAdjustable));
    }

    /**
     * A rule as a division has to know it.
     *
     * @param severity how bad a miss is where no division says otherwise
     * @param formula what must hold, in words
     * @param basis where the law or the form says so
     */
    record Rule(String id, String severity, boolean isAdjustable, String formula, String basis) {}

    /**
     * Every rule, in the order of the rule book.
     *
     * @throws ProblemException 503 if the validation service does not answer
     */
    List<Rule> rules(Locale locale) {
        try {
            byte[] answer = http.get()
                    .uri("/api/v1/rules")
                    .header(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag())
                    .retrieve()
                    .body(byte[].class);
            return ReportJson.mapper()
                    .readTree(Objects.requireNonNull(answer))
                    .path("rules")
                    .valueStream()
                    .map(RuleCatalog::rule)
                    .toList();
        } catch (RestClientException e) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "rules-away", 5);
        }
    }

    private static Rule rule(JsonNode rule) {
        return new Rule(
                rule.path("id").asString(),
                rule.path("severity").asString(),
                rule.path("adjustable").asBoolean(),
                rule.path("formula").asString(""),
                rule.path("basis").asString(""));
    }
}
