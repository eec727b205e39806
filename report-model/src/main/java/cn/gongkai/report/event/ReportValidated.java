package cn.gongkai.report.event;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.finding.Verdict;
import java.time.Instant;

/**
 * The rules were asked of a report.
 *
 * @param round the round of {@link ReportSubmitted} that this answers
 * @param receivedAt when the report was handed in
 * @param time when the rules were asked
 */
public record ReportValidated(
        String submission,
        int revision,
        int round,
        Instant receivedAt,
        Instant time,
        AnnualReport report,
        Verdict verdict,
        Circumstances circumstances)
        implements ReportEvent {

    public static final String TYPE = "cn.gongkai.report.validated.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return submission + "-validated-" + round;
    }

    @Override
    public Agency agency() {
        return report.agency();
    }

    @Override
    public ReportYear year() {
        return report.year();
    }
}
