package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.ANSWERED;
import static cn.gongkai.report.statement.StatementKind.CARRIED_IN;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.report.statement.StatementKind.PERCENTAGE;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 办结3件 · 3件已按时答复 · 均已答复 · 答复率100%: how many applications were answered. */
final class AnswerPhrases {

    /** The subject of a count of answered applications that leaves out those carried in. */
    static final String RECEIVED = "received";

    private static final String ANSWER =
            "(?:办理完毕|处理完毕|办理结束|办理答复|办结答复|答复|办结|回复|办毕|办理完成|办结完成|完成答复|完成办理|已完成|办理结果(?=总计|合计|共))";
    private static final String DULY =
            "(?:已|已经|均|都|全部|按时|按期|按规定?|依法|依规|及时|如期|在规定(?:时间|时限|期限)内|在法定(?:时间|时限|期限)内|完成|予以|给予|进行|了)*";
    /** What may stand before: nothing that names another matter or another's work. */
    private static final String PLAINLY =
            "^(?:其中|所有申请|截至[^，]{2,12}|20\\d\\d年度?|共计?|合计|累计|全年|年内|本年度?|当年|我[镇乡县市区街]道?|本机关|并|现|目前|收到|接收|受理|办理|处理|和|及|按规定流程|"
                    + DULY.substring(3);

    private static final Pattern COUNT_LAST =
            Pattern.compile(PLAINLY + ANSWER + "(?:了)?(?:" + ApplicationPhrases.APPLICATION
                    + "|申请)?(?:件|事项)?(?:的)?(?:总数量?|数量|件数|总量|数|量)?(?:共计|总计|合计|共|为|有)?" + COUNT + "$");
    private static final Pattern COUNT_FIRST =
            Pattern.compile("^(?:其中|有|已有)*" + COUNT + "(?:申请)?" + DULY + ANSWER + "$");
    private static final Pattern ALL = Pattern.compile("(?:全部|均|都)[^，\\d]{0,30}" + ANSWER
            + "(?:了|完毕|申请人|工作)?$|(?:全部|均|都)[^，\\d]{0,30}予以公开$" + "|^(?:并|现|目前)?已[^，\\d]{0,14}" + ANSWER + "(?:申请人)?$");
    /** 其中2件已办结，6件为本机关不掌握: those were answered as well. */
    private static final Pattern ANOTHER_RESULT =
            Pattern.compile("^，" + COUNT + "(?:为|是|属于|系|因|信息不存在|不属于|予以|不予|无法|部分|申请人)");
    /** 其中2件均已办结 speaks of these two. */
    private static final Pattern SOME_OF_THEM = Pattern.compile("^(?:其中|另|另有)+[^，]{0,8}?" + COUNT);
    /** The sentence begins with the clause, but for its heading and time. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:（?[一二三四五六七八九十\\d]{1,2}[）、.．]?[^，]{0,20}[：])?(?:20\\d\\d年度?，|全年，|截至[^，]{2,14}，)?");

    /** Not all were answered yet, whatever 均 says. */
    private static final Pattern SOME_LEFT = Pattern.compile(
            "(?<!无|无上年|没有|未)(?:结转|转结|转入|顺延)[至到]?(?:下|次|20\\d\\d)[^，。；（]{0,14}?[1-9]\\d*[件宗起]|[1-9]\\d*[件宗起][^，。；（]{0,10}(?:结转|转结|转入|顺延)[至到]?(?:下|次|20\\d\\d)|正在办理|办理中|在办");

    private static final Pattern RATE = Pattern.compile(
            "(?<what>(?:按时|按期|及时|依法)?(?:答复|办结|回复|办理)率)(?:达到|达|为|均为|均达)?(?<p>\\d{1,3}(?:\\.\\d{1,4})?)%$");
    private static final String AMONG = "其中";
    private static final String[] ANSWERS = {"办理结果", "答复", "办结", "完毕", "回复", "办毕", "结束", "完成", "予以公开"};
    private static final String[] SOME_ANSWERS = {
        "书面", "电话", "口头", "工作日", "日内", "平均", "延期", "逾期", "超期", "未能", "尚未", "除", "结转", "转结", "顺延", "转入", "部分", "其余",
        "余下", "剩余", "其他", "协助", "配合", "转办", "最短", "最长", "最快", "未答复", "未办结", "公开类"
    };

    private AnswerPhrases() {}

    static void read(Clause clause) {
        if (!clause.has(ANSWERS) || clause.has(SOME_ANSWERS)) {
            return;
        }
        Passage passage = clause.passage();
        boolean isWithdrawn =
                passage.paragraph().contains("撤回") || passage.paragraph().contains("撤销申请");
        if (isWithdrawn && !clause.has("办结")) {
            return;
        }
        if (!passage.isAboutApplications() && !ApplicationPhrases.namesApplications(clause)) {
            return;
        }
        if (clause.has("率")) {
            readRate(clause);
            return;
        }
        if (!hasSubject(clause)) {
            return;
        }
        Matcher first = COUNT_FIRST.matcher(clause.text());
        if (first.find()) {
            boolean isOneResult = clause.text().startsWith(AMONG)
                    && ANOTHER_RESULT.matcher(passage.after(clause)).find();
            if (!isOneResult && !passage.sentenceHas("延期", "逾期", "超期")) {
                clause.states(ANSWERED, Counts.value(first));
            }
            return;
        }
        Matcher last = COUNT_LAST.matcher(clause.text());
        if (last.find()) {
            if (isOfReceivedAsWell(clause)) {
                return;
            }
            if (ApplicationPhrases.isOfAll(clause.text().startsWith(AMONG) ? clause.from(AMONG.length()) : clause)) {
                clause.states(ANSWERED, Counts.value(last));
            }
        } else if (countsApplications(clause)
                && !SOME_OF_THEM.matcher(clause.text()).find()
                && ALL.matcher(clause.text()).find()) {
            readAll(clause);
        }
    }

    /** Whether applications are what was answered: the clause names them, or the sentence or the one before it counted them. */
    private static boolean hasSubject(Clause clause) {
        Passage passage = clause.passage();
        return ApplicationPhrases.namesApplications(clause)
                || countsApplications(clause)
                || passage.isUnderApplications() && isBeginning(clause);
    }

    /** Whether the sentence counted applications, or the one before it where this one begins with the answers. */
    private static boolean countsApplications(Clause clause) {
        Passage passage = clause.passage();
        return passage.countsApplications(false) && !ApplicationPhrases.speaksOfOtherMatters(passage.before(clause))
                || passage.countsApplications(true) && isBeginning(clause);
    }

    /** 共受理办结20件（含上年结转1件） counts what there was to answer. */
    private static boolean isOfReceivedAsWell(Clause clause) {
        return clause.has("受理", "收到", "接收") && clause.passage().after(clause).startsWith("（");
    }

    private static boolean isBeginning(Clause clause) {
        return BEGINNING.matcher(clause.passage().before(clause)).matches();
    }

    /** 均已答复 speaks of what the sentence counted before, if that was applications and nothing else. */
    private static void readAll(Clause clause) {
        Passage passage = clause.passage();
        if (ApplicationPhrases.speaksOfOtherMatters(passage.sentence())
                || SOME_LEFT.matcher(passage.paragraph()).find()) {
            return;
        }
        Optional<BigDecimal> received = passage.stated(NEW_APPLICATIONS);
        Optional<BigDecimal> carriedIn = passage.stated(CARRIED_IN);
        if (received.isEmpty() || passage.stated(ANSWERED).isPresent()) {
            return;
        }
        if (carriedIn.isPresent()) {
            clause.states(ANSWERED, received.get().add(carriedIn.get()));
        } else if (received.get().signum() > 0) {
            clause.states(ANSWERED, RECEIVED, received.get());
        }
    }

    private static void readRate(Clause clause) {
        Matcher rate = RATE.matcher(clause.text());
        if (rate.find()
                && ApplicationPhrases.isOfAll(clause)
                && !ApplicationPhrases.speaksOfOtherMatters(clause.passage().sentence())) {
            clause.states(PERCENTAGE, rate.group("what"), new BigDecimal(rate.group("p")));
        }
    }
}
