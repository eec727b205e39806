package cn.gongkai.intake.submission;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a submission stands, and which action leads where. What pages and answers offer is derived from here. */
public enum SubmissionState {
    /** Stored; the rules are still to be asked. */
    RECEIVED,
    /** Has errors; the agency hands in a new revision. */
    RETURNED,
    /** Has warnings that nobody has explained yet. */
    EXPLANATION_REQUIRED,
    /** Right as far as the rules can tell. */
    ACCEPTED,
    /** Waits for a reviewer of the division above. */
    IN_REVIEW,
    /** A reviewer agreed. */
    APPROVED,
    /** Can be read by the public. */
    PUBLISHED,
    /** A later revision took its place. */
    SUPERSEDED,
    /** Taken back. */
    WITHDRAWN,
    /** The platform itself could not process it. */
    FAILED;

    /** What can be done with a submission. */
    public enum Action {
        /** The verdict: no error, every warning explained. */
        ACCEPT,
        /** The verdict: warnings without an explanation. */
        REQUIRE_EXPLANATION,
        /** The verdict, or the reviewer: to be mended. */
        RETURN,
        /** The clerk answers the warnings; the rules are asked again. */
        EXPLAIN,
        /** Last year's report was corrected; the rules are asked again. */
        RECHECK,
        /** The division above wants to look first. */
        REVIEW,
        APPROVE,
        PUBLISH,
        SUPERSEDE,
        WITHDRAW,
        FAIL
    }

    private static final Map<SubmissionState, Map<Action, SubmissionState>> TRANSITIONS =
            new EnumMap<>(SubmissionState.class);

    static {
        // A report may be seen published before its verdict is seen: the two come on different topics.
        from(RECEIVED)
                .to(Action.ACCEPT, ACCEPTED)
                .to(Action.REQUIRE_EXPLANATION, EXPLANATION_REQUIRED)
                .to(Action.RETURN, RETURNED)
                .to(Action.PUBLISH, PUBLISHED)
                .to(Action.RECHECK, RECEIVED)
                .to(Action.FAIL, FAILED);
        from(EXPLANATION_REQUIRED)
                .to(Action.ACCEPT, ACCEPTED)
                .to(Action.REQUIRE_EXPLANATION, EXPLANATION_REQUIRED)
                .to(Action.RETURN, RETURNED)
                .to(Action.EXPLAIN, RECEIVED)
                .to(Action.RECHECK, RECEIVED)
                .to(Action.PUBLISH, PUBLISHED)
                .to(Action.SUPERSEDE, SUPERSEDED)
                .to(Action.WITHDRAW, WITHDRAWN)
                .to(Action.FAIL, FAILED);
        // Some errors give way to an explanation (a merged township's carry-over); the rules decide, asked again. And a
        // verdict
        // given twice may have seen two worlds: what is published is published.
        from(RETURNED)
                .to(Action.EXPLAIN, RECEIVED)
                .to(Action.RECHECK, RECEIVED)
                .to(Action.PUBLISH, PUBLISHED)
                .to(Action.WITHDRAW, WITHDRAWN);
        // What was found right goes its way while the rules are asked again; what they say then is noted.
        from(ACCEPTED)
                .to(Action.RECHECK, ACCEPTED)
                .to(Action.REVIEW, IN_REVIEW)
                .to(Action.PUBLISH, PUBLISHED)
                .to(Action.FAIL, FAILED);
        from(IN_REVIEW)
                .to(Action.RECHECK, IN_REVIEW)
                .to(Action.APPROVE, APPROVED)
                .to(Action.RETURN, RETURNED)
                .to(Action.WITHDRAW, WITHDRAWN);
        // Approved is not yet published: the rules are asked once more, and what came to light meanwhile still counts.
        from(APPROVED)
                .to(Action.RECHECK, APPROVED)
                .to(Action.REQUIRE_EXPLANATION, EXPLANATION_REQUIRED)
                .to(Action.RETURN, RETURNED)
                .to(Action.PUBLISH, PUBLISHED)
                .to(Action.FAIL, FAILED);
        from(PUBLISHED)
                .to(Action.RECHECK, PUBLISHED)
                .to(Action.SUPERSEDE, SUPERSEDED)
                .to(Action.WITHDRAW, WITHDRAWN);
        // A failed report is not lost: what was parked can be played again and then goes its way.
        from(FAILED)
                .to(Action.ACCEPT, ACCEPTED)
                .to(Action.REQUIRE_EXPLANATION, EXPLANATION_REQUIRED)
                .to(Action.RETURN, RETURNED)
                .to(Action.PUBLISH, PUBLISHED);
        from(SUPERSEDED);
        from(WITHDRAWN);
    }

    /** The state after an action; empty if the action is not possible here. */
    public Optional<SubmissionState> after(Action action) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(action));
    }

    /** What can happen here. */
    public Set<Action> actions() {
        return Collections.unmodifiableSet(TRANSITIONS.get(this).keySet());
    }

    /** What the clerk can do here. */
    public Set<Action> offers() {
        return switch (this) {
            case EXPLANATION_REQUIRED, RETURNED -> EnumSet.of(Action.EXPLAIN, Action.WITHDRAW);
            case IN_REVIEW -> EnumSet.of(Action.WITHDRAW);
            case RECEIVED, ACCEPTED, APPROVED, PUBLISHED, SUPERSEDED, WITHDRAWN, FAILED -> EnumSet.noneOf(Action.class);
        };
    }

    /** What a reviewer of a division above can do here. */
    public Set<Action> offersReviewer() {
        return this == IN_REVIEW ? EnumSet.of(Action.APPROVE, Action.RETURN) : EnumSet.noneOf(Action.class);
    }

    /**
     * Whether a report in this state was found right and is on its way or published, so that another one for the same year would
     * double it. One that nobody has judged yet is not: the clerk may have sent the wrong file a moment ago.
     */
    public boolean isLive() {
        return switch (this) {
            case ACCEPTED, IN_REVIEW, APPROVED, PUBLISHED -> true;
            case RECEIVED, RETURNED, EXPLANATION_REQUIRED, SUPERSEDED, WITHDRAWN, FAILED -> false;
        };
    }

    private static Transitions from(SubmissionState state) {
        Transitions transitions = new Transitions(new EnumMap<>(Action.class));
        TRANSITIONS.put(state, transitions.next);
        return transitions;
    }

    private record Transitions(Map<Action, SubmissionState> next) {

        Transitions to(Action action, SubmissionState state) {
            next.put(action, state);
            return this;
        }
    }
}
