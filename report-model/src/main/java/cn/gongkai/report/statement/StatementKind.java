package cn.gongkai.report.statement;

/** What a sentence counts, in 件 unless said otherwise; with the subjects that tell what exactly. */
public enum StatementKind {
    /**
     * Applications received this year, subject empty. {@code withCarriedIn}: a count that says it includes those carried in (共办理6件，含上年结转1件).
     * {@code dealtWith}: a count that leaves open whether it does (共办理6件).
     */
    NEW_APPLICATIONS,
    /** Applications carried in from last year. */
    CARRIED_IN,
    /**
     * Applications handled or answered this year, subject empty. {@code received}: those received were all answered (收到6件，均已答复), which
     * leaves open those carried in.
     */
    ANSWERED,
    /** Applications carried out to next year. */
    CARRIED_OUT,
    /** Applications with one result of handling; the subject is a group's code, {@code 3.1} to {@code 3.6}. */
    RESULT,
    /**
     * Applications by one kind of applicant; the subject is the column's JSON name, or {@code organizations} for all that are no natural
     * person's (法人或其他组织).
     */
    APPLICANT,
    /** Applications through one channel; the subject is the channel's word: 网络, 信函, 当面. */
    CHANNEL,
    /** Administrative reconsiderations about disclosure. */
    RECONSIDERATIONS,
    /** Litigations about disclosure, direct and after reconsideration together. */
    LITIGATIONS,
    /** Normative documents; the subject is {@code issued}, {@code repealed} or {@code inForce}. */
    NORMATIVE_DOCUMENTS,
    /** Decisions taken, not those published; the subject is {@code licensing}, {@code penalty} or {@code coercion}. */
    DECISIONS,
    /** Fees for handling information that were received, in yuan. */
    FEES,
    /** Items disclosed (条 or 篇); the subject is what was disclosed or where, empty for all there is. */
    DISCLOSED,
    /** A share or rate, in percent; the subject is the item it is the share of, an applicant's JSON name, or the rate's word (答复率). */
    PERCENTAGE,
    /** Change against last year, signed; the subject is what changed: {@code applications}. */
    CHANGE,
    /** The period reported on; the subject is {@code from} or {@code to}, the value yyyymmdd; {@code to} alone where only an end is told. */
    PERIOD
}
