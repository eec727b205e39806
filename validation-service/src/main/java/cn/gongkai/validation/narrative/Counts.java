package cn.gongkai.validation.narrative;

import java.math.BigDecimal;
import java.util.regex.Matcher;

/** How sentences write counts: 3件, 两起, 零宗. A count that is rounded (20余件), or of people or days, is none. */
final class Counts {

    /** A count with its unit, as a regular expression with the named group {@code n}. */
    static final String COUNT = "(?<n>\\d{1,9}+|[零〇一二两三四五六七八九十百]{1,6}+)(?:件次|[件次宗份条起个例项])(?!工作日|月|人|性|村|多|余)";

    /** Nothing, without a unit: 为0, 均为零. */
    static final String NOUGHT = "(?:均|都)?(?:为|是|：)(?<nought>0|零)(?:[件次宗份条起个例项]|(?![\\d.％%]))";

    private static final String DIGITS = "零一二三四五六七八九";

    private Counts() {}

    /** The count that a match of {@link #COUNT} holds. */
    static BigDecimal value(Matcher match) {
        return value(match.group("n"));
    }

    static BigDecimal value(String words) {
        return Character.isDigit(words.charAt(0)) && words.charAt(0) < 128
                ? new BigDecimal(words)
                : BigDecimal.valueOf(chinese(words));
    }

    private static long chinese(String words) {
        long sum = 0;
        long digit = -1;
        for (char c : words.toCharArray()) {
            switch (c) {
                case '百' -> {
                    sum += Math.max(digit, 1) * 100;
                    digit = -1;
                }
                case '十' -> {
                    sum += (digit < 0 ? 1 : digit) * 10;
                    digit = -1;
                }
                case '两' -> digit = 2;
                case '〇' -> digit = 0;
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return sum + Math.max(digit, 0);
    }
}
