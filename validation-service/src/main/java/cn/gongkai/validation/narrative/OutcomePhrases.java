package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.APPLICANT;
import static cn.gongkai.report.statement.StatementKind.RESULT;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import cn.gongkai.report.statement.StatementKind;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 予以公开3件、不予公开1件 · 自然人5件、商业企业2件: how applications ended and who made them. */
final class OutcomePhrases {

    /** The subject of a count of all that is no natural person's. */
    static final String ORGANIZATIONS = "organizations";

    private static final Map<String, String> RESULTS =
            Map.of("予以公开", "3.1", "部分公开", "3.2", "不予公开", "3.3", "无法提供", "3.4", "不予处理", "3.5", "其他处理", "3.6");
    private static final Map<String, String> APPLICANTS = Map.of(
            "自然人", "naturalPerson",
            "商业企业", "commercialEnterprise",
            "科研机构", "researchInstitution",
            "社会公益组织", "socialWelfareOrganization",
            "法律服务机构", "legalServiceOrganization",
            "法人或其他组织", ORGANIZATIONS,
            "法人和其他组织", ORGANIZATIONS);

    private static final String LEAD =
            "^(?:其中|另外?|分别|为|是|有|属于|来自|由|给予|作出|做出|答复|结果|办理结果|按|从|申请人|申请主体|类型|类别|看|的|已|依法|予以(?=部分))*";
    private static final String RESULT_TAIL = "(?:的|类|答复|决定|处理|申请|信息|共|为|有)*";
    private static final String APPLICANT_TAIL = "(?:的|类|提出|提交|申请|共|为|有)*";
    private static final Pattern RESULT_COUNT =
            Pattern.compile(LEAD + "(?<what>" + String.join("|", RESULTS.keySet()) + ")" + RESULT_TAIL + COUNT + "$");
    private static final Pattern COUNT_RESULT = Pattern.compile(
            "^(?:其中|有)*" + COUNT + "(?:申请)?(?:为|是|属于|予以(?=部分))?(?<what>" + String.join("|", RESULTS.keySet()) + ")$");
    private static final Pattern APPLICANT_COUNT = Pattern.compile(
            LEAD + "(?<what>" + String.join("|", APPLICANTS.keySet()) + ")" + APPLICANT_TAIL + COUNT + "$");

    /** Words of a sentence that counts something else, or not all of it. */
    private static final String[] OTHER_MATTERS = {
        "公文", "文件", "审查", "属性", "提案", "议案", "建议", "信访", "投诉", "举报", "复议", "诉讼", "季度", "半年", "月份", "累计", "历年", "全县",
        "全市", "全省", "全区", "各单位", "各部门", "近", "约", "超过", "以上", "左右", "等"
    };

    private static final String[] WHAT_WAS_DONE = {"答复", "办结", "办理", "结转"};

    private OutcomePhrases() {}

    static void read(Clause clause) {
        Passage passage = clause.passage();
        if (!clause.has("公开", "提供", "处理", "人", "企业", "机构", "组织")
                || !clause.has("件", "宗", "起", "次")
                || !passage.isAboutApplications()
                || new Clause(passage.sentence(), 0, passage).has(OTHER_MATTERS)) {
            return;
        }
        if (clause.has("公开", "提供", "处理")) {
            clause.items().forEach(item -> {
                if (!readItem(item, RESULT_COUNT, RESULT, RESULTS)) {
                    readItem(item, COUNT_RESULT, RESULT, RESULTS);
                }
            });
        }
        if (clause.has("人", "企业", "机构", "组织") && !isAboutWhatWasDone(clause)) {
            clause.items().forEach(item -> readItem(item, APPLICANT_COUNT, APPLICANT, APPLICANTS));
        }
    }

    /** 办结6件，其中自然人4件 counts other rows than the one of applications received. */
    private static boolean isAboutWhatWasDone(Clause clause) {
        String before = clause.passage().sentence();
        int end = before.indexOf(clause.text());
        return new Clause(before.substring(0, Math.max(end, 0)), 0, clause.passage()).has(WHAT_WAS_DONE);
    }

    private static boolean readItem(Clause item, Pattern pattern, StatementKind kind, Map<String, String> subjects) {
        Matcher match = pattern.matcher(item.text());
        if (!match.find()) {
            return false;
        }
        item.states(kind, subjects.get(match.group("what")), Counts.value(match));
        return true;
    }
}
