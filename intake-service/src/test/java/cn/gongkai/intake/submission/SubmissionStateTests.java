package cn.gongkai.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.intake.submission.SubmissionState.Action;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SubmissionStateTests {

    /** Every action that is possible; whatever is not listed is not. */
    private static final String POSSIBLE = """
            RECEIVED              RECHECK              RECEIVED
            RECEIVED              ACCEPT               ACCEPTED
            RECEIVED              REQUIRE_EXPLANATION  EXPLANATION_REQUIRED
            RECEIVED              RETURN               RETURNED
            RECEIVED              PUBLISH              PUBLISHED
            RECEIVED              FAIL                 FAILED
            EXPLANATION_REQUIRED  RECHECK              RECEIVED
            EXPLANATION_REQUIRED  ACCEPT               ACCEPTED
            EXPLANATION_REQUIRED  REQUIRE_EXPLANATION  EXPLANATION_REQUIRED
            EXPLANATION_REQUIRED  RETURN               RETURNED
            EXPLANATION_REQUIRED  EXPLAIN              RECEIVED
            EXPLANATION_REQUIRED  PUBLISH              PUBLISHED
            EXPLANATION_REQUIRED  SUPERSEDE            SUPERSEDED
            EXPLANATION_REQUIRED  WITHDRAW             WITHDRAWN
            EXPLANATION_REQUIRED  FAIL                 FAILED
            RETURNED              RECHECK              RECEIVED
            RETURNED              EXPLAIN              RECEIVED
            RETURNED              PUBLISH              PUBLISHED
            RETURNED              WITHDRAW             WITHDRAWN
            ACCEPTED              RECHECK              ACCEPTED
            ACCEPTED              REVIEW               IN_REVIEW
            ACCEPTED              PUBLISH              PUBLISHED
            ACCEPTED              FAIL                 FAILED
            IN_REVIEW             RECHECK              IN_REVIEW
            IN_REVIEW             APPROVE              APPROVED
            IN_REVIEW             RETURN               RETURNED
            IN_REVIEW             WITHDRAW             WITHDRAWN
            APPROVED              RECHECK              APPROVED
            APPROVED              PUBLISH              PUBLISHED
            APPROVED              REQUIRE_EXPLANATION  EXPLANATION_REQUIRED
            APPROVED              RETURN               RETURNED
            APPROVED              FAIL                 FAILED
            PUBLISHED             RECHECK              PUBLISHED
            PUBLISHED             SUPERSEDE            SUPERSEDED
            PUBLISHED             WITHDRAW             WITHDRAWN
            FAILED                ACCEPT               ACCEPTED
            FAILED                REQUIRE_EXPLANATION  EXPLANATION_REQUIRED
            FAILED                RETURN               RETURNED
            FAILED                PUBLISH              PUBLISHED
            """;

    @Test
    void everyActionInEveryStateLeadsWhereTheTableSays() {
        Map<String, String> possible = new TreeMap<>();
        POSSIBLE.lines()
                .map(line -> line.split(" +"))
                .forEach(words -> possible.put(words[0] + " " + words[1], words[2]));

        for (SubmissionState state : SubmissionState.values()) {
            for (Action action : Action.values()) {
                Optional<SubmissionState> expected =
                        Optional.ofNullable(possible.get(state + " " + action)).map(SubmissionState::valueOf);

                assertThat(state.after(action)).as("%s in %s", action, state).isEqualTo(expected);
                assertThat(state.actions().contains(action)).isEqualTo(expected.isPresent());
            }
        }
    }

    @Test
    void everyStateCanBeReachedFromReceived() {
        Set<SubmissionState> reached = EnumSet.of(SubmissionState.RECEIVED);
        int before;
        do {
            before = reached.size();
            for (SubmissionState state : Set.copyOf(reached)) {
                state.actions()
                        .forEach(action -> reached.add(state.after(action).orElseThrow()));
            }
        } while (reached.size() > before);

        assertThat(reached).containsExactlyInAnyOrder(SubmissionState.values());
    }
}
