package cn.gongkai.report.finding;

/** What becomes of a report after its check. */
public enum Decision {
    /** No error, and every warning is explained. */
    ACCEPTED,
    /** No error, but warnings without an explanation. */
    EXPLANATION_REQUIRED,
    /** At least one error. */
    RETURNED
}
