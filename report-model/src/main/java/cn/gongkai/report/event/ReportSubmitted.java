package cn.gongkai.report.event;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.reading.Reading;
import java.time.Instant;

/**
 * A report was handed in, or its warnings were explained and it is to be judged again.
 *
 * @param round how often this revision was put before the rules, from 1
 * @param receivedAt when the report was handed in; the date that deadlines look at
 * @param time when it was put before the rules in this round
 */
public record ReportSubmitted(
        String submission,
        int revision,
        int round,
        Instant receivedAt,
        Instant time,
        AnnualReport report,
        Reading reading,
        Circumstances circumstances)
        implements ReportEvent {

    public static final String TYPE = "cn.gongkai.report.submitted.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return submission + "-submitted-" + round;
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
