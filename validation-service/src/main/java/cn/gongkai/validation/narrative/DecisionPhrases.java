package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DECISIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 作出行政许可决定126件、行政处罚决定18件，未作出行政强制决定: decisions taken, not those published. */
final class DecisionPhrases {

    private static final Map<String, String> SUBJECTS = Map.of("许可", "licensing", "处罚", "penalty", "强制", "coercion");
    private static final List<String> WORDS = List.of("许可", "处罚", "强制");
    private static final String WHAT = "行政(?<what>许可|处罚|强制)";
    private static final Pattern TAKEN =
            Pattern.compile("(?:(?:作出|做出)(?:各类)?" + WHAT + "|(?:实施)(?:各类)?行政(?<done>处罚|强制)|"
                    + WHAT.replace("what", "other") + "(?=(?:处理)?决定))(?:(?:处理)?决定书?)?(?:数量|件数)?(?:共|为)?" + COUNT + "$");

    /** 作出行政许可决定4件，行政处罚13件: the verb is carried on. */
    private static final Pattern CARRIED_ON = Pattern.compile("^" + WHAT + "(?:决定书?)?(?:共|为)?" + COUNT + "$");

    private static final Pattern NONE = Pattern.compile("(?:未|没有|无)(?:作出|做出|实施)过?(?:任何)?" + WHAT + "(?:决定)?$");
    private static final Pattern NONE_OF_THESE = Pattern.compile(
            "^(?:全年|本年度?|我[镇乡]|20\\d\\d年度?)*(?:未作出|未实施|没有作出|没有实施|无)行政(?:许可|处罚|强制)(?:决定)?(?:[、和及与]行政(?:许可|处罚|强制)(?:决定)?)*(?:事项|情况)?$");
    private static final String[] OTHER_MATTERS = {
        "公开", "公示", "公布", "发布", "归集", "上传", "录入", "报送", "其中", "网", "平台", "季度", "半年", "月份", "累计", "历年", "全县", "全市", "全省",
        "全区", "近", "约", "超过", "撤销", "变更", "复议", "诉讼", "信息"
    };

    private DecisionPhrases() {}

    static void read(Clause clause) {
        if (!clause.has("行政") || !clause.has("许可", "处罚", "强制") || clause.has(OTHER_MATTERS)) {
            return;
        }
        if (NONE_OF_THESE.matcher(clause.text()).find()) {
            for (String word : WORDS) {
                if (clause.has("行政" + word)) {
                    clause.states(DECISIONS, SUBJECTS.get(word), BigDecimal.ZERO);
                }
            }
            return;
        }
        for (Clause item : clause.items()) {
            readItem(item);
        }
    }

    private static void readItem(Clause item) {
        Matcher taken = TAKEN.matcher(item.text());
        Matcher carriedOn = CARRIED_ON.matcher(item.text());
        Matcher none = NONE.matcher(item.text());
        if (taken.find()) {
            String what = Stream.of("what", "done", "other")
                    .map(taken::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            item.states(DECISIONS, SUBJECTS.get(what), Counts.value(taken));
        } else if (carriedOn.find() && item.passage().sentenceStates(DECISIONS)) {
            item.states(DECISIONS, SUBJECTS.get(carriedOn.group("what")), Counts.value(carriedOn));
        } else if (none.find()) {
            item.states(DECISIONS, SUBJECTS.get(none.group("what")), BigDecimal.ZERO);
        }
    }
}
