package cn.gongkai.validation.narrative;

import static cn.gongkai.report.statement.StatementKind.ANSWERED;
import static cn.gongkai.report.statement.StatementKind.CARRIED_IN;
import static cn.gongkai.report.statement.StatementKind.CARRIED_OUT;
import static cn.gongkai.report.statement.StatementKind.NEW_APPLICATIONS;
import static cn.gongkai.validation.narrative.Counts.COUNT;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 上年结转1件 · 无上年度结转 · 结转下年度继续办理2件 · 1件结转至下一年度 · 剩余1件转入下年办理. */
final class CarryPhrases {

    private static final String LAST_YEAR = "(?:上年度?|上一年度?|去年|(?<last>20\\d\\d)年度?)";
    private static final String NEXT_YEAR = "(?:下年度?|下一年度?|次年度?|明年|(?<next>20\\d\\d)年度?)";
    private static final String NONE = "(?:未有|未|没有|没|无)";
    private static final String CARRIED = "(?:结转|转结)";
    private static final String CARRIED_ON = "(?:结转|转结|顺延|转入|延至|转至|延续|流转)[至到入]?";
    private static final String[] CARRYING = {"结转", "转结", "顺延", "转入", "延至", "转至", "延续至", "流转至"};
    private static final String[] OF_MANY = {"全县", "全市", "全省", "全区", "各单位", "各部门"};
    private static final String[] OTHER_MATTERS = {"资金", "经费", "万元", "复议", "诉讼", "提案", "建议", "热线", "信访", "余件"};

    private static final Pattern IN =
            Pattern.compile(LAST_YEAR + "(?:的|未办结)?" + CARRIED + "(?!至|到|下)[^，\\d下次明]{0,18}?" + COUNT);
    private static final Pattern IN_VERB_FIRST =
            Pattern.compile("结转(?:上年度?|上一年度?|去年|(?<last>20\\d\\d)年度?)的?(?:申请)?(?:件)?" + COUNT);
    private static final Pattern IN_COUNT_FIRST =
            Pattern.compile(COUNT + "(?:申请)?(?:为|系|是|由)" + LAST_YEAR + "(?:度)?" + CARRIED + "(?!至|到|下)");
    private static final Pattern NOTHING_IN =
            Pattern.compile(NONE + LAST_YEAR + "的?" + CARRIED + "|(?:上年度?|上一年度?|去年)(?:度)?" + NONE + CARRIED + "|"
                    + LAST_YEAR.replace("last", "year") + "的?" + CARRIED + "[^，\\d]{0,14}(?:为零|为0)$");
    private static final Pattern OUT = Pattern.compile(CARRIED_ON + NEXT_YEAR + "[^，\\d]{0,16}?" + COUNT);
    private static final Pattern OUT_COUNT_FIRST = Pattern.compile(COUNT + "[^，\\d]{0,10}" + CARRIED_ON + NEXT_YEAR);
    private static final Pattern OUT_COUNT_WITHIN = Pattern.compile(CARRIED + COUNT + "[至到]" + NEXT_YEAR);
    private static final Pattern NOTHING_OUT = Pattern.compile(NONE + "[^，\\d]{0,8}" + CARRIED + "[至到]?" + NEXT_YEAR);

    private static final Pattern BOTH_IN =
            Pattern.compile("新收[^，\\d]{0,16}[和及与、](?:上年度?|上一年度?)结转[^，\\d]{0,20}(?:均|都)为?(?:" + COUNT + "|0|零)$");

    /** 结转1件 alone: where it stands tells whether in or out. */
    private static final Pattern BARE =
            Pattern.compile("^(?:剩余|尚有|另有|其余)?" + CARRIED + "(?:件)?(?:数量?|件数)?(?:共|为|：)?" + COUNT + "(?:申请)?$");

    private static final Pattern IN_PROGRESS =
            Pattern.compile("^(?:剩余|尚有|另有|其余|还有)?" + COUNT + "(?:申请)?(?:正在|尚在|仍在|还在)(?:依法)?(?:办理|处理)(?:之中|过程中|当中|中)?$");
    private static final Pattern SUM_OF_BOTH = Pattern.compile("^，(?:共计?|合计|总计)(?:办理|处理|受理)?" + COUNT);

    private CarryPhrases() {}

    static void read(Clause clause) {
        if (clause.has("办理", "处理", "结转", "转结") && !clause.has(OTHER_MATTERS)) {
            readAlone(clause);
        }
        if (!clause.has(CARRYING)
                || clause.has(OTHER_MATTERS)
                || clause.passage().sentenceHas(OF_MANY)) {
            return;
        }
        Matcher both = BOTH_IN.matcher(clause.text());
        if (both.find()) {
            BigDecimal each = both.group("n") == null ? BigDecimal.ZERO : Counts.value(both);
            clause.states(NEW_APPLICATIONS, each);
            clause.states(CARRIED_IN, each);
            return;
        }
        readCarriedOut(clause);
        readCarriedIn(clause);
    }

    /** Behind what was answered 结转1件 is carried out; between what was received and the sum of both it is carried in. */
    private static void readAlone(Clause clause) {
        Passage passage = clause.passage();
        if (passage.spokenYear() != passage.year() || !passage.sentenceStates(NEW_APPLICATIONS)) {
            return;
        }
        Matcher bare = BARE.matcher(clause.text());
        Matcher inProgress = IN_PROGRESS.matcher(clause.text());
        boolean isBare = bare.find();
        if (!isBare && !inProgress.find()) {
            return;
        }
        BigDecimal count = Counts.value(isBare ? bare : inProgress);
        if (passage.sentenceStates(ANSWERED)) {
            if (!passage.sentenceStates(CARRIED_OUT) && !isMoreAnsweredThanReceived(passage)) {
                clause.states(CARRIED_OUT, count);
            }
        } else if (isBare) {
            Matcher sum = SUM_OF_BOTH.matcher(passage.after(clause));
            boolean isSummed = sum.find()
                    && passage.stated(NEW_APPLICATIONS)
                            .filter(received -> received.add(count).compareTo(Counts.value(sum)) == 0)
                            .isPresent();
            if (isSummed) {
                clause.states(CARRIED_IN, count);
            }
        }
    }

    /** 收到5件，办结6件，结转1件: in, most likely. */
    private static boolean isMoreAnsweredThanReceived(Passage passage) {
        return passage.stated(CARRIED_IN).isEmpty()
                && passage.stated(ANSWERED)
                        .filter(answered -> passage.stated(NEW_APPLICATIONS)
                                .filter(received -> received.compareTo(answered) < 0)
                                .isPresent())
                        .isPresent();
    }

    private static void readCarriedIn(Clause clause) {
        for (Pattern pattern : new Pattern[] {IN_COUNT_FIRST, IN, IN_VERB_FIRST}) {
            Matcher in = pattern.matcher(clause.text());
            if (in.find()) {
                if (isYear(in.group("last"), clause.passage().year() - 1)
                        && (pattern == IN_COUNT_FIRST || !isOfWhatWasAnswered(clause))) {
                    clause.states(CARRIED_IN, Counts.value(in));
                }
                return;
            }
        }
        Matcher nothing = NOTHING_IN.matcher(clause.text());
        if (nothing.find()
                && isYear(nothing.group("last"), clause.passage().year() - 1)
                && isYear(nothing.group("year"), clause.passage().year() - 1)) {
            clause.states(CARRIED_IN, BigDecimal.ZERO);
        }
    }

    /** 办结6件，其中上年结转1件 leaves open what became of the others. */
    private static boolean isOfWhatWasAnswered(Clause clause) {
        String before = clause.passage().before(clause);
        return clause.has("其中") && (before.contains("办结") || before.contains("答复"));
    }

    private static void readCarriedOut(Clause clause) {
        if (clause.has("其中")) {
            return;
        }
        for (Pattern pattern : new Pattern[] {OUT_COUNT_WITHIN, OUT, OUT_COUNT_FIRST}) {
            Matcher out = pattern.matcher(clause.text());
            if (out.find()) {
                if (isYear(out.group("next"), clause.passage().year() + 1)) {
                    clause.states(CARRIED_OUT, Counts.value(out));
                }
                return;
            }
        }
        Matcher nothing = NOTHING_OUT.matcher(clause.text());
        if (nothing.find() && isYear(nothing.group("next"), clause.passage().year() + 1)) {
            clause.states(CARRIED_OUT, BigDecimal.ZERO);
        }
    }

    private static boolean isYear(@Nullable String written, int wanted) {
        return written == null || Integer.parseInt(written) == wanted;
    }
}
