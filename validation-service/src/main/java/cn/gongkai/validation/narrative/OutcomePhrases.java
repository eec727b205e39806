package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.APPLICANT;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.report.statement.StatementKind.PERCENTAGE;
import static cn.gongkai.report.statement.StatementKind.RESULT;
import static cn.gongkai.validation.narrative.Counts.COUNT;
import static java.util.Map.entry;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.narrative.Narrative.Share;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 予以公开3件、不予公开1件 · 自然人5件、商业企业2件 · 均为个人申请: how applications ended and who made them. */
final class OutcomePhrases {

    /** The subject of a count of all that is no natural person's. */
    static final String ORGANIZATIONS = "organizations";

    private static final Map<String, String> RESULTS = Map.ofEntries(
            entry("予以公开", "3.1"),
            entry("同意公开", "3.1"),
            entry("部分公开", "3.2"),
            entry("部分予以公开", "3.2"),
            entry("不予公开", "3.3"),
            entry("不予以公开", "3.3"),
            entry("不同意公开", "3.3"),
            entry("无法提供", "3.4"),
            entry("不予处理", "3.5"),
            entry("其他处理", "3.6"));
    /** Rows of the form, as the text names them. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            entry("国家秘密", "3.3.1"),
            entry("(?:其他)?法律行政法规禁止公开", "3.3.2"),
            entry("危及“?三安全一稳定”?", "3.3.3"),
            entry("保护第三方合法权益", "3.3.4"),
            entry("(?:三类)?内部事务信息", "3.3.5"),
            entry("(?:四类)?过程性信息", "3.3.6"),
            entry("行政执法案卷", "3.3.7"),
            entry("行政查询事项", "3.3.8"),
            entry("(?:本机关)?不掌握(?:相关)?(?:政府)?信息|(?:本机关)?不掌握", "3.4.1"),
            entry("(?:没有现成信息)?需要?另行制作", "3.4.2"),
            entry("补正后(?:申请内容)?仍不明确", "3.4.3"),
            entry("重复申请", "3.5.2"),
            entry("(?:要求)?提供公开出版物", "3.5.3"),
            entry("(?:无正当理由)?大量反复申请", "3.5.4"));

    private static final Map<String, String> APPLICANTS = Map.ofEntries(
            entry("自然人", "naturalPerson"),
            entry("公民个人", "naturalPerson"),
            entry("个人", "naturalPerson"),
            entry("公民", "naturalPerson"),
            entry("商业企业", "commercialEnterprise"),
            entry("企业", "commercialEnterprise"),
            entry("科研机构", "researchInstitution"),
            entry("社会公益组织", "socialWelfareOrganization"),
            entry("法律服务机构", "legalServiceOrganization"),
            entry("法人或其他组织", ORGANIZATIONS),
            entry("法人或者其他组织", ORGANIZATIONS),
            entry("法人及其他组织", ORGANIZATIONS),
            entry("法人和其他组织", ORGANIZATIONS),
            entry("法人、其他组织", ORGANIZATIONS));

    private static final String LEAD =
            "^(?:其中|另外?|分别|为|是|有|属于|来自|由|给予|作出|做出|答复|回复|申请|办结|结果|办理结果|按|从|以|申请人|申请主体|申请类型|类型|类别|看|的|已|依法|予以(?=部分))*";
    private static final String RESULT_TAIL = "(?:的|类|答复|决定|处理|申请|信息|共|为|有)*";
    private static final String APPLICANT_TAIL = "(?:的|类|提出|提交|申请|共|为|有)*";
    private static final Pattern RESULT_COUNT = Pattern.compile(
            LEAD + "“?(?<what>" + String.join("|", RESULTS.keySet()) + ")”?" + RESULT_TAIL + COUNT + "$");
    private static final Pattern COUNT_RESULT = Pattern.compile("^(?:其中|有)*" + COUNT
            + "(?:申请)?(?:为|是|属于|予以(?=部分))?(?<what>" + String.join("|", RESULTS.keySet()) + ")(?:的)?$");
    private static final Pattern APPLICANT_COUNT = Pattern.compile(
            LEAD + "(?<what>" + String.join("|", APPLICANTS.keySet()) + ")" + APPLICANT_TAIL + COUNT + "$");
    private static final Pattern COUNT_APPLICANT = Pattern.compile("^(?:其中|有)*" + COUNT
            + "(?:申请)?(?:为|是|属于|系|由|来自)(?<what>" + String.join("|", APPLICANTS.keySet()) + ")(?:的)?(?:申请|提出|提交)*$");
    private static final Pattern ALL_APPLICANTS =
            Pattern.compile("^(?:申请人)?(?:均|全部|都)(?:为|是|系|由|属于|来自)(?<what>自然人|个人|公民|商业企业|企业)(?:的)?(?:申请|提出|提交)*$");
    private static final Pattern ITS_SHARE =
            Pattern.compile("^占(?:比|总数|总量|申请总数|申请总量|申请数量|全部申请|办结总数)?(?:的|为|达)?(?<p>\\d{1,3}(?:\\.\\d{1,4})?)%$");

    /** Words of a sentence that counts something else, or not all of it. */
    private static final String[] OTHER_MATTERS = {
        "公文", "文件", "主动公开", "审查", "属性", "提案", "议案", "建议", "信访", "投诉", "举报", "季度", "半年", "月份", "累计", "历年", "全县", "全市",
        "全省", "全区", "各单位", "各部门", "近", "约", "超过", "以上", "左右", "热线", "工单", "企业服务", "惠企"
    };

    /** All of those received: the same doubt about those carried on as with 均已答复. */
    static final String ALL_GRANTED = "3.1.received";

    private static final Pattern GRANTED_ALL =
            Pattern.compile("^(?:已|经审查|经办理)*(?:均|全部|都)(?:已|已经|依法|按时|按期|按规定|及时|在法定时限内|在规定时限内)*(?:予以|同意)公开$");
    private static final Pattern ROW_COUNT = Pattern.compile(LEAD + "“?" + rows() + "”?" + RESULT_TAIL + COUNT + "$");
    private static final Pattern COUNT_ROW =
            Pattern.compile("^(?:其中|有)*" + COUNT + "(?:申请)?(?:为|是|属于|因)*“?" + rows() + "”?(?:信息|的|类|申请)*$");
    private static final String[] ROW_WORDS = {
        "掌握", "制作", "不明确", "申请", "出版物", "秘密", "禁止", "三安全", "第三方", "事务信息", "过程性", "案卷", "查询事项"
    };
    /** A repeated application may have been answered all the same. */
    private static final String[] RESULTS_SAID = {"不予处理", "予以公开", "部分公开", "无法提供", "不予公开", "不掌握"};

    private static final String[] WHAT_WAS_DONE = {"答复", "办结", "办理", "结转"};

    private OutcomePhrases() {}

    static void read(Clause clause) {
        Passage passage = clause.passage();
        boolean mayBeShare = clause.has("%");
        if (!mayBeShare && !clause.has("公开", "提供", "处理", "人", "公民", "企业", "机构", "组织") && !clause.has(ROW_WORDS)
                || !passage.isAboutApplications()
                || passage.sentenceHas(OTHER_MATTERS)
                || isOpenList(clause)) {
            return;
        }
        if (mayBeShare) {
            readShare(clause);
        } else if (!clause.has("件", "宗", "起", "次", "份", "条")) {
            readAllApplicants(clause);
            readAllGranted(clause);
        } else {
            readCounts(clause);
        }
    }

    private static void readCounts(Clause clause) {
        if (clause.has("复议", "诉讼")) {
            return;
        }
        if (clause.has("公开", "提供", "处理")) {
            clause.items().forEach(item -> {
                if (!readItem(item, RESULT_COUNT, RESULT, RESULTS)) {
                    readItem(item, COUNT_RESULT, RESULT, RESULTS);
                }
            });
        }
        if (clause.passage().sentenceHas(RESULTS_SAID)) {
            clause.items().forEach(OutcomePhrases::readRow);
        }
        if (clause.has("人", "公民", "企业", "机构", "组织") && !isAboutWhatWasDone(clause)) {
            clause.items().forEach(item -> {
                if (!readItem(item, APPLICANT_COUNT, APPLICANT, APPLICANTS)) {
                    readItem(item, COUNT_APPLICANT, APPLICANT, APPLICANTS);
                }
            });
        }
    }

    /** 予以公开3件等 leaves something out. */
    private static boolean isOpenList(Clause clause) {
        return clause.has("等") && !clause.has("平等");
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
        boolean isOfOwnDocuments = item.text().endsWith("条") && !item.passage().countsApplications(true);
        if (isOfOwnDocuments) {
            return true;
        }
        item.states(kind, subjects.get(match.group("what")), Counts.value(match));
        return true;
    }

    private static String rows() {
        return ROWS.entrySet().stream()
                .map(row -> "(?<r" + row.getValue().replace(".", "x") + ">" + row.getKey() + ")")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static void readRow(Clause item) {
        for (Pattern pattern : new Pattern[] {ROW_COUNT, COUNT_ROW}) {
            Matcher match = pattern.matcher(item.text());
            if (match.find() && !item.text().endsWith("条")) {
                ROWS.values().stream()
                        .filter(row -> match.group("r" + row.replace(".", "x")) != null)
                        .forEach(row -> item.states(RESULT, row, Counts.value(match)));
                return;
            }
        }
    }

    private static void readAllGranted(Clause clause) {
        Passage passage = clause.passage();
        if (GRANTED_ALL.matcher(clause.text()).find()
                && !passage.sentenceHas("结转", "顺延", "其中", "部分公开")
                && !ApplicationPhrases.speaksOfOtherMatters(passage.sentence())) {
            passage.stated(NEW_APPLICATIONS)
                    .filter(received -> received.signum() > 0)
                    .ifPresent(received -> clause.states(RESULT, ALL_GRANTED, received));
        }
    }

    private static void readAllApplicants(Clause clause) {
        Matcher all = ALL_APPLICANTS.matcher(clause.text());
        if (all.find()) {
            clause.passage()
                    .stated(NEW_APPLICATIONS)
                    .ifPresent(received -> clause.states(APPLICANT, APPLICANTS.get(all.group("what")), received));
        }
    }

    /** 自然人1件，占50% is a share of the applications received; that of a result would be one of those answered. */
    private static void readShare(Clause clause) {
        Matcher share = ITS_SHARE.matcher(clause.text());
        Passage passage = clause.passage();
        if (!share.find() || passage.statements().isEmpty()) {
            return;
        }
        Statement item = passage.statements().getLast();
        if (item.kind() == APPLICANT) {
            passage.stated(NEW_APPLICATIONS)
                    .filter(received -> received.signum() > 0)
                    .ifPresent(received -> passage.add(new Share(
                            clause.statement(PERCENTAGE, item.subject(), new BigDecimal(share.group("p"))),
                            item.value(),
                            received)));
        }
    }
}
