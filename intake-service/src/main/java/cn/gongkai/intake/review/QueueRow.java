package cn.gongkai.intake.review;

import cn.gongkai.intake.status.StatusQueue.Queued;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Duration;
import java.time.Instant;

/**
 * One report in the queue as the page shows it.
 *
 * @param address of its page, with the filter it was found by
 * @param again whether the agency handed in before
 * @param correction whether it is to take the place of one that is on its way or published
 * @param since when it reached its state
 * @param hours how long ago that is, in whole hours
 */
record QueueRow(
        String id,
        String address,
        String agency,
        String code,
        int year,
        int revision,
        boolean again,
        boolean correction,
        String state,
        int errors,
        int warnings,
        int notices,
        Instant since,
        long hours) {

    private static final int HOURS_OF_A_DAY = 24;

    static QueueRow of(Queued item, QueueFilter filter, Instant now) {
        SubmissionStatusChanged status = item.status();
        return new QueueRow(
                status.submission(),
                "/review/" + status.submission() + filter.address(),
                status.agency().name(),
                status.agency().code(),
                status.year().value(),
                status.revision(),
                status.revision() > 1,
                item.correction(),
                status.state(),
                status.errors(),
                status.warnings(),
                status.notices(),
                status.time(),
                Math.max(0, Duration.between(status.time(), now).toHours()));
    }

    /** How long ago, in whole days. */
    public long days() {
        return hours / HOURS_OF_A_DAY;
    }
}
