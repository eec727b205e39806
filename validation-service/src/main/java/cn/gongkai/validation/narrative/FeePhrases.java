package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.FEES;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 未收取信息处理费 · 收取信息处理费300元 · 信息处理费收取情况：无: what was really received, in yuan. */
final class FeePhrases {

    private static final BigDecimal YUAN_OF_A_WAN = BigDecimal.valueOf(10_000);
    private static final String FEE = "(?:政府)?信息(?:公开)?(?:信息)?处理费用?";
    private static final String ANY = "(?:过|任何|相关|有关|的|依申请公开|政府信息公开|政府信息|信息公开)*";
    private static final Pattern NONE =
            Pattern.compile("(?:未|没有|无|没|不存在)(?:有|曾)?(?:向[^，\\d]{1,12})?(?:收取|产生|发生|收到|征收|涉及)" + ANY + "(?:" + FEE
                    + "|费用|收费)|(?:^|[度内镇乡关])(?:无|零|没有)" + ANY + FEE + "(?:产生|发生|收取)?(?:的?情况)?$"
                    + "|(?:无|没有|未)(?:收费|收取费用)(?:的?情况)?$");
    private static final Pattern NOTHING =
            Pattern.compile("(?:处理费|处理费用)(?:的)?(?:收取|收费)?(?:情况|金额|总额|总金额)?(?:共计|共|合计|为|：|是)*(?:0元|0万元|零元|零|无|0)$");
    private static final Pattern AMOUNT = Pattern.compile(
            "收取(?:了|的)?" + FEE + "(?:总金额|总额|金额)?(?:共计|共|合计|为)*(?<n>\\d{1,9}(?:\\.\\d{1,6})?)(?<wan>万)?元");
    private static final Pattern REALLY = Pattern.compile(
            "^实际(?:收取|收到|收费)(?:的)?(?:总金额|金额|总额|费用|信息处理费)?(?:共计|共|为|是|：)*(?<n>\\d{1,9}(?:\\.\\d{1,6})?)(?<wan>万)?元$");
    private static final Pattern TITLES = Pattern.compile("《[^》]{1,40}》");
    private static final Set<String> NOTHING_TO_TELL = Set.of("无", "零", "0", "0元", "没有", "未收取", "未产生", "0万元");
    private static final String[] OTHER_MATTERS = {
        "通知", "应", "减免", "其中", "约", "近", "如", "若", "标准", "办法", "每", "行政事业性", "需在", "须在"
    };

    private FeePhrases() {}

    /** 收取信息处理费的情况：无. */
    private static boolean isAnswerToHeading(Clause clause) {
        String before = clause.passage().before(clause);
        return before.endsWith("：") && before.contains("处理费");
    }

    static void read(Clause clause) {
        if (NOTHING_TO_TELL.contains(clause.text()) && isAnswerToHeading(clause)) {
            clause.states(FEES, BigDecimal.ZERO);
            return;
        }
        if (!clause.has("费", "实际收") || !clause.passage().sentenceHas("处理费", "收费通知")) {
            return;
        }
        String text = clause.has("《") ? TITLES.matcher(clause.text()).replaceAll("") : clause.text();
        for (String word : OTHER_MATTERS) {
            if (text.contains(word)) {
                return;
            }
        }
        Matcher amount = (text.startsWith("实际") ? REALLY : AMOUNT).matcher(text);
        if (NONE.matcher(text).find() || NOTHING.matcher(text).find()) {
            clause.states(FEES, BigDecimal.ZERO);
        } else if (amount.find()) {
            BigDecimal value = new BigDecimal(amount.group("n"));
            clause.states(FEES, amount.group("wan") == null ? value : value.multiply(YUAN_OF_A_WAN));
        }
    }
}
