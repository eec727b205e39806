package cn.gongkai.report.event;

/** The Kafka topics between the services. */
public final class Topics {

    /** {@link ReportSubmitted}, from intake to validation. */
    public static final String REPORT_SUBMITTED = "report-submitted";

    /** {@link ReportValidated}, from validation to publication and intake. */
    public static final String REPORT_VALIDATED = "report-validated";

    /** {@link ReportPublished}, from publication to intake and whoever listens. */
    public static final String REPORT_PUBLISHED = "report-published";

    /** {@link SubmissionStatusChanged}, from intake to whoever listens. */
    public static final String SUBMISSION_STATUS = "submission-status";

    /** Records that a service could not process, as they came, with the reason in their headers. */
    public static final String DEAD_LETTERS = "dead-letters";

    private Topics() {}
}
