package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DISCLOSED;
import static cn.gongkai.report.statement.StatementKind.NORMATIVE_DOCUMENTS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 主动公开政府信息139条 · 制发行政规范性文件2件，废止1件，现行有效6件. */
final class DisclosurePhrases {

    private static final Pattern TOTAL =
            Pattern.compile("(?:公开|发布|公布)了?(?:各类|各种)?(?:政府|政务)信息(?:共计|共|总计|合计)?" + COUNT + "$");
    private static final Pattern SOMEWHERE = Pattern.compile("(?:通过|在)(?<where>[^，、\\d]{2,20}?)上?共?(?:公开|发布|公布|推送)了?"
            + "(?:(?:各类|各种)?(?:政府|政务)?信息(?:共计|共|总计|合计)?" + COUNT + "|" + COUNT.replace("<n>", "<m>")
            + "(?:政府|政务)?信息)$");
    private static final String[] ROUGH = {"其中", "累计", "以来", "近", "约", "超过", "分别"};
    private static final String[] PARTIAL = {"通过", "在", "网", "公众号", "微信", "微博", "平台", "其中", "累计", "以来", "近", "约", "超过"};
    private static final String DOCUMENTS = "(?:行政)?规范性文件";
    private static final Pattern ISSUED = Pattern.compile(
            "(?:制发|制定|出台)了?" + DOCUMENTS + "(?:共|共计)?" + COUNT + "|" + DOCUMENTS + "(?:制发|制定|出台)(?:件数为)?"
                    + COUNT.replace("<n>", "<m>") + "|(?:制发|制定|出台)了?" + COUNT.replace("<n>", "<k>") + DOCUMENTS);
    private static final Pattern NONE_ISSUED =
            Pattern.compile("(?:未|没有|无)新?(?:制发|制定|出台)过?(?:新的|任何)?" + DOCUMENTS + "(?:，|$)");
    private static final Pattern REPEALED = Pattern.compile("废止(?:" + DOCUMENTS + ")?" + COUNT);
    private static final Pattern IN_FORCE = Pattern.compile("现行有效的?(?:" + DOCUMENTS + ")?(?:共|为)?" + COUNT);

    private DisclosurePhrases() {}

    static void read(Clause clause) {
        if (clause.has("信息") && clause.has("公开", "发布", "公布") && !clause.has(PARTIAL)) {
            Matcher total = TOTAL.matcher(clause.text());
            if (total.find()) {
                clause.states(DISCLOSED, Counts.value(total));
            }
        } else if (clause.has("信息") && clause.has("条") && !clause.has(ROUGH)) {
            Matcher somewhere = SOMEWHERE.matcher(clause.text());
            if (somewhere.find()) {
                String count = somewhere.group("n") == null ? somewhere.group("m") : somewhere.group("n");
                clause.states(DISCLOSED, somewhere.group("where"), Counts.value(count));
            }
        }
        if (clause.passage().sentence().contains("规范性文件") && !clause.has("其中", "累计", "近", "约", "规章")) {
            readIssued(clause);
            readDocuments(clause, REPEALED, "repealed");
            readDocuments(clause, IN_FORCE, "inForce");
        }
    }

    private static void readIssued(Clause clause) {
        Matcher issued = ISSUED.matcher(clause.text());
        if (NONE_ISSUED.matcher(clause.text()).find()) {
            clause.states(NORMATIVE_DOCUMENTS, "issued", BigDecimal.ZERO);
        } else if (issued.find()) {
            String count = Stream.of("n", "m", "k")
                    .map(issued::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            clause.states(NORMATIVE_DOCUMENTS, "issued", Counts.value(count));
        }
    }

    private static void readDocuments(Clause clause, Pattern pattern, String subject) {
        Matcher match = pattern.matcher(clause.text());
        if (match.find()) {
            clause.states(NORMATIVE_DOCUMENTS, subject, Counts.value(match));
        }
    }
}
