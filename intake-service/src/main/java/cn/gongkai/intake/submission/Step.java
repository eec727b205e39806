package cn.gongkai.intake.submission;

import java.time.Instant;

/**
 * One line of a submission's timeline.
 *
 * @param action what happened: {@code RECEIVED} or the name of an action
 * @param state the state it led to
 * @param note the reason given, or the address published at; empty if there is nothing to add
 */
public record Step(String action, SubmissionState state, Instant at, String note) {}
