package cn.gongkai.report.policy;

/** Whether a division looks at a report that the rules found right before the public does. */
public enum Review {
    /** What the rules found right is published at once. */
    NONE,
    /** A reviewer of the division approves it first, or returns it. */
    BEFORE_PUBLICATION
}
