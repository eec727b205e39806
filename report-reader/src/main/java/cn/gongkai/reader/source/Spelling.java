package cn.gongkai.reader.source;

/** How texts are compared: without the blanks, brackets and full-width forms that clerks and programs vary. */
public final class Spelling {

    private Spelling() {}

    /** Whether a character leaves no ink: blanks of every width, line ends, zero-width and control characters. */
    public static boolean isBlank(char c) {
        return c <= ' '
                || c >= 0x7F && c <= 0xA0
                || c == 0xAD
                || c >= 0x2000 && c <= 0x200F
                || c >= 0x2028 && c <= 0x202F
                || c >= 0x205F && c <= 0x206F
                || c == 0x3000
                || c == 0x3164
                || c == 0xFEFF;
    }

    public static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text without blanks at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The text without any blank. */
    public static String squeeze(String text) {
        char[] squeezed = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                squeezed[length++] = c;
            }
        }
        return length == text.length() ? text : new String(squeezed, 0, length);
    }

    /** A full-width letter, digit or sign as its ASCII form. */
    public static char fold(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    /** Only the letters and digits of a text, full-width ones folded. */
    public static String bare(String text) {
        int length = 0;
        while (length < text.length() && isBare(text.charAt(length))) {
            length++;
        }
        if (length == text.length()) {
            return text;
        }
        char[] bare = new char[text.length()];
        text.getChars(0, length, bare, 0);
        for (int i = length; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (isHan(c) || Character.isLetterOrDigit(c)) {
                bare[length++] = c;
            }
        }
        return new String(bare, 0, length);
    }

    /** Whether a character is one of a bare text already. */
    private static boolean isBare(char c) {
        return isHan(c) || fold(c) == c && Character.isLetterOrDigit(c);
    }

    /** Whether a character is a Chinese one. */
    public static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF;
    }

    /** How many Chinese characters a text has. */
    public static int han(String text) {
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                han++;
            }
        }
        return han;
    }

    /** How alike two bare texts are: 1 the same, 0 nothing in common; by the characters to change. */
    public static double likeness(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        if (longer == 0 || a.equals(b)) {
            return 1;
        }
        // Labels have at most some thirty characters; what is much longer is not like them.
        if (Math.min(a.length(), b.length()) * 2 < longer || longer > 200) {
            return 0;
        }
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return 1 - (double) previous[b.length()] / longer;
    }
}
