package cn.gongkai.intake.submission;

import cn.gongkai.report.Agency;
import java.time.Instant;
import java.util.Map;

/**
 * The answer to a report handed in: proof of what was stored.
 *
 * @param receipt the number of its signed receipt, which anyone can have verified
 * @param receivedAt when it was stored
 * @param sha256 digest of the file as it came, in hexadecimal
 * @param links where to follow it
 */
public record Receipt(
        String id,
        String receipt,
        Agency agency,
        int year,
        int revision,
        SubmissionState state,
        Instant receivedAt,
        String sha256,
        Map<String, String> links) {

    /** The receipt of a submission as it stands now. */
    public static Receipt of(Submission submission, Links links) {
        return new Receipt(
                submission.id(),
                links.receipt(submission),
                submission.agency(),
                submission.year().value(),
                submission.revision(),
                submission.state(),
                submission.receivedAt(),
                submission.sha256(),
                links.of(submission));
    }
}
