package cn.gongkai.intake.reminder;

import java.util.Optional;

/** What is left to do for an agency whose report is not in order yet. */
public enum Unfinished {
    /** Nothing was handed in, or it was taken back. */
    NOT_IN,
    /** It came back, to be mended. */
    RETURNED,
    /** What the rules noticed is to be explained. */
    EXPLANATION_REQUIRED;

    /**
     * What is left to do; empty for a report that is on its way or published, and for one that the platform itself could not
     * process, which is not for the agency to mend.
     *
     * @param state of the latest submission; empty if there is none
     */
    static Optional<Unfinished> of(String state) {
        return switch (state) {
            case "", "WITHDRAWN" -> Optional.of(NOT_IN);
            case "RETURNED" -> Optional.of(RETURNED);
            case "EXPLANATION_REQUIRED" -> Optional.of(EXPLANATION_REQUIRED);
            default -> Optional.empty();
        };
    }
}
