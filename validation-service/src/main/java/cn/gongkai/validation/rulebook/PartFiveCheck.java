package cn.gongkai.validation.rulebook;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Miss;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Part 5 tells both halves: what is wrong, and what is done about it. */
final class PartFiveCheck {

    private static final Pattern PROBLEM = Pattern.compile(
            "问题|差距|有待|薄弱|欠缺|短板|尚未|单一|缺乏|缺少|滞后|困难|偏[少低弱]|较[少低弱慢]|待提高|不(?:强|足|够|高|及时|全|到位|深|熟|规范|健全|完善|多|清|广|明|平衡|精|细|严)");

    /** 有待加强 and 需要进一步提升 tell what is wrong, not what is done. */
    private static final Pattern STILL_TO_DO =
            Pattern.compile("(?:有待|亟待|尚待|仍需|还需|尚需|需要|需|待|不够|不太|不尽|未)(?:于)?(?:进一步|继续|不断|持续|逐步)?"
                    + "(?:改进|加强|提升|完善|整改|拓宽|拓展|强化|优化|提高|充实|丰富|规范|加大|深化)");

    private static final Pattern IMPROVEMENT =
            Pattern.compile("改进|下一?步|下一?阶段|今后|接下来|解决(?:办法|措施)|措施|整改|加强|提升|完善|拓宽|拓展|强化|优化|提高|充实|加大|将(?:进一步|继续|着力)");
    private static final Wording PROBLEMS = new Wording("问题", "problems");
    private static final Wording IMPROVEMENTS = new Wording("改进情况", "improvements");
    private static final Wording BOTH = new Wording("问题、改进情况", "problems, improvements");

    private PartFiveCheck() {}

    static void check(Inquiry inquiry, Supplier<Miss> miss) {
        String text = inquiry.text(5).plain();
        boolean problems = PROBLEM.matcher(text).find();
        boolean improvements =
                IMPROVEMENT.matcher(STILL_TO_DO.matcher(text).replaceAll("")).find();
        if (!problems || !improvements) {
            Wording missing = problems ? IMPROVEMENTS : improvements ? PROBLEMS : BOTH;
            miss.get().at(Place.part(5)).with("missing", missing).add();
        }
    }
}
