package cn.gongkai.intake.status;

import cn.gongkai.report.Agency;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Instant;

/**
 * Where an agency's report for a year stands, as lists and streams show it.
 *
 * @param submission the latest submission
 * @param sequence counts this submission's changes; a smaller one is older news
 */
public record StatusView(
        String submission,
        Agency agency,
        int year,
        int revision,
        String state,
        int sequence,
        int errors,
        int warnings,
        int notices,
        Instant at) {

    public static StatusView of(SubmissionStatusChanged status) {
        return new StatusView(
                status.submission(),
                status.agency(),
                status.year().value(),
                status.revision(),
                status.state(),
                status.sequence(),
                status.errors(),
                status.warnings(),
                status.notices(),
                status.time());
    }

    /** What lists are ordered by: agency code and year. */
    public String key() {
        return agency.code() + "-" + year;
    }
}
