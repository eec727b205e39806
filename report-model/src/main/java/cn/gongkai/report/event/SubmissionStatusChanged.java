package cn.gongkai.report.event;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import java.time.Instant;

/**
 * A submission reached another state.
 *
 * @param state the state's name: {@code RETURNED}
 * @param sequence counts the changes of this submission from 1; a smaller one is older news
 * @param errors how many errors its last verdict has
 * @param warnings how many warnings
 * @param notices how many notices
 */
public record SubmissionStatusChanged(
        String submission,
        int revision,
        Agency agency,
        ReportYear year,
        String state,
        int sequence,
        int errors,
        int warnings,
        int notices,
        Instant time)
        implements ReportEvent {

    public static final String TYPE = "cn.gongkai.submission.status-changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return submission + "-status-" + sequence;
    }
}
