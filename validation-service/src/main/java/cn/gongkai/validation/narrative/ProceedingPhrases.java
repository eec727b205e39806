package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.LITIGATIONS;
import static cn.gongkai.report.statement.StatementKind.RECONSIDERATIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;
import static cn.gongkai.validation.narrative.Counts.NOUGHT;

import cn.gongkai.report.statement.StatementKind;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 未发生行政复议、行政诉讼 · 行政复议1件、行政诉讼0件 · 行政复议、行政诉讼均为0. */
final class ProceedingPhrases {

    private static final Pattern NONE =
            Pattern.compile("(?:未曾|从未|均未|未(?!经|按|审)|没有|没|无(?!法|关|论|需|正当)|零)[^，\\d]{0,80}?(?=复议|诉讼)");
    private static final Pattern BOTH =
            Pattern.compile("复议(?:案件|申请|案)?[、和及与或](?:行政)?诉讼(?:案件|案)?(?:数量|数)?(?<each>各|均|都)?(?:共|为|是)?(?:" + COUNT + "|"
                    + NOUGHT + "|(?<bare>0|零)$)");
    private static final Pattern RECONSIDERED = Pattern.compile("复议(?:案件|申请|案)?(?:数量|数|的)?(?:共计|总计|合计|共|为|：)?" + COUNT
            + "|" + COUNT.replace("<n>", "<m>") + "(?:政府信息公开)?(?:行政)?复议");
    private static final Pattern LITIGATED = Pattern.compile("诉讼(?:案件|案)?(?:数量|数|的)?(?:共计|总计|合计|共|为|：)?" + COUNT + "|"
            + COUNT.replace("<n>", "<m>") + "(?:政府信息公开)?(?:行政)?诉讼");
    private static final String[] NOT_THE_NUMBER = {
        "纠正", "败诉", "胜诉", "维持", "撤销", "应诉", "制度", "渠道", "权利", "途径", "告知", "风险", "防范", "避免", "其中", "全县", "全市", "全省",
        "全区", "民事", "刑事", "审结", "起诉", "近", "约", "超过", "如", "若", "凡", "变化", "费用", "支出", "逾期", "超期", "未答复", "违法", "调解",
        "化解", "被告", "非信息公开", "非政府信息公开"
    };

    private ProceedingPhrases() {}

    static void read(Clause clause) {
        if (!clause.has("复议", "诉讼") || clause.has(NOT_THE_NUMBER) || !isAboutDisclosure(clause.passage())) {
            return;
        }
        Matcher none = NONE.matcher(clause.text());
        if (none.find()) {
            String rest = clause.text().substring(none.end());
            stateIf(rest.contains("复议"), clause, RECONSIDERATIONS, BigDecimal.ZERO);
            stateIf(rest.contains("诉讼"), clause, LITIGATIONS, BigDecimal.ZERO);
        } else if (clause.passage().isUnderApplications()
                || clause.passage().sentenceHas("公开")
                || clause.passage().hasStated(RECONSIDERATIONS)) {
            if (clause.passage().sentenceHas("无关", "非信息公开", "非政府信息公开")) {
                return;
            }
            readCounts(clause);
        }
    }

    private static boolean isAboutDisclosure(Passage passage) {
        return passage.isUnderApplications() || passage.paragraph().contains("公开");
    }

    private static void readCounts(Clause clause) {
        Matcher both = BOTH.matcher(clause.text());
        if (both.find()) {
            BigDecimal value = both.group("n") == null ? BigDecimal.ZERO : Counts.value(both);
            boolean each = both.group("each") != null || value.signum() == 0;
            stateIf(each, clause, RECONSIDERATIONS, value);
            stateIf(each, clause, LITIGATIONS, value);
            return;
        }
        readCount(clause, RECONSIDERED, RECONSIDERATIONS);
        readCount(clause, LITIGATED, LITIGATIONS);
    }

    private static void readCount(Clause clause, Pattern pattern, StatementKind kind) {
        Matcher match = pattern.matcher(clause.text());
        boolean isSecondOfAnotherKind =
                clause.passage().hasStated(kind) && !clause.passage().sentenceHas("公开");
        if (match.find() && !isSecondOfAnotherKind) {
            String count = match.group("n") == null ? match.group("m") : match.group("n");
            clause.states(kind, Counts.value(count));
        }
    }

    private static void stateIf(boolean certain, Clause clause, StatementKind kind, BigDecimal value) {
        if (certain) {
            clause.states(kind, value);
        }
    }
}
