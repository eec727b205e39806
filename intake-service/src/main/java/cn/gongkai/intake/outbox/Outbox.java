package cn.gongkai.intake.outbox;

import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was stored and is still to be told. The submissions themselves are it: there is no second write to go wrong. */
public interface Outbox {

    /**
     * An event that is still to be sent.
     *
     * @param status the state its submission is in
     * @param listed whether the status list shows this submission
     */
    record Unsent(ReportSubmitted event, SubmissionStatusChanged status, boolean listed) {}

    /**
     * Events that were stored and not sent, leased to the caller so that no other instance sends them meanwhile.
     *
     * @param limit how many at most
     */
    List<Unsent> claimUnsent(Instant now, Duration lease, int limit);

    /** Notes that these events were sent. */
    void markSent(List<ReportSubmitted> events);

    /** How long the oldest event has been waiting to be sent; zero if none waits. */
    Duration oldestUnsent(Instant now);
}
