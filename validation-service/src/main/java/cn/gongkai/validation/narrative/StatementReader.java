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

    /** More sentences of one part are not read: an honest part has a hundred, and the rest of a hostile one costs time. */
    static final int MOST_SENTENCES = 3000;

    /** More statements than an honest report makes. */
    static final int MOST_STATEMENTS = 300;

    private static final int[] PARTS = {0, 1, 5, 6};
    private static final int LONGEST_OPENING = 12;
    private static final Pattern HEADING = Pattern.compile("^（?[一二三四五六七八九十\\d]{1,3}[）、.．][^。；，]{0,28}$");

    /** A heading that the text follows on the same line: （二）依申请公开情况。全年…. */
    private static final Pattern OPENING = Pattern.compile("^(?:（[一二三四五六七八九十]{1,2}）|[一二三四五六七八九十]{1,2}、)");

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final BitSet COUNTING =
            "0123456789〇零一二两三四五六七八九十百未没无均全都持变".chars().collect(BitSet::new, BitSet::set, BitSet::or);
    private static final String[] TELLING = {"申请", "结转", "复议", "诉讼", "规范性文件", "条", "统计", "数据", "期限", "处理费", "决定"};

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
        boolean isNumbered = !paragraph.isEmpty() && (paragraph.charAt(0) == '（' || COUNTING.get(paragraph.charAt(0)));
        if (isNumbered && HEADING.matcher(paragraph).find()) {
            passage.heading(paragraph);
        } else if (isNumbered && OPENING.matcher(paragraph).find()) {
            passage.opening(paragraph.substring(0, Math.min(paragraph.length(), LONGEST_OPENING)));
        }
        if (!tells(paragraph)) {
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
        passage.forgetParts(StatementKind.RESULT, StatementKind.APPLICANT);
    }

    private static void readSentence(Passage passage, String sentence, int start) {
        if (!counts(sentence) || !tells(sentence) && !passage.isAboutApplications()) {
            return;
        }
        passage.sentence(sentence);
        PeriodPhrases.read(new Clause(sentence, start, passage));
        int from = 0;
        for (int i = 0; i <= sentence.length(); i++) {
            if (i == sentence.length() || isBreak(sentence.charAt(i))) {
                if (i > from) {
                    readClause(new Clause(sentence.substring(from, i), start + from, passage));
                }
                from = i + 1;
            }
        }
        if (passage.spokenYear() == passage.year() && !passage.isCompared()) {
            Clause whole = new Clause(sentence, start, passage);
            ChannelPhrases.read(whole);
            BreakdownPhrases.read(whole);
        }
    }

    private static void readClause(Clause clause) {
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
        ApplicationPhrases.read(plainly);
        ProceedingPhrases.read(plainly);
        OutcomePhrases.read(plainly);
        DisclosurePhrases.read(plainly);
        DecisionPhrases.read(plainly);
        FeePhrases.read(plainly);
    }

    private static boolean isEnd(char c) {
        return c == '。' || c == '；' || c == '！' || c == '？';
    }

    private static boolean isBreak(char c) {
        return c == '，' || c == '：' || c == '（' || c == '）';
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
