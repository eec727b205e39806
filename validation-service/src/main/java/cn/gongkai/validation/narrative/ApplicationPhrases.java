package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;
import static cn.gongkai.validation.narrative.Counts.NOUGHT;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 收到政府信息公开申请3件 · 未收到依申请公开 · 申请数量为0 · 新收3件: how many applications came in. */
final class ApplicationPhrases {

    /** The subject of a count of applications that includes those carried in. */
    static final String WITH_CARRIED_IN = "withCarriedIn";

    /** The subject of a count of applications that were dealt with: new, or with those carried in, or only the finished ones. */
    static final String DEALT_WITH = "dealtWith";

    /** What an application is called. */
    static final String APPLICATION =
            "(?:(?:政府|政务)?(?:信息)?依申请公开(?:的)?(?:政府|政务)?(?:信息|事项|案件|信件|件)?(?:的)?(?:申请|请求)?|依申请(?:政府|政务)?信息(?:公开)?(?:的)?(?:申请)?|申请(?:政府|政务)信息公开"
                    + "|(?:政府|政务)?信息公开的?申请|(?:要求)?公开(?:政府|政务)?信息的?申请|政府信息(?:的)?申请|(?:申请|要求)公开的?(?:政府|政务)?信息)";

    private static final String RECEIVED = "(?:收到|接到|接收到?|新收到?|受理到?|收悉|共收|新增|共有)";
    private static final String AND_HANDLED = "(?:[和并与及、]?(?:已)?(?:依法)?(?:处理|办理|受理|办结|答复))?";
    private static final String NUMBER_OF =
            "(?:办理事项|办理件|受理件|事项|件|案件|表)?(?:的)?(?:总数量?|数量|件数|总量|总件数|数|量|情况)?(?:为|是|有|共计|总计|合计|共|计|累计|：)*";
    private static final String WHOSE =
            "(?:了|过|的|任何|各类|来自|公民|居民|村民|法人|自然人|其他|其它|组织|单位|群众|社会公众|公众|社会|个人|企业|以|通过|形式|方式|渠道|途径|向|本机关|我镇|我乡|我街道|我单位|本镇|本乡|本单位|当面|现场|书面|电子邮件|邮件|传真|信函|邮寄|网络|网上|口头|各种|向[^，\\d的]{1,16}(?=提出|提交|申请)"
                    + "|提交|提出|对|关于|有关|相关|申请人|和|及|与|或者?|等|、|要求|主动|一件|一)*";

    private static final Pattern AN_APPLICATION = Pattern.compile(APPLICATION);
    private static final Pattern COUNT_LAST =
            Pattern.compile(RECEIVED + AND_HANDLED + WHOSE + APPLICATION + NUMBER_OF + COUNT);
    private static final Pattern COUNT_FIRST =
            Pattern.compile(RECEIVED + AND_HANDLED + WHOSE + COUNT + "的?" + WHOSE + APPLICATION);
    private static final Pattern NONE_RECEIVED = Pattern.compile("(?:未曾|从未|均未|暂未|尚未|未有|未|没有|没|无)"
            + "(?:收到|接到|接收到|接收|受理|产生|发生|出现|有)?(?:过)?(?:和处理)?" + WHOSE
            + "(?:政府信息)?" + APPLICATION + "(?:的)?(?:申请|情况|事项|件|案件|办理件|内容|要求|需求|请求|数量)*$");
    private static final Pattern IS_NOUGHT = Pattern.compile(
            APPLICATION + "(?:办理|受理|处理)?(?:事项|件)?(?:的)?(?:总数量?|数量|件数|总量|数|量|情况)?(?:、[^，]{0,20})?" + NOUGHT);
    private static final Pattern COUNTED_BY_NAME =
            Pattern.compile("依申请公开(?:申请|件|申请件|办件|请求)(?:总数量?|数量|件数|数|量)?(?:共计|共|为|有)?" + COUNT + "$");
    private static final Pattern BARE_COUNT = Pattern.compile("(?:" + RECEIVED + AND_HANDLED
            + WHOSE + "(?:公开)?申请(?:公开)?(?:件)?" + NUMBER_OF + "|^(?:[^，]{0,12}年度?)?(?:共|全年|本年度?|镇|乡|街道|新|累计)*"
            + "(?:新收|收到|接收|受理)(?:共|数量)?)" + COUNT + "(?:申请)?$");
    /** 政府信息公开申请数量为3件 · 依申请公开受理3件. */
    private static final Pattern COUNTED_BY_NUMBER = Pattern.compile(APPLICATION
            + "(?:(?:办理|受理|新收|收到)?(?:总数量?|数量|件数|总量|数)(?:共计|共|为|是|：)*|(?:共)?(?:受理|新收|收到|接收)(?:共|数)?|(?<=申请政府信息公开))"
            + COUNT + "$");

    /** Below the heading, no information asked for is no application. */
    private static final Pattern NO_INFORMATION = Pattern.compile("依申请公开(?:政府)?(?:信息)?(?:共)?(?:0[条件宗]|零申请)$");

    /** 收到政府信息公开自然人申请3件: of one kind of applicant, and no other is spoken of. */
    private static final Pattern OF_PERSONS =
            Pattern.compile(RECEIVED + "(?:政府|政务)?信息公开(?:的)?自然人(?:的)?申请" + NUMBER_OF + COUNT + "$");

    private static final Pattern NO_LETTERS = Pattern.compile(
            "(?:未|没有)(?:收到|接到)" + WHOSE + "依申请公开的?(?:(?:邮件|信函|信件|来函)(?:[、和及或](?:邮件|信函|信件|来函))+|来信|来函|诉求|材料)$");
    /** 网上收到申请3件、信函收到2件，共5件. */
    private static final Pattern SUM_OF_WAYS = Pattern.compile("^(?:共|共计|合计|总计)(?:收到|受理)?(?:申请)?" + COUNT + "(?:申请)?$");

    private static final Pattern BY_SOME_WAY =
            Pattern.compile("(?:平台|网上|网络|线上|邮箱|邮件|信函|信件|当面|现场|窗口|传真|邮寄)[^，、\\d]{0,6}(?:收到|接到|受理)?(?:申请)?\\d+件");

    private static final Pattern NEWLY =
            Pattern.compile("^(?:其中)?(?:本年度?|当年|今年|全年|20\\d\\d年度?)?(?:新收|新增)(?:申请)?" + COUNT + "$");
    private static final Pattern AFTER_NAME = Pattern.compile("(?:依申请公开|公开申请)(?:情况|数量|件数|（件）)?：$");
    private static final Pattern NUMBER_ALONE = Pattern.compile("^" + COUNT + "$");
    private static final Pattern BARE_NOUGHT = Pattern.compile("申请(?:总数量?|数量|件数|总量|数|量)" + NOUGHT);
    private static final Pattern BARE_NONE =
            Pattern.compile("(?:未|没有|没)(?:收到|接到|接收到?|受理)(?:过|任何|相关|有关|的)*(?:公开)?申请(?:件)?$");
    private static final Pattern HANDLED_IN_ALL = Pattern.compile(
            "(?:办理|处理|受理|收到)" + AND_HANDLED + WHOSE + "(?:" + APPLICATION + NUMBER_OF + "|(?:申请)?)" + COUNT);
    private static final Pattern DEALT = Pattern.compile("(?:办理|处理)" + WHOSE + APPLICATION + NUMBER_OF + COUNT + "$");
    private static final Pattern BARE_DEALT = Pattern.compile("^(?:共|全年|本年度?|已|合计)*(?:办理|处理)" + COUNT + "$");
    private static final Pattern INCLUDING = Pattern.compile(
            "^[（，](?:其中)?[含包括其中有]{1,4}(?:上年|上一年|去年|20\\d\\d年度?结转)|^[（，](?:其中|含)[^（，）]{0,10}(?:为|系|是)(?:上年|去年|20\\d\\d年)度?结转");

    private static final String[] PARTIAL = {
        "其中", "网络", "网上", "当面", "现场", "邮寄", "信函", "邮件", "邮箱", "传真", "平台", "线上", "线下", "系统", "窗口", "季度", "上半年", "下半年",
        "月份", "历年", "成立以来", "开通以来", "施行以来", "实施以来", "上线以来", "至今", "全县", "全市", "全省", "全区", "各单位", "各部门", "去年", "上年收",
        "上年度收", "上一年", "纸质"
    };
    private static final String[] CARRYING = {"结转", "转结", "顺延", "转入"};
    private static final String[] WAYS = {"通过", "渠道", "自然人", "企业", "科研", "公益", "法律服务"};
    private static final String[] ALL_WAYS = {"任何", "其他形式", "其他方式", "其他渠道", "其他途径", "各种", "各类"};
    private static final String[] LIKE_APPLICATIONS = {
        "举报", "投诉", "信访", "咨询", "来信", "来访", "热线", "工单", "救助", "低保", "提案", "议案", "建议", "留言", "诉求", "信箱", "来电", "12345"
    };
    private static final String[] OTHER_MATTERS = {
        "复议", "诉讼", "许可", "举报", "投诉", "信访", "咨询", "来信", "来访", "热线", "工单", "救助", "低保", "提案", "议案", "建议", "留言", "诉求",
        "逾期", "超期", "延期", "不予", "予以", "部分公开", "无法", "转办", "协助", "配合", "协查", "近", "约", "超过", "如", "若", "凡", "撤回", "补正",
        "计划", "力争", "预计", "入党"
    };

    private ApplicationPhrases() {}

    /** Whether a clause counts some of the applications, or something else. */
    static boolean isOfAll(Clause clause) {
        return !clause.has(OTHER_MATTERS)
                && (clause.has(ALL_WAYS)
                        || !clause.has(PARTIAL)
                                && !clause.has(WAYS)
                                && !isOfSomeApplicants(clause)
                                && !isOneOfTheWays(clause));
    }

    /** 书面申请2件 beside those made in other ways; alone it is how an application is made. */
    private static boolean isOneOfTheWays(Clause clause) {
        return clause.has("书面")
                && (!clause.has("信息公开申请") || clause.passage().sentenceHas("网", "口头", "当面", "邮件", "平台", "线上", "其中"));
    }

    static boolean namesApplications(Clause clause) {
        return AN_APPLICATION.matcher(clause.text()).find();
    }

    /** Whether a sentence speaks of letters, calls or proposals, which are received and answered as applications are. */
    static boolean speaksOfOtherMatters(String sentence) {
        String withoutCases = sentence.replace("复议案", "复议");
        for (String word : LIKE_APPLICATIONS) {
            if (withoutCases.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** 公民、法人和其他组织 are all applicants; one of them alone is a part. */
    private static boolean isOfSomeApplicants(Clause clause) {
        return clause.has("公民") != clause.has("法人") || clause.has("个人") && !clause.has("法人", "组织", "单位");
    }

    static void read(Clause clause) {
        if (readBelowHeading(clause) || readOtherwise(clause)) {
            return;
        }
        boolean isBare = clause.passage().isUnderApplications() && clause.has("收", "受理", "接到", "办理", "处理");
        if (!isBare && !clause.has("申请") || clause.has(CARRYING) || !isOfAll(clause)) {
            return;
        }
        boolean includes = INCLUDING.matcher(clause.passage().after(clause)).find();
        if (includes) {
            readHandledInAll(clause);
        } else {
            Optional<BigDecimal> received = received(clause);
            received.ifPresent(count -> clause.states(NEW_APPLICATIONS, count));
            if (received.isEmpty()) {
                readDealtWith(clause);
            }
        }
    }

    /** 其中本年新收3件 and 依申请公开：3件 are clear below the heading only. */
    private static boolean readBelowHeading(Clause clause) {
        if (!clause.passage().isUnderApplications()) {
            return false;
        }
        Matcher newly = NEWLY.matcher(clause.text());
        Matcher alone = NUMBER_ALONE.matcher(clause.text());
        if (newly.find()) {
            clause.states(NEW_APPLICATIONS, Counts.value(newly));
            return true;
        }
        if (alone.find() && AFTER_NAME.matcher(clause.passage().before(clause)).find()) {
            clause.states(NEW_APPLICATIONS, Counts.value(alone));
            return true;
        }
        return false;
    }

    private static boolean readOtherwise(Clause clause) {
        Passage passage = clause.passage();
        Matcher ofPersons = OF_PERSONS.matcher(clause.text());
        if (ofPersons.find() && !passage.sentenceHas("企业", "法人", "组织", "机构", "其中")) {
            clause.states(NEW_APPLICATIONS, Counts.value(ofPersons));
            return true;
        }
        if (NO_LETTERS.matcher(clause.text()).find()) {
            clause.states(NEW_APPLICATIONS, BigDecimal.ZERO);
            return true;
        }
        Matcher sum = SUM_OF_WAYS.matcher(clause.text());
        if (passage.isUnderApplications() && sum.find() && isBehindWays(clause)) {
            clause.states(NEW_APPLICATIONS, Counts.value(sum));
            return true;
        }
        return false;
    }

    /** Whether the sentence counted applications by two ways or more, and nothing else. */
    private static boolean isBehindWays(Clause clause) {
        String before = clause.passage().before(clause);
        return before.contains("申请")
                && !before.contains("结转")
                && !before.contains("办结")
                && !before.contains("答复")
                && !before.contains("议")
                && !speaksOfOtherMatters(before)
                && !clause.passage().sentenceStates(NEW_APPLICATIONS)
                && BY_SOME_WAY.matcher(before).results().count() > 1;
    }

    private static Optional<BigDecimal> received(Clause clause) {
        if (clause.has("完成", "办结")) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {COUNT_LAST, COUNT_FIRST, COUNTED_BY_NAME, COUNTED_BY_NUMBER}) {
            Matcher match = pattern.matcher(clause.text());
            if (match.find() && (pattern != COUNTED_BY_NUMBER || !clause.has("公开信息数"))) {
                return Optional.of(Counts.value(match));
            }
        }
        boolean none = NONE_RECEIVED.matcher(clause.text()).find()
                || !clause.has("公开信息数") && IS_NOUGHT.matcher(clause.text()).find();
        if (!none
                && clause.passage().isUnderApplications()
                && !speaksOfOtherMatters(clause.passage().sentence())) {
            Matcher bare = BARE_COUNT.matcher(clause.text());
            if (bare.find()) {
                return Optional.of(Counts.value(bare));
            }
            none = NO_INFORMATION.matcher(clause.text()).find()
                    || BARE_NOUGHT.matcher(clause.text()).find()
                    || BARE_NONE.matcher(clause.text()).find();
        }
        return none ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }

    /** 共办理申请3件（含上年结转1件） is a count of both. */
    private static void readHandledInAll(Clause clause) {
        Matcher match = HANDLED_IN_ALL.matcher(clause.text());
        if (match.find() && (clause.has("申请") || clause.passage().isUnderApplications())) {
            clause.states(NEW_APPLICATIONS, WITH_CARRIED_IN, Counts.value(match));
        }
    }

    /** 共办理申请3件 leaves open whether it counts those carried in or out. */
    private static void readDealtWith(Clause clause) {
        Matcher match = (clause.has("申请") ? DEALT : BARE_DEALT).matcher(clause.text());
        if (match.find() && !clause.has("办理完毕", "处理完毕")) {
            clause.states(NEW_APPLICATIONS, DEALT_WITH, Counts.value(match));
        }
    }
}
