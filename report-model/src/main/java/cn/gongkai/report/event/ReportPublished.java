package cn.gongkai.report.event;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import java.time.Instant;

/**
 * A report can be read by the public.
 *
 * @param address where, as a path on the public site: {@code /reports/370832106/2024}
 * @param time when it was published
 */
public record ReportPublished(
        String submission, int revision, Agency agency, ReportYear year, String address, Instant time)
        implements ReportEvent {

    public static final String TYPE = "cn.gongkai.report.published.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return submission + "-published";
    }
}
