package cn.gongkai.intake.receipt;

import cn.gongkai.report.Agency;
import java.time.Instant;

/**
 * A receipt that is genuine.
 *
 * @param number what it is called, and proves itself with
 * @param receivedAt when the file was stored
 * @param sha256 digest of the file as it came, in hexadecimal
 * @param keyId the key that signed it
 * @param token all of this signed, as a compact JWS (alg {@code EdDSA})
 */
public record SignedReceipt(
        String number,
        String submission,
        Agency agency,
        int year,
        int revision,
        Instant receivedAt,
        String sha256,
        String keyId,
        String token) {}
