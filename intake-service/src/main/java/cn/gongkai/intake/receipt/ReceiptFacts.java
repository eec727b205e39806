package cn.gongkai.intake.receipt;

import cn.gongkai.report.Agency;
import java.time.Instant;

/**
 * What a receipt says.
 *
 * @param submission the submission's id
 * @param revision counted from 1 for each agency and year
 * @param receivedAt when it was stored
 * @param sha256 digest of the file as it came, in hexadecimal
 */
public record ReceiptFacts(
        String submission, Agency agency, int year, int revision, Instant receivedAt, String sha256) {}
