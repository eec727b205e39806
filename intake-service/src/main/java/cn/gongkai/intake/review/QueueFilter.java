package cn.gongkai.intake.review;

import cn.gongkai.intake.status.StatusQueue;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.time.BeijingTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a reviewer wants to see of the queue, as it stands in the address of its pages.
 *
 * @param division only agencies of this division; empty for all that the reviewer reaches
 * @param year the report year; null for all
 * @param state a state's name, or {@link #ALL}; what waits for a decision if not given
 * @param findings by what the rules had to say
 * @param since only what has come since this day in Beijing; null for all
 * @param name part of the agency's name
 */
record QueueFilter(
        @Nullable String division,
        @Nullable Integer year,
        @Nullable String state,
        StatusQueue.@Nullable Findings findings,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @Nullable String name) {

    static final String ALL = "ALL";

    QueueFilter {
        division = division == null ? "" : division.strip();
        state = state != null && (state.equals(ALL) || isState(state)) ? state : SubmissionState.IN_REVIEW.name();
        findings = Objects.requireNonNullElse(findings, StatusQueue.Findings.ANY);
        name = name == null ? "" : name.strip();
    }

    private static boolean isState(String name) {
        return Arrays.stream(SubmissionState.values())
                .anyMatch(state -> state.name().equals(name));
    }

    StatusQueue.Query query(Scope scope) {
        return new StatusQueue.Query(
                scope,
                year,
                ALL.equals(state) ? null : state,
                Objects.requireNonNull(findings),
                since == null ? null : BeijingTime.begin(since),
                Objects.requireNonNull(name));
    }

    /** The same for another state. */
    public QueueFilter in(String other) {
        return new QueueFilter(division, year, other, findings, since, name);
    }

    /** The same for another division. */
    public QueueFilter at(String other) {
        return new QueueFilter(other, year, state, findings, since, name);
    }

    /** Whether anything narrows the queue beside division and state. */
    public boolean isNarrow() {
        return year != null || findings != StatusQueue.Findings.ANY || since != null || !"".equals(name);
    }

    /** As the query of an address, encoded, without what is usual: {@code ?year=2024}, or nothing. */
    public String address() {
        return address(parameters());
    }

    /** The same with one parameter more. */
    public String address(String parameter, String value) {
        Map<String, Object> parameters = parameters();
        parameters.put(parameter, value);
        return address(parameters);
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("division", division);
        parameters.put("year", year);
        parameters.put("state", SubmissionState.IN_REVIEW.name().equals(state) ? null : state);
        parameters.put("findings", findings == StatusQueue.Findings.ANY ? null : findings);
        parameters.put("since", since);
        parameters.put("name", name);
        parameters.values().removeIf(value -> value == null || value.equals(""));
        return parameters;
    }

    /** Values are filled in, for what is searched may look like a template itself. */
    private static String address(Map<String, Object> parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        parameters.keySet().forEach(parameter -> builder.queryParam(parameter, "{" + parameter + "}"));
        return builder.encode().buildAndExpand(parameters).toUriString();
    }
}
