package cn.gongkai.intake.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as the clerk handed it in.
 *
 * @param name its name, or a made-up one for a report that came as data
 * @param mediaType as the sender named it
 */
public record SourceFile(String name, String mediaType, byte[] content) {

    /** The digest that proves what was handed in, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
