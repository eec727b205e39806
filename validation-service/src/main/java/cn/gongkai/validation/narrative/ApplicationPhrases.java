package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.ANSWERED;
import static cn.gongkai.report.statement.StatementKind.CARRIED_IN;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;
import static cn.gongkai.validation.narrative.Counts.NOUGHT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 收到政府信息公开申请3件 · 未收到依申请公开 · 申请数量为0 · 办结3件 · 均已答复. */
final class ApplicationPhrases {

    /** The subject of a count of applications that includes those carried in. */
    static final String WITH_CARRIED_IN = "withCarriedIn";

    private static final String APPLICATION =
            "(?:依申请公开(?:的)?(?:政府信息|信息|事项)?(?:申请)?" + "|(?:政府|政务)?信息公开的?申请|公开(?:政府)?信息的?申请|政府信息(?:的)?申请|申请公开(?:政府)?信息)";
    private static final String RECEIVED = "(?:收到|接到|接收到|接收|新收到?|受理|收悉)";
    private static final String AND_HANDLED = "(?:[和并与及、]?(?:已)?(?:处理|办理|受理|办结|答复))?";
    private static final String NUMBER_OF = "(?:的)?(?:总数量?|数量|件数|总量|数|量|情况)?(?:共计|总计|合计|共|为|有)?";
    private static final String WHOSE = "(?:了|过|的|任何|各类|公民|法人|其他组织|群众|社会公众|公众|个人|提交|提出|关于|有关|申请人|和|及|或者?|、|要求|一件|一)*";

    private static final Pattern AN_APPLICATION = Pattern.compile(APPLICATION);
    private static final Pattern COUNT_LAST =
            Pattern.compile(RECEIVED + AND_HANDLED + WHOSE + APPLICATION + NUMBER_OF + "(?:" + COUNT + ")");
    private static final Pattern COUNT_FIRST =
            Pattern.compile(RECEIVED + AND_HANDLED + WHOSE + COUNT + "的?" + WHOSE + APPLICATION);
    private static final Pattern NONE_RECEIVED = Pattern.compile("(?:未曾|从未|均未|暂未|尚未|未|没有|没|无)"
            + "(?:收到|接到|接收到|接收|受理|产生|发生|出现|有)?(?:过)?" + WHOSE
            + "(?:政府信息)?" + APPLICATION + "(?:的)?(?:申请|情况|事项|件|案件|办理件|内容)?$");
    private static final Pattern IS_NOUGHT =
            Pattern.compile(APPLICATION + "(?:办理|受理|处理)?(?:的)?(?:总数量?|数量|件数|总量|数|量|情况)?" + NOUGHT);
    private static final Pattern HANDLED_IN_ALL = Pattern.compile("(?:办理|处理|受理)" + WHOSE + APPLICATION + COUNT);
    private static final Pattern INCLUDING = Pattern.compile("[（，][含包括其中]{1,4}(?:上年|上一年|去年)");
    private static final Pattern BARE_COUNT =
            Pattern.compile(RECEIVED + AND_HANDLED + WHOSE + "申请" + NUMBER_OF + COUNT);

    private static final String ANSWER = "(?:办理完毕|处理完毕|办理答复|答复|办结|回复|办毕)";
    private static final Pattern ANSWERED_COUNT =
            Pattern.compile(ANSWER + "(?:了)?(?:" + APPLICATION + "|申请)?" + NUMBER_OF + COUNT + "$");
    private static final Pattern ALL_ANSWERED = Pattern.compile("(?:全部|均|都)[^，\\d]{0,16}" + ANSWER);

    private static final String[] ANSWERS = {"答复", "办结", "完毕", "回复", "办毕"};
    private static final String[] SUBJECTS = {"申请", "答复", "办结", "完毕", "回复", "办毕"};
    private static final String[] PARTIAL = {
        "其中", "网络", "网上", "当面", "现场", "邮寄", "信函", "邮件", "邮箱", "传真", "平台", "线上", "线下", "渠道", "通过", "系统", "窗口", "自然人",
        "企业", "科研", "公益", "法律服务", "季度", "上半年", "下半年", "月份", "累计", "历年", "全县", "全市", "全省", "全区", "各单位", "各部门", "去年",
        "上年收", "上年度收", "上一年"
    };
    private static final String[] OTHER_MATTERS = {
        "复议", "诉讼", "许可", "举报", "投诉", "信访", "咨询", "来信", "来访", "热线", "工单", "救助", "低保", "提案", "议案", "建议", "留言", "诉求",
        "逾期", "超期", "延期", "不予", "予以", "部分公开", "无法", "近", "约", "超过", "如", "若", "凡", "撤回", "补正"
    };
    private static final String[] SOME_ANSWERS = {"书面", "电话", "口头", "率", "工作日", "日内", "平均"};

    private ApplicationPhrases() {}

    /** 公民、法人和其他组织 are all applicants; one of them alone is a part. */
    private static boolean isOfSomeApplicants(Clause clause) {
        return clause.has("个人") || clause.has("公民") != clause.has("法人");
    }

    static void read(Clause clause) {
        if (!clause.has(SUBJECTS) || clause.has(PARTIAL) || clause.has(OTHER_MATTERS) || isOfSomeApplicants(clause)) {
            return;
        }
        received(clause).ifPresent(count -> clause.states(NEW_APPLICATIONS, count));
        readHandledInAll(clause);
        readAnswered(clause);
    }

    private static Optional<BigDecimal> received(Clause clause) {
        if (!clause.has("申请")) {
            return Optional.empty();
        }
        List<Pattern> counting = clause.passage().isUnderApplications()
                ? List.of(COUNT_LAST, COUNT_FIRST, BARE_COUNT)
                : List.of(COUNT_LAST, COUNT_FIRST);
        for (Pattern pattern : counting) {
            Matcher match = pattern.matcher(clause.text());
            if (match.find()) {
                return isCountOfAll(clause) ? Optional.of(Counts.value(match)) : Optional.empty();
            }
        }
        boolean none = NONE_RECEIVED.matcher(clause.text()).find()
                || IS_NOUGHT.matcher(clause.text()).find();
        return none ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    /** 共受理申请3件（含上年结转1件） is a count of both, and read as such elsewhere. */
    private static boolean isCountOfAll(Clause clause) {
        return !INCLUDING.matcher(clause.passage().sentence()).find();
    }

    private static void readHandledInAll(Clause clause) {
        if (!clause.has("办理", "处理", "受理")) {
            return;
        }
        Matcher match = HANDLED_IN_ALL.matcher(clause.text());
        if (match.find() && !isCountOfAll(clause)) {
            clause.states(NEW_APPLICATIONS, WITH_CARRIED_IN, Counts.value(match));
        }
    }

    private static void readAnswered(Clause clause) {
        if (!clause.has(ANSWERS) || clause.has(SOME_ANSWERS)) {
            return;
        }
        boolean isAboutApplications = clause.passage().isAboutApplications()
                || AN_APPLICATION.matcher(clause.text()).find();
        if (!isAboutApplications) {
            return;
        }
        Matcher count = ANSWERED_COUNT.matcher(clause.text());
        if (count.find()) {
            clause.states(ANSWERED, Counts.value(count));
        } else if (ALL_ANSWERED.matcher(clause.text()).find()) {
            Optional<BigDecimal> received = clause.passage().stated(NEW_APPLICATIONS);
            Optional<BigDecimal> carriedIn = clause.passage().stated(CARRIED_IN);
            if (received.isPresent() && carriedIn.isPresent()) {
                clause.states(ANSWERED, received.get().add(carriedIn.get()));
            }
        }
    }
}
