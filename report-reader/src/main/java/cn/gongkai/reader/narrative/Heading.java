package cn.gongkai.reader.narrative;

import cn.gongkai.reader.source.Enumerator;
import cn.gongkai.reader.source.Spelling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that may be the heading of a part.
 *
 * @param weight how surely; 0 not at all
 * @param end where in the line the heading ends and text may follow
 */
record Heading(int part, int weight, int end) {

    /** The form's headings, part 1 first. */
    static final List<String> OFFICIAL =
            List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");

    private static final List<String> BARE =
            OFFICIAL.stream().map(Spelling::bare).toList();

    private static final int LONGEST = 45;
    private static final int LONGEST_ODD = 24;
    private static final String SENTENCE = "。，；！？,;：:";

    /** The heading a line is or begins with; null if it is none. */
    static @Nullable Heading of(String line) {
        int end = end(line);
        if (end > LONGEST) {
            return null;
        }
        String text = line.substring(0, end);
        Enumerator enumerator = Enumerator.of(text);
        // 其它 and 其他 are one word in two spellings.
        String words = Spelling.bare(withoutRemark(enumerator == null ? text : text.substring(enumerator.length())))
                .replace('它', '他');
        if (words.length() < 2 || words.length() > LONGEST) {
            return null;
        }
        for (int part = 1; part <= 6; part++) {
            boolean exact = words.equals(BARE.get(part - 1));
            if (exact || alike(part, words, enumerator)) {
                int weight = weight(part, enumerator, exact);
                if (weight > 0) {
                    return new Heading(part, weight, end);
                }
            }
        }
        return null;
    }

    /** A line numbered 一, alone and without a sentence, as the heading of part 1 in other words than the form's; else null. */
    static @Nullable Heading firstInOtherWords(String line) {
        Enumerator enumerator = Enumerator.of(line);
        boolean first = enumerator != null
                && enumerator.style() == Enumerator.Style.HAN
                && enumerator.number() == 1
                && line.length() > enumerator.length()
                && line.length() <= LONGEST_ODD
                && line.chars().noneMatch(c -> SENTENCE.indexOf(c) >= 0);
        return first ? new Heading(1, 1, line.length()) : null;
    }

    /** The heading without a remark in brackets behind it. */
    private static String withoutRemark(String heading) {
        int bracket = Math.max(heading.indexOf('（'), heading.indexOf('('));
        return bracket >= 4 ? heading.substring(0, bracket) : heading;
    }

    /** Where a heading ends at the latest: at a colon, a full stop, or the line's end. */
    private static int end(String line) {
        for (int i = 2; i < line.length() && i <= LONGEST; i++) {
            char c = line.charAt(i);
            if (c == '：' || c == ':' || c == '。') {
                return i;
            }
        }
        return line.length();
    }

    private static boolean alike(int part, String words, @Nullable Enumerator enumerator) {
        boolean numbered = enumerator != null && enumerator.number() == part;
        return switch (part) {
            case 1 -> words.endsWith("总体情况") || words.equals("概述") || words.equals("工作概况");
            case 2 -> words.contains("主动公开") && words.endsWith("情况") && (numbered || words.contains("政府信息"));
            case 3 ->
                words.contains("申请")
                        && words.endsWith("情况")
                        && (words.contains("收到") || numbered && words.contains("依申请"));
            case 4 -> words.contains("行政复议") && words.contains("诉讼");
            case 5 -> words.contains("问题") && words.contains("改进");
            default -> words.contains("其他") && words.contains("报告") && words.contains("事项");
        };
    }

    private static int weight(int part, @Nullable Enumerator enumerator, boolean exact) {
        if (enumerator == null) {
            return exact ? 4 : 2;
        }
        boolean right = enumerator.number() == part;
        return switch (enumerator.style()) {
            case HAN -> right ? 8 : exact ? 4 : 0;
            case DIGITS -> right ? 6 : exact ? 3 : 0;
            case HAN_IN_BRACKETS, DIGITS_IN_BRACKETS -> right ? exact ? 3 : 1 : 0;
            case CIRCLED -> 0;
        };
    }
}
