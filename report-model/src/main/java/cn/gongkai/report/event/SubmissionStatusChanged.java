package cn.gongkai.report.event;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.finding.FailedRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A submission reached another state.
 *
 * @param state the state's name: {@code RETURNED}
 * @param sequence counts the changes of this submission from 1; a smaller one is older news
 * @param errors how many errors its last verdict has
 * @param warnings how many warnings
 * @param notices how many notices
 * @param listed whether lists show this submission; a correction that is not published yet stands behind the live report
 * @param receivedAt when it came in; null in events from before this was told
 * @param verdictAt when the rules gave their first verdict; null while they have not
 * @param rules the rules that found something in its last verdict, by id
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
        Instant time,
        boolean listed,
        @Nullable Instant receivedAt,
        @Nullable Instant verdictAt,
        List<FailedRule> rules)
        implements ReportEvent {

    public static final String TYPE = "cn.gongkai.submission.status-changed.v1";

    private static final long REVISION = 1_000_000L;

    public SubmissionStatusChanged {
        rules = List.copyOf(rules);
    }

    /** A status as it was told before it said which rules failed, and when. */
    public SubmissionStatusChanged(
            String submission,
            int revision,
            Agency agency,
            ReportYear year,
            String state,
            int sequence,
            int errors,
            int warnings,
            int notices,
            Instant time) {
        this(
                submission,
                revision,
                agency,
                year,
                state,
                sequence,
                errors,
                warnings,
                notices,
                time,
                true,
                null,
                null,
                List.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String id() {
        return submission + "-status-" + sequence;
    }

    /** Revision and sequence in one number: of two statuses of an agency and year the larger one is the newer. */
    public long order() {
        return revision * REVISION + sequence;
    }
}
