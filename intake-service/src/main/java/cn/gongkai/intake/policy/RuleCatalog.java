package cn.gongkai.intake.policy;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.json.ReportJson;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
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
        try {
            byte[] answer = http.get().uri("/api/v1/rules").retrieve().body(byte[].class);
            return ReportJson.mapper()
                    .readTree(Objects.requireNonNull(answer))
                    .path("rules")
                    .valueStream()
                    .collect(Collectors.toMap(rule -> rule.path("id").asString(), RuleCatalog::isAdjustable));
        } catch (RestClientException e) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "rules-away", 5);
        }
    }

    private static boolean isAdjustable(JsonNode rule) {
        return rule.path("adjustable").asBoolean();
    }
}
