package cn.gongkai.intake.receipt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Receipt numbers: the submission's id and a code of 80 bits that only the platform can make, {@code
 * 370832106-2024-1-7K3M-9QXT-B2W4-HJ5N}. A number proves itself before anything is looked up, so that guessing tells nothing.
 */
@Component
public class ReceiptNumbers {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final Pattern NUMBER = Pattern.compile("([0-9A-Za-z-]{2,60}?)((?:-[0-9A-Za-z]{4}){4})");

    private final KeyRing keys;

    ReceiptNumbers(KeyRing keys) {
        this.keys = keys;
    }

    /** The number of a submission's receipt; always the same. */
    public String of(String submission) {
        byte[] digest = digest(submission);
        StringBuilder number = new StringBuilder(submission);
        for (int i = 0; i < LENGTH; i++) {
            if (i % GROUP == 0) {
                number.append('-');
            }
            number.append(LETTERS.charAt(bits(digest, i * BITS)));
        }
        return number.toString();
    }

    /** The submission that a number is of, its code in whatever case and with 0 and 1 mistaken for letters; empty if it is not ours. */
    Optional<String> submission(String number) {
        Matcher parts = NUMBER.matcher(number.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String submission = parts.group(1);
        String code = parts.group(2).toUpperCase(Locale.ROOT);
        String given = submission + code.replace('O', '0').replace('I', '1').replace('L', '1');
        boolean isOurs = MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), of(submission).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(submission) : Optional.empty();
    }

    private byte[] digest(String submission) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.secret(), "HmacSHA256"));
            return mac.doFinal(("receipt\n" + submission).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static int bits(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + BITS; bit++) {
            value = value << 1 | bytes[bit >> 3] >> 7 - (bit & 7) & 1;
        }
        return value;
    }
}
