package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.CHANGE;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 比2023年增加1件 · 与上年相比，申请减少2件 · 与去年持平: always of the number of applications. */
final class ChangePhrases {

    private static final Pattern COMPARISON =
            Pattern.compile("(?:比|较|同|与|和)(?:(?<last>上年度?|去年|上一年度?)|(?<year>20\\d\\d)年度?|往年|历年)(?:同期)?(?:相比)?|同比|环比");
    private static final Pattern DIFFERENCE =
            Pattern.compile("(?<way>增加|增长|上升|多|减少|下降|少)了?(?<what>[^，\\d]{0,14}?)" + COUNT);
    private static final Pattern SAME = Pattern.compile("持平|无变化|没有变化|未变化|保持不变");
    private static final Pattern BARE_SAME =
            Pattern.compile("^(?:与|和|同|较)(?:上年度?|去年|上一年度?|20\\d\\d年度?)(?:同期)?(?:相比)?(?:数量)?(?:持平|无变化|没有变化)$");
    private static final String[] CHANGES = {"增加", "减少", "增长", "下降", "上升", "持平", "变化"};
    private static final Pattern CHANGED = Pattern.compile(String.join("|", CHANGES));
    private static final String[] OTHER_MATTERS = {"许可", "复议", "诉讼", "占比", "%", "倍", "投诉", "举报", "条", "基本", "大致", "大体"};

    private ChangePhrases() {}

    /** Where a clause turns to comparing; −1 if it does not. */
    static int start(Clause clause) {
        if (clause.has("年", "同比", "环比")) {
            Matcher comparison = COMPARISON.matcher(clause.text());
            if (comparison.find()) {
                return comparison.start();
            }
        }
        if (!clause.has(CHANGES)) {
            return -1;
        }
        Matcher changed = CHANGED.matcher(clause.text());
        return changed.find() ? (clause.passage().isCompared() ? 0 : changed.start()) : -1;
    }

    /** 收到申请3件，与上年持平. */
    private static boolean isOfWhatWasReceived(Clause clause) {
        return BARE_SAME.matcher(clause.text()).find()
                && clause.passage().stated(NEW_APPLICATIONS).isPresent();
    }

    static void read(Clause clause) {
        Passage passage = clause.passage();
        Matcher comparison = COMPARISON.matcher(clause.text());
        if (comparison.find()) {
            String year = comparison.group("year");
            boolean withLastYear = year == null
                    ? comparison.group("last") != null || comparison.group().startsWith("同比")
                    : Integer.parseInt(year) == passage.year() - 1;
            boolean withAnyYear = comparison.group().contains("往年")
                    && SAME.matcher(clause.text()).find();
            passage.compares(withLastYear || withAnyYear);
        }
        if (!passage.isCompared() || clause.has(OTHER_MATTERS)) {
            return;
        }
        Matcher difference = DIFFERENCE.matcher(clause.text());
        if (difference.find()) {
            boolean bare = difference.group("what").isEmpty()
                    && passage.stated(NEW_APPLICATIONS).isPresent();
            if (clause.has("申请") || bare) {
                BigDecimal count = Counts.value(difference);
                boolean less = difference.group("way").matches("减少|下降|少");
                clause.states(CHANGE, "applications", less ? count.negate() : count);
            }
        } else if (SAME.matcher(clause.text()).find() && (clause.has("申请") || isOfWhatWasReceived(clause))) {
            clause.states(CHANGE, "applications", BigDecimal.ZERO);
        }
    }
}
