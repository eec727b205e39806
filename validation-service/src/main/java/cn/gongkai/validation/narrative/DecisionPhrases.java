package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.DECISIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 作出行政许可决定126件、行政处罚决定18件，未作出行政强制决定: decisions taken, not those published. */
final class DecisionPhrases {

    private static final Map<String, String> SUBJECTS = Map.of("许可", "licensing", "处罚", "penalty", "强制", "coercion");
    private static final String WHAT = "行政(?<what>许可|处罚|强制)";
    private static final Pattern TAKEN = Pattern.compile("(?:(?:作出|做出)(?:各类)?" + WHAT + "|"
            + WHAT.replace("what", "other") + "(?=决定))(?:决定书?)?(?:共|为)?" + COUNT + "$");
    private static final Pattern NONE = Pattern.compile("(?:未|没有|无)(?:作出|做出)过?(?:任何)?" + WHAT + "(?:决定)?$");
    private static final String[] OTHER_MATTERS = {
        "公开", "公示", "公布", "发布", "归集", "上传", "录入", "报送", "其中", "网", "平台", "季度", "半年", "月份", "累计", "历年", "全县", "全市", "全省",
        "全区", "近", "约", "超过", "撤销", "变更", "复议", "诉讼", "信息"
    };

    private DecisionPhrases() {}

    static void read(Clause clause) {
        if (!clause.has("行政") || !clause.has("许可", "处罚", "强制") || clause.has(OTHER_MATTERS)) {
            return;
        }
        for (Clause item : clause.items()) {
            Matcher taken = TAKEN.matcher(item.text());
            Matcher none = NONE.matcher(item.text());
            if (taken.find()) {
                String what = taken.group("what") == null ? taken.group("other") : taken.group("what");
                item.states(DECISIONS, SUBJECTS.get(what), Counts.value(taken));
            } else if (none.find()) {
                item.states(DECISIONS, SUBJECTS.get(none.group("what")), BigDecimal.ZERO);
            }
        }
    }
}
