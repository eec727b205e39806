package cn.gongkai.publication.published;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a report.
 *
 * @param number counted from 1 for each agency and year
 * @param submission the submission it was handed in with
 * @param receivedAt when it was handed in
 * @param publishedAt when it could first be read by the public
 * @param correctionReason why the revision before had to be corrected; null for a first one
 * @param report the report as JSON, byte for byte what was published; not to be changed
 * @param sha256 the digest of those bytes, 64 hexadecimal digits
 */
public record Revision(
        int number,
        String submission,
        Instant receivedAt,
        Instant publishedAt,
        @Nullable String correctionReason,
        byte[] report,
        String sha256) {}
