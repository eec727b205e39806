package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.PERIOD;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 统计期限自2024年1月1日起至2024年12月31日止. */
public final class PeriodPhrases {

    private static final Pattern PERIOD_OF_DATA =
            Pattern.compile("(20\\d\\d)[年./-](\\d{1,2})[月./-](\\d{1,2})日?[起始开]?(?:，|开始)?[至到—–~～－-]{1,2}"
                    + "(?:(20\\d\\d)[年./-])?(\\d{1,2})[月./-](\\d{1,2})(?:日|止|$|，)");

    /** Months only: 2024年1月至12月. */
    private static final Pattern MONTHS_OF_DATA =
            Pattern.compile("(20\\d\\d)年(\\d{1,2})月?[至到—–~～－-]{1,2}(?:(20\\d\\d)年)?(\\d{1,2})月(?!\\d{1,2}日)");

    /** Only the end is told: 数据截止日期为2024年12月31日. */
    private static final Pattern END_OF_DATA =
            Pattern.compile("(?:统计|数据)[^，\\d]{0,12}(?:截止|截至|核定)[^，\\d]{0,8}(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日");

    /** What the period is called. */
    public static final String STATISTICAL_PERIOD = "统计(?:数据)?的?(?:起止)?(?:期限|时限|期间|时间|时段|周期|区间|范围|日期|期为|期自)|统计数据[从自为]";

    /** Not 据统计, nor the days something was on show. */
    private static final Pattern OF_THE_REPORT =
            Pattern.compile(STATISTICAL_PERIOD + "|(?:所列|报告|涉及)的?(?:各项|统计)?数据|(?:数据|统计)(?:截止|截至|核定)");

    private PeriodPhrases() {}

    static void read(Clause sentence) {
        if (!sentence.has("统计", "数据") || !OF_THE_REPORT.matcher(sentence.text()).find()) {
            return;
        }
        Matcher match = PERIOD_OF_DATA.matcher(sentence.text());
        if (match.find()) {
            String endYear = match.group(4) == null ? match.group(1) : match.group(4);
            Clause period = new Clause(match.group(), sentence.start() + match.start(), sentence.passage());
            period.states(PERIOD, "from", date(match.group(1), match.group(2), match.group(3)));
            period.states(PERIOD, "to", date(endYear, match.group(5), match.group(6)));
            return;
        }
        Matcher months = MONTHS_OF_DATA.matcher(sentence.text());
        if (months.find()) {
            String endYear = months.group(3) == null ? months.group(1) : months.group(3);
            Clause period = new Clause(months.group(), sentence.start() + months.start(), sentence.passage());
            period.states(PERIOD, "from", date(months.group(1), months.group(2), "1"));
            period.states(PERIOD, "to", date(endYear, months.group(4), lastDay(endYear, months.group(4))));
            return;
        }
        Matcher end = END_OF_DATA.matcher(sentence.text());
        if (end.find()) {
            new Clause(end.group(), sentence.start() + end.start(), sentence.passage())
                    .states(PERIOD, "to", date(end.group(1), end.group(2), end.group(3)));
        }
    }

    private static String lastDay(String year, String month) {
        int number = Math.clamp(Integer.parseInt(month), 1, 12);
        return Integer.toString(YearMonth.of(Integer.parseInt(year), number).lengthOfMonth());
    }

    private static BigDecimal date(String year, String month, String day) {
        return new BigDecimal(year)
                .multiply(BigDecimal.valueOf(10_000))
                .add(new BigDecimal(month).multiply(BigDecimal.valueOf(100)))
                .add(new BigDecimal(day));
    }
}
