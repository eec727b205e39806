package cn.gongkai.intake.review;

import cn.gongkai.intake.status.StatusQueue;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.platform.access.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
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
    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

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
                since == null ? null : since.atStartOfDay(BEIJING).toInstant(),
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
        return parameters().encode().build().toUriString();
    }

    /** The same with one parameter more. */
    public String address(String parameter, String value) {
        return parameters()
                .queryParam(parameter, "{value}")
                .encode()
                .buildAndExpand(value)
                .toUriString();
    }

    private UriComponentsBuilder parameters() {
        UriComponentsBuilder builder = UriComponentsBuilder.newInstance();
        add(builder, "division", division);
        add(builder, "year", year == null ? "" : year.toString());
        add(builder, "state", SubmissionState.IN_REVIEW.name().equals(state) ? "" : state);
        add(builder, "findings", findings == StatusQueue.Findings.ANY ? "" : String.valueOf(findings));
        add(builder, "since", since == null ? "" : since.toString());
        add(builder, "name", name);
        return builder;
    }

    private static void add(UriComponentsBuilder builder, String parameter, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            builder.queryParam(parameter, value);
        }
    }
}
