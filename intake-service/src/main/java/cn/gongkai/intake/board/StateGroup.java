package cn.gongkai.intake.board;

import cn.gongkai.intake.board.BoardView.Row;
import cn.gongkai.intake.submission.SubmissionState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** States as the board's columns show them: what the platform itself is busy with is one. */
enum StateGroup {
    WORKING(SubmissionState.RECEIVED, SubmissionState.ACCEPTED, SubmissionState.APPROVED),
    EXPLANATION_REQUIRED(SubmissionState.EXPLANATION_REQUIRED),
    RETURNED(SubmissionState.RETURNED),
    IN_REVIEW(SubmissionState.IN_REVIEW),
    PUBLISHED(SubmissionState.PUBLISHED),
    FAILED(SubmissionState.FAILED);

    static final List<String> STATES =
            Arrays.stream(SubmissionState.values()).map(Enum::name).toList();

    private final Set<SubmissionState> states;

    StateGroup(SubmissionState... states) {
        this.states = Set.of(states);
    }

    /** The key of what it is called: a state's own word, but for what the platform is busy with. */
    public String word() {
        return this == WORKING ? "board.working" : "state." + name();
    }

    /** How many agencies of a line are in one of these states. */
    public int in(Row row) {
        return states.stream()
                .mapToInt(state -> row.states().getOrDefault(state.name(), 0))
                .sum();
    }
}
