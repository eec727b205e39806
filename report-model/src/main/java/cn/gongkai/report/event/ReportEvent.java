package cn.gongkai.report.event;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import java.time.Instant;

/**
 * What one service tells the others. An event may come twice; it is one and the same if its {@link #id} is. Event types only
 * ever gain fields.
 */
public sealed interface ReportEvent permits ReportSubmitted, ReportValidated, ReportPublished, SubmissionStatusChanged {

    /** The version of the events' shape, carried by each as {@code schemaVersion}. */
    int SCHEMA_VERSION = 1;

    /** The CloudEvents type: {@code cn.gongkai.report.submitted.v1}. */
    String type();

    /** Unique among all events, the same for the same fact. */
    String id();

    /** The submission the event is about. */
    String submission();

    /** The revision of the report, counted from 1 for each agency and year. */
    int revision();

    /** Whose report it is; its code is the partition key, which keeps one agency's events in order. */
    Agency agency();

    ReportYear year();

    /** When it happened. */
    Instant time();
}
