package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DISCLOSED;
import static cn.gongkai.report.statement.StatementKind.NORMATIVE_DOCUMENTS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 主动公开政府信息139条 · 制发行政规范性文件2件，废止1件，现行有效6件. */
final class DisclosurePhrases {

    private static final Pattern TOTAL =
            Pattern.compile("(?:公开|发布|公布)了?(?:各类|各种)?(?:政府|政务)信息(?:共计|共|总计|合计)?" + COUNT + "$");
    private static final String[] PARTIAL = {"通过", "在", "网", "公众号", "微信", "微博", "平台", "其中", "累计", "以来", "近", "约", "超过"};
    private static final String DOCUMENTS = "(?:行政)?规范性文件";
    private static final Pattern ISSUED = Pattern.compile("(?:制发|制定|出台)了?" + DOCUMENTS + COUNT);
    private static final Pattern REPEALED = Pattern.compile("废止(?:" + DOCUMENTS + ")?" + COUNT);
    private static final Pattern IN_FORCE = Pattern.compile("现行有效的?(?:" + DOCUMENTS + ")?(?:共|为)?" + COUNT);

    private DisclosurePhrases() {}

    static void read(Clause clause) {
        if (clause.has("信息") && clause.has("公开", "发布", "公布") && !clause.has(PARTIAL)) {
            Matcher total = TOTAL.matcher(clause.text());
            if (total.find()) {
                clause.states(DISCLOSED, Counts.value(total));
            }
        }
        if (clause.passage().sentence().contains("规范性文件") && !clause.has("其中", "累计", "近", "约", "规章")) {
            readDocuments(clause, ISSUED, "issued");
            readDocuments(clause, REPEALED, "repealed");
            readDocuments(clause, IN_FORCE, "inForce");
        }
    }

    private static void readDocuments(Clause clause, Pattern pattern, String subject) {
        Matcher match = pattern.matcher(clause.text());
        if (match.find()) {
            clause.states(NORMATIVE_DOCUMENTS, subject, Counts.value(match));
        }
    }
}
