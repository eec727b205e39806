package cn.gongkai.intake.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.MediaType;

/**
 * A file as the clerk handed it in.
 *
 * @param name its name, or a made-up one for a report that came as data
 * @param mediaType as the sender named it
 */
public record SourceFile(String name, String mediaType, byte[] content) {

    private static final byte[] RTF = "{\\rtf".getBytes(StandardCharsets.US_ASCII);

    /**
     * Whether it is a report as data: by its type, or because it begins as only JSON does, under whatever type it was sent. RTF
     * opens with the same bracket and is a document.
     */
    public boolean isJson() {
        if (content.length >= RTF.length && Arrays.equals(content, 0, RTF.length, RTF, 0, RTF.length)) {
            return false;
        }
        if (MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(mediaType))) {
            return true;
        }
        int start = 0;
        while (start < content.length && (content[start] <= ' ')) {
            // Blanks, and the bytes of a byte order mark, which are negative.
            start++;
        }
        return start < content.length && content[start] == '{';
    }

    /** The digest that proves what was handed in, in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
