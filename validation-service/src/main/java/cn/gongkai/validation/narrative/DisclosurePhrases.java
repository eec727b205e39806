package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.NORMATIVE_DOCUMENTS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 主动公开政府信息139条 · 制发行政规范性文件2件，废止1件，现行有效6件. */
final class DisclosurePhrases {

    private static final String[] CHANNELS = {
        "其中", "网", "公众号", "公众账号", "微信", "微博", "专栏", "抖音", "快手", "视频号", "新媒体", "融媒", "账号", "显示屏", "公示栏", "公告栏", "广播",
        "报纸"
    };
    private static final String DOCUMENTS = "(?:行政)?规范性文件";
    private static final Pattern ISSUED = Pattern.compile(
            "(?:制发|制定|出台|印发|新发布|新制作|制作)了?" + DOCUMENTS + "(?:共计|共)?" + COUNT + "|" + DOCUMENTS + "(?:制发|制定|出台)(?:件数为)?"
                    + COUNT.replace("<n>", "<m>") + "|(?:制发|制定|出台)了?" + COUNT.replace("<n>", "<k>") + DOCUMENTS
                    + "|^(?:本年度?|全年|新|共)*(?:制发|制定|出台)(?:件数)?(?:共|为)?" + COUNT.replace("<n>", "<j>") + "$");
    private static final Pattern NONE_ISSUED = Pattern.compile("(?:未|没有|无)新?(?:制发|制定|出台)(?:和废止)?过?(?:规章和|新的|任何)?"
            + DOCUMENTS + "$|无(?:新的?)?" + DOCUMENTS + "(?:制发|制定|出台)(?:及更新)?(?:的)?(?:情况)?$");
    /** 网站公开信息60条、公众号公开信息40条 counts twice. */
    private static final Pattern SECOND_COUNT = Pattern.compile("\\d[条篇]、");

    private static final Pattern REPEALED = Pattern.compile("废止(?:" + DOCUMENTS + ")?(?:件数|数量)?(?:共|为)?" + COUNT);
    private static final Pattern IN_FORCE =
            Pattern.compile("(?:现行|继续)有效的?(?:" + DOCUMENTS + ")?(?:件数|数量)?(?:共|为)?" + COUNT);

    private DisclosurePhrases() {}

    static void read(Clause clause) {
        if (clause.has("信息") && (clause.has("条", "篇") || clause.has("件") && clause.has("主动公开"))) {
            readDisclosed(clause);
        }
        if (speaksOfDocuments(clause)
                && !clause.has("其中", "累计", "近", "约", "公开", "解读")
                && (clause.has("新发布") || !clause.has("发布"))) {
            readIssued(clause);
            readDocuments(clause, REPEALED, "repealed");
            readDocuments(clause, IN_FORCE, "inForce");
        }
    }

    /** Whether normative documents, and not the agency's regulations, are what was last spoken of. */
    private static boolean speaksOfDocuments(Clause clause) {
        String sentence = clause.passage().sentence();
        if (clause.has("规范性文件")) {
            return !clause.has("规章") || clause.has("规章和");
        }
        if (!sentence.contains("规范性文件") || !clause.has("废止", "有效", "制发", "制定")) {
            return false;
        }
        String before = sentence.substring(0, Math.max(sentence.indexOf(clause.text()), 0));
        int documents = before.lastIndexOf("规范性文件");
        return documents >= 0
                && documents > before.lastIndexOf("规章")
                && !before.substring(documents).contains("公开");
    }

    private static void readDisclosed(Clause clause) {
        Disclosed.read(clause)
                .filter(disclosed -> disclosed.namesInformation() && !disclosed.isOfOneKind())
                .filter(disclosed -> !SECOND_COUNT.matcher(clause.text()).find())
                .map(Disclosed::stated)
                .filter(stated -> !clause.passage().before(clause).contains("以来"))
                .filter(stated -> !stated.subject().isEmpty() || !isOfOneChannel(clause))
                .ifPresent(clause.passage()::add);
    }

    /** 微信公众号常年更新，发布信息502篇 does not count all that was disclosed. */
    private static boolean isOfOneChannel(Clause clause) {
        String said = clause.passage().before(clause) + clause.text();
        for (String channel : CHANNELS) {
            if (said.contains(channel)) {
                return true;
            }
        }
        return false;
    }

    private static void readIssued(Clause clause) {
        Matcher issued = ISSUED.matcher(clause.text());
        if (NONE_ISSUED.matcher(clause.text()).find()) {
            clause.states(NORMATIVE_DOCUMENTS, "issued", BigDecimal.ZERO);
        } else if (issued.find()) {
            String count = Stream.of("n", "m", "k", "j")
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
