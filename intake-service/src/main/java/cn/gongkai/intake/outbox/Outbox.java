package cn.gongkai.intake.outbox;

import cn.gongkai.intake.status.StatusList;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was stored and is still to be told. The submissions themselves are it: there is no second write to go wrong. */
public interface Outbox {

    /**
     * What is still to be told of a submission.
     *
     * @param mark the sequence number of the change that is to be told
     * @param event asks the rules; null where people decided and only the new status is news
     * @param status the state the submission is in
     * @param standing how the status list shows this submission
     */
    record Unsent(
            int mark, @Nullable ReportSubmitted event, SubmissionStatusChanged status, StatusList.Standing standing) {}

    /**
     * Events that were stored and not sent, leased to the caller so that no other instance sends them meanwhile.
     *
     * @param limit how many at most
     */
    List<Unsent> claimUnsent(Instant now, Duration lease, int limit);

    /** Notes that these were sent; what changed in the meantime and is to be told as well stays to be sent. */
    void markSent(List<Unsent> sent);

    /** How long the oldest event has been waiting to be sent; zero if none waits. */
    Duration oldestUnsent(Instant now);
}
