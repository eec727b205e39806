package cn.gongkai.reader.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds in which charset a text is written: by its mark, by what it says of itself, else by what decodes without a fault. */
final class Charsets {

    /** All of GB2312 and GBK lie in it. */
    static final Charset GB18030 = Charset.forName("GB18030");

    private Charsets() {}

    /**
     * The whole text without a byte order mark; null if it is no text.
     *
     * @param declared what the text says of itself, if it does
     */
    static @Nullable String decode(byte[] content, @Nullable String declared) {
        int mark = markLength(content);
        if (mark > 0) {
            return new String(content, mark, content.length - mark, marked(content));
        }
        Charset wide = withoutMark(content);
        if (wide != null) {
            return new String(content, wide);
        }
        if (hasZeros(content)) {
            return null;
        }
        Charset said = declared == null ? null : known(declared);
        for (Charset charset : new @Nullable Charset[] {said, StandardCharsets.UTF_8, GB18030}) {
            String text = charset == null ? null : strictly(content, charset);
            if (text != null) {
                return text;
            }
        }
        // A page of a known charset may hold a stray byte; a text of none is no text.
        return said == null ? null : new String(content, said);
    }

    /** The start of a text, forgiving a character that is cut at the end; null if it is no text. */
    static @Nullable String decodeHead(byte[] content, int length) {
        byte[] head = content.length <= length ? content : Arrays.copyOf(content, length);
        int mark = markLength(head);
        if (mark > 0) {
            return new String(head, mark, head.length - mark, marked(head));
        }
        Charset wide = withoutMark(head);
        if (wide != null) {
            return new String(head, wide);
        }
        if (hasZeros(head)) {
            return null;
        }
        return new String(head, StandardCharsets.UTF_8);
    }

    private static int markLength(byte[] content) {
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            return 3;
        }
        boolean wide = content.length >= 2
                && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                        || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF);
        return wide ? 2 : 0;
    }

    private static Charset marked(byte[] content) {
        return switch (content[0]) {
            case (byte) 0xFF -> StandardCharsets.UTF_16LE;
            case (byte) 0xFE -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** UTF-16 without a mark shows in its line ends and ASCII signs: a zero beside each. */
    private static @Nullable Charset withoutMark(byte[] content) {
        int little = 0;
        int big = 0;
        int pairs = Math.min(content.length, 8192) / 2;
        for (int i = 0; i < pairs; i++) {
            if (content[2 * i] == '\n' && content[2 * i + 1] == 0) {
                little++;
            } else if (content[2 * i] == 0 && content[2 * i + 1] == '\n') {
                big++;
            }
        }
        if (little == 0 && big == 0 || content.length % 2 != 0 && content.length <= 8192) {
            return null;
        }
        Charset charset = little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        byte[] head = Arrays.copyOf(content, pairs * 2);
        String text = strictly(head, charset);
        return text != null && text.indexOf('\0') < 0 ? charset : null;
    }

    private static boolean hasZeros(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Charset known(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("gb")) {
            return GB18030;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] content, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            // Much the fastest way; only a text with a replacement sign needs a closer look.
            String text = new String(content, charset);
            if (text.indexOf('\uFFFD') < 0) {
                return text;
            }
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(content.length * (double) decoder.maxCharsPerByte()) + 1);
        try {
            CoderResult result = decoder.decode(ByteBuffer.wrap(content), text, true);
            if (result.isError()) {
                result.throwException();
            }
            decoder.flush(text);
            return text.flip().toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
