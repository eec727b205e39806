package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.PERIOD;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 统计期限自2024年1月1日起至2024年12月31日止. */
final class PeriodPhrases {

    private static final Pattern PERIOD_OF_DATA = Pattern.compile(
            "(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日[起始]?[至到—–~～－-]{1,2}(?:(20\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日");

    /** Not 据统计, nor the days something was on show. */
    private static final Pattern OF_THE_REPORT =
            Pattern.compile("统计的?(?:期限|时限|期间|时间|时段|周期|区间|范围)|(?:所列|报告)的?(?:各项)?数据");

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
        }
    }

    private static BigDecimal date(String year, String month, String day) {
        return new BigDecimal(year)
                .multiply(BigDecimal.valueOf(10_000))
                .add(new BigDecimal(month).multiply(BigDecimal.valueOf(100)))
                .add(new BigDecimal(day));
    }
}
