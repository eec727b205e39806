package cn.gongkai.reader.source;

import org.jspecify.annotations.Nullable;

/**
 * The number a heading or list item begins with: 一、 · （一） · 1. · ① · 第一部分.
 *
 * @param length how many characters it takes, blanks around it included
 */
public record Enumerator(Style style, int number, int length) {

    /** How the number is written. */
    public enum Style {
        HAN,
        HAN_IN_BRACKETS,
        DIGITS,
        DIGITS_IN_BRACKETS,
        CIRCLED
    }

    private static final String HAN = "一二三四五六七八九";

    /** The number a text begins with, if it does. */
    public static @Nullable Enumerator of(String text) {
        int i = skipBlanks(text, 0);
        if (i == text.length()) {
            return null;
        }
        char first = Spelling.fold(text.charAt(i));
        if (first >= '①' && first <= '⑳') {
            return new Enumerator(Style.CIRCLED, first - '①' + 1, skipBlanks(text, i + 1));
        }
        boolean bracket = first == '(' || first == '〔' || first == '【' || first == '[';
        boolean section = first == '第';
        if (bracket || section) {
            i = skipBlanks(text, i + 1);
        }
        int start = i;
        boolean digits = i < text.length() && isDigit(text.charAt(i));
        while (i < text.length() && i < start + 3 && (digits ? isDigit(text.charAt(i)) : isNumeral(text.charAt(i)))) {
            i++;
        }
        if (i == start) {
            return null;
        }
        int number = digits ? digits(text, start, i) : han(text, start, i);
        int afterNumber = i;
        i = skipBlanks(text, i);
        if (section) {
            return text.startsWith("部分", i) ? found(Style.HAN, number, text, i + 2) : null;
        }
        char next = i < text.length() ? Spelling.fold(text.charAt(i)) : ' ';
        if (bracket) {
            return next == ')' || next == '〕' || next == '】' || next == ']'
                    ? found(digits ? Style.DIGITS_IN_BRACKETS : Style.HAN_IN_BRACKETS, number, text, i + 1)
                    : null;
        }
        Style style = digits ? Style.DIGITS : Style.HAN;
        boolean decimal = digits && next == '.' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
        if (!decimal && (next == '、' || next == '.' || next == ',' || next == ')' || next == '．' || next == '。')) {
            return found(style, number, text, i + 1);
        }
        return !digits && i > afterNumber && i < text.length() ? new Enumerator(style, number, i) : null;
    }

    /** The text without the number it begins with. */
    public static String strip(String text) {
        Enumerator enumerator = of(text);
        return enumerator == null ? text : text.substring(enumerator.length());
    }

    private static Enumerator found(Style style, int number, String text, int end) {
        int i = skipBlanks(text, end);
        if (i < text.length() && (text.charAt(i) == '、' || text.charAt(i) == '．')) {
            i = skipBlanks(text, i + 1);
        }
        return new Enumerator(style, number, i);
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && Spelling.isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        char folded = Spelling.fold(c);
        return folded >= '0' && folded <= '9';
    }

    private static boolean isNumeral(char c) {
        return c == '十' || HAN.indexOf(c) >= 0;
    }

    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + Spelling.fold(text.charAt(i)) - '0';
        }
        return number;
    }

    private static int han(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = HAN.indexOf(text.charAt(i)) + 1;
            number = digit == 0 ? Math.max(number, 1) * 10 : number + digit;
        }
        return number;
    }
}
