package cn.gongkai.report.statement;

/** What a sentence counts. */
public enum StatementKind {
    /** Applications received this year. */
    NEW_APPLICATIONS,
    /** Applications carried in from last year. */
    CARRIED_IN,
    /** Applications handled or answered this year. */
    ANSWERED,
    /** Applications carried out to next year. */
    CARRIED_OUT,
    /** Applications with one result of handling; the subject is a group's code, {@code 3.1} to {@code 3.6}. */
    RESULT,
    /** Applications by one kind of applicant; the subject is the column's JSON name. */
    APPLICANT,
    /** Applications through one channel; the subject is the channel's word. */
    CHANNEL,
    RECONSIDERATIONS,
    LITIGATIONS,
    /** Normative documents; the subject is {@code issued}, {@code repealed} or {@code inForce}. */
    NORMATIVE_DOCUMENTS,
    /** Decisions; the subject is {@code licensing}, {@code penalty} or {@code coercion}. */
    DECISIONS,
    /** Fees for information, in yuan. */
    FEES,
    /** Items disclosed (条); the subject is what was disclosed or where, empty for the total. */
    DISCLOSED,
    /** A share, in percent. */
    PERCENTAGE,
    /** Change against last year; the subject is what changed, the value is signed. */
    CHANGE,
    /** The period reported on; the subject is {@code from} or {@code to}, the value yyyymmdd. */
    PERIOD
}
