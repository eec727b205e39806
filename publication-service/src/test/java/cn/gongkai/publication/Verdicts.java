package cn.gongkai.publication;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sample reports and verdicts on them, as validation would send them. */
public final class Verdicts {

    public static final Instant RECEIVED = Instant.parse("2025-01-14T01:20:00Z");
    public static final Instant JUDGED = Instant.parse("2025-01-14T01:20:01Z");

    private Verdicts() {}

    public static AnnualReport report(SampleFiles sample) {
        return ReportJson.readReport(sample.bytes(SampleFormat.JSON));
    }

    public static ReportValidated accepted(AnnualReport report, int revision) {
        return verdict(Decision.ACCEPTED, report, revision, revision == 1 ? null : "填报有误");
    }

    public static ReportValidated corrected(AnnualReport report, int revision, String reason) {
        return verdict(Decision.ACCEPTED, report, revision, reason);
    }

    public static ReportValidated returned(AnnualReport report, int revision) {
        return verdict(Decision.RETURNED, report, revision, null);
    }

    private static ReportValidated verdict(
            Decision decision, AnnualReport report, int revision, @Nullable String reason) {
        return new ReportValidated(
                "s-" + report.agency().code() + "-" + report.year().value() + "-" + revision,
                revision,
                1,
                RECEIVED,
                JUDGED,
                report,
                new Verdict(decision, "2021.1", List.of()),
                new Circumstances(revision == 1 ? null : revision - 1, reason, List.of()));
    }
}
