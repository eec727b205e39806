package cn.gongkai.validation.narrative;

import cn.gongkai.report.ReportYear;
import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import cn.gongkai.validation.narrative.Narrative.Share;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the counts that a report states in sentences. A statement is made only of a sentence understood without doubt: anything
 * unusual in it, and it is left alone. Takes time linear in the text, whatever the text.
 */
public final class StatementReader {

    /** A longer sentence is nothing a person would understand without doubt; it also bounds what one pattern can cost. */
    static final int LONGEST_SENTENCE = 400;

    /** A longer list is none that a township writes. */
    private static final int LONGEST_LIST = 800;

    /** More sentences of one part are not read: an honest part has a hundred, and the rest of a hostile one costs time. */
    static final int MOST_SENTENCES = 3000;

    /** More statements than an honest report makes. */
    static final int MOST_STATEMENTS = 300;

    private static final int[] PARTS = {0, 1, 5, 6};

    /** A heading that the text follows on the same line is looked for in so many characters: （二）依申请公开情况。全年…. */
    private static final int LONGEST_HEADING = 28;

    private static final String UNITS = "件起宗次份元";
    private static final String NUMERALS = "0123456789零〇一二两三四五六七八九十百余多";
    private static final String ENDS_OF_HEADING = "。；，：";
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final BitSet COUNTING =
            "0123456789〇零一二两三四五六七八九十百未没无均全都持变已".chars().collect(BitSet::new, BitSet::set, BitSet::or);
    private static final String[] TELLING = {
        "申请", "主动公开", "结转", "复议", "诉讼", "规范性文件", "条", "统计", "数据", "期限", "处理费", "收费通知", "决定", "行政许可", "行政处罚", "行政强制"
    };

    private StatementReader() {}

    /**
     * Reads the parts that are running text.
     *
     * @param text the text of a part
     */
    public static Narrative read(ReportYear year, IntFunction<PlainText> text) {
        List<Statement> statements = new ArrayList<>();
        List<Breakdown> breakdowns = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (int part : PARTS) {
            Passage passage = new Passage(part, year.value(), text.apply(part));
            read(passage);
            passage.statements().sort(Comparator.comparingInt(Statement::offset));
            statements.addAll(passage.statements());
            breakdowns.addAll(passage.breakdowns());
            shares.addAll(passage.shares());
        }
        return new Narrative(statements, breakdowns, shares);
    }

    private static void read(Passage passage) {
        String text = passage.whole().plain();
        int start = 0;
        while (start < text.length() && passage.isWithin(MOST_SENTENCES, MOST_STATEMENTS)) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed;
            readParagraph(passage, text.substring(start, end), start);
            start = end + 1;
        }
    }

    private static void readParagraph(Passage passage, String paragraph, int start) {
        HeadingStyle.of(paragraph).ifPresent(style -> passage.heading(style, heading(paragraph)));
        if (!tells(paragraph) && !passage.isUnderApplications()) {
            return;
        }
        passage.paragraph(paragraph);
        int from = 0;
        for (int i = 0; i <= paragraph.length() && passage.isWithin(MOST_SENTENCES, MOST_STATEMENTS); i++) {
            if (i == paragraph.length() || isEnd(paragraph.charAt(i))) {
                if (i > from && i - from <= LONGEST_SENTENCE) {
                    readSentence(passage, paragraph.substring(from, i), start + from);
                }
                from = i + 1;
            }
        }
        readLists(passage, paragraph, start);
        passage.forgetParts(StatementKind.RESULT, StatementKind.APPLICANT);
    }

    private static String heading(String paragraph) {
        int end = 0;
        while (end < paragraph.length()
                && end < LONGEST_HEADING
                && ENDS_OF_HEADING.indexOf(paragraph.charAt(end)) < 0) {
            end++;
        }
        return paragraph.substring(0, end);
    }

    /** Lists go on behind semicolons. */
    private static void readLists(Passage passage, String paragraph, int start) {
        int from = 0;
        while (from < paragraph.length() && passage.isWithin(MOST_SENTENCES, MOST_STATEMENTS)) {
            int stop = paragraph.indexOf('。', from);
            int end = stop < 0 ? paragraph.length() : stop;
            if (end > from && end - from <= LONGEST_LIST) {
                BreakdownPhrases.read(new Clause(paragraph.substring(from, end), start + from, passage));
            }
            from = end + 1;
        }
    }

    private static void readSentence(Passage passage, String sentence, int start) {
        if (!counts(sentence) || !tells(sentence) && !passage.isAboutApplications()) {
            return;
        }
        passage.sentence(sentence, start);
        Clause whole = new Clause(sentence, start, passage);
        PeriodPhrases.read(whole);
        List<Clause> respectively = Respectively.read(whole);
        int from = 0;
        int yearBefore = passage.spokenYear();
        for (int i = 0; i <= sentence.length(); i++) {
            if (i == sentence.length() || isBreak(sentence, i)) {
                if (i > from) {
                    readClause(new Clause(sentence.substring(from, i), start + from, passage), respectively);
                }
                if (i < sentence.length() && sentence.charAt(i) == '）') {
                    passage.speaksOf(yearBefore);
                } else if (i < sentence.length() && sentence.charAt(i) == '（') {
                    yearBefore = passage.spokenYear();
                }
                from = i + 1;
            }
        }
        if (passage.spokenYear() == passage.year() && !passage.isCompared()) {
            ChannelPhrases.read(whole);
        }
    }

    private static void readClause(Clause clause, List<Clause> respectively) {
        CarryPhrases.read(clause);
        int comparison = ChangePhrases.start(clause);
        if (comparison >= 0) {
            ChangePhrases.read(clause);
        }
        if (!counts(clause.text())) {
            return;
        }
        Clause plainly = comparison < 0 ? clause : clause.head(comparison);
        if (plainly.has("年") && !plainly.has("结转")) {
            Matcher year = YEAR.matcher(plainly.text());
            if (year.find()) {
                clause.passage().speaksOf(Integer.parseInt(year.group(1)));
            }
        }
        if (plainly.text().isEmpty()
                || clause.passage().spokenYear() != clause.passage().year()) {
            return;
        }
        if (!respectively.isEmpty()
                && plainly.start() == respectively.getFirst().start()) {
            respectively.forEach(StatementReader::readItem);
            return;
        }
        ApplicationPhrases.read(plainly);
        AnswerPhrases.read(plainly);
        ProceedingPhrases.read(plainly);
        OutcomePhrases.read(plainly);
        DisclosurePhrases.read(plainly);
        DecisionPhrases.read(plainly);
        FeePhrases.read(plainly);
    }

    private static void readItem(Clause item) {
        ProceedingPhrases.read(item);
        OutcomePhrases.read(item);
        DisclosurePhrases.read(item);
        DecisionPhrases.read(item);
    }

    private static boolean isEnd(char c) {
        return c == '。' || c == '；' || c == '！' || c == '？';
    }

    /** An enumeration comma parts clauses only behind a count: 新收3件、结转1件, but 公民、法人. */
    private static boolean isBreak(String sentence, int index) {
        char c = sentence.charAt(index);
        return c == '，'
                || c == '：'
                || c == '（'
                || c == '）'
                || c == '、'
                        && index > 1
                        && UNITS.indexOf(sentence.charAt(index - 1)) >= 0
                        && isCount(sentence, index - 2);
    }

    /** 邮件、信函 are no counts. */
    private static boolean isCount(String sentence, int last) {
        int number = UNITS.indexOf(sentence.charAt(last)) >= 0 ? last - 1 : last;
        return number >= 0 && NUMERALS.indexOf(sentence.charAt(number)) >= 0;
    }

    /** Whether a text has anything that could be a number, or that could say that there is none. */
    private static boolean counts(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (COUNTING.get(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(String text) {
        for (String word : TELLING) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
