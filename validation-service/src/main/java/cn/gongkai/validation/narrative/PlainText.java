package cn.gongkai.validation.narrative;

import java.util.Arrays;

/**
 * A text as it is understood: without blanks, digits and letters half-width, commas, colons, semicolons and round brackets full-width,
 * thousands' commas gone. Knows where everything stood in the text as written.
 */
public final class PlainText {

    private final String written;
    private final String plain;
    private final int[] origin;
    private final int longestNumber;

    private PlainText(String written, String plain, int[] origin, int longestNumber) {
        this.written = written;
        this.plain = plain;
        this.origin = origin;
        this.longestNumber = longestNumber;
    }

    /** The plain form of a text. */
    public static PlainText of(String written) {
        int length = written.length();
        char[] plain = new char[length];
        int[] origin = new int[length];
        int size = 0;
        int digits = 0;
        int longestNumber = 0;
        for (int i = 0; i < length; i++) {
            char c = plain(written.charAt(i));
            if (isDropped(c) || c == '，' && isBetweenThousands(written, i)) {
                continue;
            }
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            longestNumber = Math.max(longestNumber, digits);
            plain[size] = c;
            origin[size++] = i;
        }
        return new PlainText(written, new String(plain, 0, size), Arrays.copyOf(origin, size), longestNumber);
    }

    /** The text as understood; lines are parted by line feeds. */
    public String plain() {
        return plain;
    }

    /** How many digits the longest number in it has. */
    public int longestNumber() {
        return longestNumber;
    }

    /** Where a place of the plain text stands in the text as written, in UTF-16 units. */
    public int offset(int index) {
        return origin[index];
    }

    /** A stretch of the plain text, as written. */
    public String quote(int start, int end) {
        return written.substring(origin[start], origin[end - 1] + 1);
    }

    private static char plain(char c) {
        if (c >= '！' && c <= '～') {
            char narrow = (char) (c - '！' + '!');
            return isDigitOrLetter(narrow) || narrow == '%' ? narrow : c;
        }
        return switch (c) {
            case ',' -> '，';
            case ';' -> '；';
            case ':' -> '：';
            case '(' -> '（';
            case ')' -> '）';
            case '\r' -> '\n';
            default -> c;
        };
    }

    private static boolean isDigitOrLetter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDropped(char c) {
        boolean isIdeographOrMark = c > '\u3000' && c < '\uFE00';
        return !isIdeographOrMark && isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c != '\n'
                && (Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == '\u200B'
                        || c == '\uFEFF'
                        || c == '\u00AD');
    }

    private static boolean isBetweenThousands(String text, int comma) {
        return comma > 0
                && isDigit(text, comma - 1)
                && isDigit(text, comma + 1)
                && isDigit(text, comma + 2)
                && isDigit(text, comma + 3)
                && !isDigit(text, comma + 4);
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && plain(text.charAt(index)) >= '0' && plain(text.charAt(index)) <= '9';
    }
}
