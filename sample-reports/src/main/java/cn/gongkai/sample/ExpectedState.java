package cn.gongkai.sample;

/** Where checking leaves a sample; the names are those of the submission's states. */
public enum ExpectedState {
    /** An error sends it back to the clerk. */
    RETURNED,
    /** No error, but a warning that wants a word from the clerk. */
    EXPLANATION_REQUIRED,
    /** Neither error nor warning. */
    ACCEPTED
}
