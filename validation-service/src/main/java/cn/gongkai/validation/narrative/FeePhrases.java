package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.FEES;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 未收取信息处理费 · 收取信息处理费300元: what was really received, in yuan. */
final class FeePhrases {

    private static final BigDecimal YUAN_OF_A_WAN = BigDecimal.valueOf(10_000);
    private static final String FEE = "(?:政府)?信息(?:公开)?(?:信息)?处理费用?";
    private static final Pattern NONE =
            Pattern.compile("(?:未|没有|无|没)(?:有|曾)?(?:向[^，\\d]{1,12})?(?:收取|产生|发生|收到)(?:过|任何|相关|有关|的)*" + FEE);
    private static final Pattern AMOUNT =
            Pattern.compile("收取(?:了|的)?" + FEE + "(?:共计|共|合计|总额|总金额|金额|为)*(?<n>\\d{1,9}(?:\\.\\d{1,6})?)(?<wan>万)?元");
    private static final String[] OTHER_MATTERS = {"通知", "应", "减免", "其中", "约", "近", "如", "若", "标准", "办法", "每"};

    private FeePhrases() {}

    static void read(Clause clause) {
        if (!clause.has("处理费") || clause.has(OTHER_MATTERS)) {
            return;
        }
        Matcher amount = AMOUNT.matcher(clause.text());
        if (NONE.matcher(clause.text()).find()) {
            clause.states(FEES, BigDecimal.ZERO);
        } else if (amount.find()) {
            BigDecimal value = new BigDecimal(amount.group("n"));
            clause.states(FEES, amount.group("wan") == null ? value : value.multiply(YUAN_OF_A_WAN));
        }
    }
}
