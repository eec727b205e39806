package cn.gongkai.platform.access;

/** What can be done with the reports of an agency or a division. {@link Role} says who may do it. */
public enum Action {
    /** See where reports stand: lists, counts, the status stream. */
    FOLLOW,
    /** Read a submission before it is published: the report, the file, what was found. */
    READ,
    /** Have a report checked without handing it in. */
    CHECK,
    /** Hand in, explain warnings, take back. */
    SUBMIT,
    /** Approve or return, and remind who is late. */
    REVIEW,
    /** Set what holds in a division: when reports are due, how much a rule weighs. */
    DIRECT,
    /** Have changes of status sent to another system. */
    SUBSCRIBE,
    /** Read who did what. */
    AUDIT,
    /** See what could not be processed, and play it again. */
    OPERATE
}
