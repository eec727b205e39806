package cn.gongkai.intake.submission;

import cn.gongkai.report.Agency;
import java.util.Map;

/**
 * The answer to a report handed in: proof of what was stored.
 *
 * @param sha256 digest of the file as it came, in hexadecimal
 * @param links where to follow it
 */
public record Receipt(
        String id,
        Agency agency,
        int year,
        int revision,
        SubmissionState state,
        String sha256,
        Map<String, String> links) {

    /** The receipt of a submission as it stands now. */
    public static Receipt of(Submission submission, Links links) {
        return new Receipt(
                submission.id(),
                submission.agency(),
                submission.year().value(),
                submission.revision(),
                submission.state(),
                submission.sha256(),
                links.of(submission));
    }
}
