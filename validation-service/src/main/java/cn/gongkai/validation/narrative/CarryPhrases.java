package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.CARRIED_IN;
import static cn.gongkai.report.statement.StatementKind.CARRIED_OUT;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 上年结转1件 · 无上年度结转 · 结转下年度继续办理2件 · 1件结转至下一年度. */
final class CarryPhrases {

    private static final String LAST_YEAR = "(?:上年度?|上一年度?|去年|(?<last>20\\d\\d)年度?)";
    private static final String NEXT_YEAR = "(?:下年度?|下一年度?|次年|明年|(?<next>20\\d\\d)年度?)";
    private static final String NONE = "(?:未有|未|没有|没|无)";
    private static final String[] OTHER_MATTERS = {"资金", "经费", "万元", "复议", "诉讼", "提案", "建议", "其中"};

    private static final Pattern IN = Pattern.compile(LAST_YEAR + "的?结转[^，\\d下次明]{0,16}?" + COUNT);
    private static final Pattern NOTHING_IN =
            Pattern.compile(NONE + LAST_YEAR + "的?结转|" + "(?:上年度?|上一年度?|去年)" + NONE + "结转");
    private static final Pattern OUT = Pattern.compile("结转[至到]?" + NEXT_YEAR + "[^，\\d]{0,16}?" + COUNT);
    private static final Pattern OUT_COUNT_FIRST = Pattern.compile(COUNT + "[^，\\d]{0,10}结转[至到]?" + NEXT_YEAR);
    private static final Pattern OUT_COUNT_WITHIN = Pattern.compile("结转" + COUNT + "[至到]" + NEXT_YEAR);
    private static final Pattern NOTHING_OUT = Pattern.compile(NONE + "[^，\\d]{0,8}结转[至到]?" + NEXT_YEAR);

    private CarryPhrases() {}

    static void read(Clause clause) {
        if (!clause.has("结转") || clause.has(OTHER_MATTERS)) {
            return;
        }
        readCarriedOut(clause);
        readCarriedIn(clause);
    }

    private static void readCarriedIn(Clause clause) {
        Matcher in = IN.matcher(clause.text());
        if (in.find()) {
            if (isYear(in.group("last"), clause.passage().year() - 1)) {
                clause.states(CARRIED_IN, Counts.value(in));
            }
            return;
        }
        Matcher nothing = NOTHING_IN.matcher(clause.text());
        if (nothing.find() && isYear(nothing.group("last"), clause.passage().year() - 1)) {
            clause.states(CARRIED_IN, BigDecimal.ZERO);
        }
    }

    private static void readCarriedOut(Clause clause) {
        for (Pattern pattern : new Pattern[] {OUT_COUNT_WITHIN, OUT, OUT_COUNT_FIRST}) {
            Matcher out = pattern.matcher(clause.text());
            if (out.find()) {
                if (isYear(out.group("next"), clause.passage().year() + 1)) {
                    clause.states(CARRIED_OUT, Counts.value(out));
                }
                return;
            }
        }
        Matcher nothing = NOTHING_OUT.matcher(clause.text());
        if (nothing.find() && isYear(nothing.group("next"), clause.passage().year() + 1)) {
            clause.states(CARRIED_OUT, BigDecimal.ZERO);
        }
    }

    private static boolean isYear(@Nullable String written, int wanted) {
        return written == null || Integer.parseInt(written) == wanted;
    }
}
