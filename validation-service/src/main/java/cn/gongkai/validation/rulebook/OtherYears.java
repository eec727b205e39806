package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Place;
import cn.gongkai.validation.narrative.PlainText;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that report on another year than the report's: what is left of an old draft. A sentence that compares, plans, names a
 * document or a law, or stands beside the report's own year is none.
 */
final class OtherYears {

    private static final int[] PARTS = {1, 5, 6};
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d|二[〇○零]二[〇○零一二三四五六七八九])年");

    /** A year further behind is not what the sentence is about. */
    private static final int FURTHEST_YEAR = 24;

    private static final Pattern REPORTING = Pattern.compile(
            "^(?:（?[一二三四五六七八九十\\d]{1,2}[）、.．])?(?:截至|截止到?)?(?:20\\d\\d|二.二.)年(?:度|底|末|12月31日)?，?(?:累计|共|全年|(?:我|本|全)(?:镇|乡|街|县|市|区|单位|机关|局))"
                    + "|(?:收到|接到|受理|办理)[^，]{0,20}申请|(?:公开|发布)[^，]{0,12}信息[^，]{0,6}\\d+条|(?:收取|产生)[^，]{0,14}处理费"
                    + "|(?:发生|产生)[^，]{0,20}(?:复议|诉讼)|(?:制定|制发|出台)[^，]{0,6}规范性文件[^，]{0,4}\\d+件");
    private static final Pattern OF_ANOTHER_YEAR = Pattern.compile(
            "比|较|同期|上年|去年|往年|以来|年起|结转|印发|施行|修订|将|计划|力争|下一步|预计|拟|目标|决算|预算|年报|年度报告|公报|总结|要点|成立|设立|上线|开通|启用|截止时间|试点|荣获|获得");

    private static final String DIGITS = "零一二三四五六七八九";

    private OtherYears() {}

    static void check(Inquiry inquiry, Supplier<Miss> miss) {
        for (int part : PARTS) {
            PlainText text = inquiry.text(part);
            String plain = text.plain();
            Matcher year = YEAR.matcher(plain);
            int sentenceEnd = 0;
            while (year.find()) {
                if (year.start() < sentenceEnd) {
                    continue;
                }
                int start = start(plain, year.start());
                sentenceEnd = end(plain, year.start());
                if (year.start() - start <= FURTHEST_YEAR
                        && isStale(
                                plain,
                                start,
                                sentenceEnd,
                                year.group(1),
                                inquiry.year().value())) {
                    miss.get()
                            .at(Place.part(part))
                            .expected(Integer.toString(inquiry.year().value()))
                            .actual(Integer.toString(number(year.group(1))))
                            .quote(text.quote(start, sentenceEnd), text.offset(start))
                            .add();
                }
            }
        }
    }

    private static boolean isStale(String text, int start, int end, String said, int year) {
        if (number(said) == year) {
            return false;
        }
        String sentence = text.substring(start, end);
        if (!REPORTING.matcher(sentence).find()
                || OF_ANOTHER_YEAR.matcher(sentence).find()) {
            return false;
        }
        String next = text.substring(end, end(text, Math.min(end + 1, text.length())));
        return !sentence.contains(year + "年")
                && !next.contains(year + "年")
                && !paragraph(text, start).contains("历年");
    }

    /** 2023 or 二〇二三. */
    private static int number(String year) {
        char last = year.charAt(year.length() - 1);
        return last >= '0' && last <= '9' ? Integer.parseInt(year) : 2020 + Math.max(DIGITS.indexOf(last), 0);
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '。' || c == '；' || c == '！' || c == '？';
    }

    private static int start(String text, int index) {
        int start = index;
        while (start > 0 && !isEnd(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int end(String text, int index) {
        int end = index;
        while (end < text.length() && !isEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String paragraph(String text, int index) {
        int start = text.lastIndexOf('\n', index) + 1;
        int end = text.indexOf('\n', index);
        return text.substring(start, end < 0 ? text.length() : end);
    }
}
