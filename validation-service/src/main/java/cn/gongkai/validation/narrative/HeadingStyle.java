package cn.gongkai.validation.narrative;

import java.util.Optional;

/** How a heading is numbered: headings of one level share it. */
enum HeadingStyle {
    /** （一） */
    BRACKETED,
    /** 一、 */
    CHINESE,
    /** 1. or 1、 */
    DIGIT,
    /** （1） */
    BRACKETED_DIGIT,
    /** 一是 */
    SPOKEN,
    /** Not numbered. */
    PLAIN;

    private static final String CHINESE_NUMBERS = "一二三四五六七八九十";
    private static final String[] ASPECTS = {"主动公开", "申请公开", "公开申请", "信息管理", "平台", "监督", "保障"};
    private static final int LONGEST_PLAIN = 16;

    /** The style of a line that begins with a number as headings do, or is as short as a heading. */
    static Optional<HeadingStyle> of(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        char first = line.charAt(0);
        int at = first == '（' ? 1 : 0;
        int start = at;
        while (at < line.length() && at < start + 3 && isNumber(line.charAt(at))) {
            at++;
        }
        if (at == start || at == line.length()) {
            return isPlain(line) ? Optional.of(PLAIN) : Optional.empty();
        }
        boolean isChinese = CHINESE_NUMBERS.indexOf(line.charAt(start)) >= 0;
        return Optional.ofNullable(
                switch (line.charAt(at)) {
                    case '）' -> first != '（' ? null : isChinese ? BRACKETED : BRACKETED_DIGIT;
                    case '、', '.', '．' -> first == '（' ? null : isChinese ? CHINESE : DIGIT;
                    case '是' -> first != '（' && isChinese ? SPOKEN : null;
                    default -> null;
                });
    }

    static boolean namesAspect(String heading) {
        for (String aspect : ASPECTS) {
            if (heading.contains(aspect)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String line) {
        return line.length() <= LONGEST_PLAIN && namesAspect(line) && line.indexOf('。') < 0 && line.indexOf('，') < 0;
    }

    private static boolean isNumber(char c) {
        return c >= '0' && c <= '9' || CHINESE_NUMBERS.indexOf(c) >= 0;
    }
}
