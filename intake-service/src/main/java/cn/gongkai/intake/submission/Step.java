package cn.gongkai.intake.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a submission's timeline.
 *
 * @param action what happened: {@code RECEIVED} or the name of an action
 * @param state the state it led to
 * @param note the reason given, or the address published at; empty if there is nothing to add
 * @param by the issuer's id of the person or program that did it; null where the platform itself went on. Kept with the change it
 *     made, so that it is known whatever becomes of the audit log's entry; no address tells it
 */
public record Step(
        String action,
        SubmissionState state,
        Instant at,
        String note,
        @JsonIgnore @Nullable String by) {}
