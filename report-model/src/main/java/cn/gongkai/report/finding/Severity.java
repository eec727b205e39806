package cn.gongkai.report.finding;

/** How bad a finding is. */
public enum Severity {
    /** The report goes back. */
    ERROR,
    /** The clerk explains it or mends it. */
    WARNING,
    /** For information. */
    NOTICE
}
