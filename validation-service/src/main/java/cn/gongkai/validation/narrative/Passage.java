package cn.gongkai.validation.narrative;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import cn.gongkai.validation.narrative.Narrative.Breakdown;
import cn.gongkai.validation.narrative.Narrative.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the reading of one part stands: its heading, paragraph and sentence, and what they said so far. */
final class Passage {

    private final int part;
    private final int year;
    private final PlainText text;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Breakdown> breakdowns = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private boolean isUnderApplications;
    private @Nullable HeadingStyle headingStyle;
    private String paragraph = "";
    private String sentence = "";
    private String sentenceWithoutCases = "";
    private int sentences;
    private int sentenceStart;
    private int sentenceStatements;
    private int lastSentenceStatements;
    private int paragraphStatements;
    private int spokenYear;
    private boolean isCompared;
    private @Nullable Statement whole;

    Passage(int part, int year, PlainText text) {
        this.part = part;
        this.year = year;
        this.text = text;
        this.spokenYear = year;
    }

    int part() {
        return part;
    }

    /** The year the report covers. */
    int year() {
        return year;
    }

    PlainText whole() {
        return text;
    }

    List<Statement> statements() {
        return statements;
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    List<Breakdown> breakdowns() {
        return breakdowns;
    }

    List<Share> shares() {
        return shares;
    }

    void add(Breakdown breakdown) {
        breakdowns.add(breakdown);
    }

    void add(Share share) {
        shares.add(share);
        statements.add(share.stated());
    }

    /** Adds a count that another reading of the same words, from farther on, may have added already. */
    void addOnce(Statement statement) {
        if (statements.stream().noneMatch(known -> known.kind() == statement.kind() && end(known) == end(statement))) {
            statements.add(statement);
        }
    }

    private static int end(Statement statement) {
        return statement.offset() + statement.quote().length();
    }

    /** Remembers a count that the next sentence may split: 共发布信息8条。其中…. */
    void speaksOfWhole(Statement statement) {
        whole = statement;
    }

    /** The count that the sentence before spoke of, once. */
    Optional<Statement> takeWhole() {
        Optional<Statement> taken = Optional.ofNullable(whole);
        whole = null;
        return taken;
    }

    /** The items of the lists of the paragraph. */
    List<Statement> items() {
        return statements.subList(paragraphStatements, statements.size()).stream()
                .filter(statement -> statement.kind() == StatementKind.DISCLOSED
                        && !statement.subject().isEmpty())
                .toList();
    }

    /** Forgets what the paragraph says twice and differently: it tells of parts, such as one channel each. */
    void forgetParts(StatementKind... kinds) {
        if (statements.size() - paragraphStatements < 2) {
            return;
        }
        List<Statement> said = statements.subList(paragraphStatements, statements.size());
        List<Statement> differing = said.stream()
                .filter(one -> List.of(kinds).contains(one.kind())
                        && said.stream()
                                .anyMatch(other -> other.kind() == one.kind()
                                        && other.subject().equals(one.subject())
                                        && other.value().compareTo(one.value()) != 0))
                .toList();
        said.removeAll(differing);
    }

    /** Whether fewer sentences and statements than these were read of the part. */
    boolean isWithin(int mostSentences, int mostStatements) {
        return sentences < mostSentences && statements.size() < mostStatements;
    }

    /**
     * A heading, or how a paragraph begins that is numbered as headings are. The first one that names an aspect of part 1 shows how
     * its headings are numbered; others number what stands below them.
     */
    void heading(HeadingStyle style, String text) {
        if (headingStyle == null && HeadingStyle.namesAspect(text)) {
            headingStyle = style;
        }
        if (headingStyle == null || headingStyle == style) {
            isUnderApplications = text.contains("申请公开") || text.contains("公开申请");
        }
    }

    /** Whether a whole waits for the list that splits it. */
    boolean hasWhole() {
        return whole != null;
    }

    void paragraph(String text) {
        whole = null;
        paragraph = text;
        paragraphStatements = statements.size();
        sentenceStatements = paragraphStatements;
    }

    void sentence(String text, int start) {
        sentences++;
        sentenceStart = start;
        sentence = text;
        sentenceWithoutCases = text.replace("复议案", "复议");
        lastSentenceStatements = sentenceStatements;
        sentenceStatements = statements.size();
        spokenYear = year;
        isCompared = false;
    }

    String paragraph() {
        return paragraph;
    }

    String sentence() {
        return sentence;
    }

    /** What the sentence says before a clause of it. */
    String before(Clause clause) {
        return sentence.substring(0, Math.clamp(clause.start() - sentenceStart, 0, sentence.length()));
    }

    /** What the sentence says after a clause of it. */
    String after(Clause clause) {
        return sentence.substring(Math.clamp(clause.end() - sentenceStart, 0, sentence.length()));
    }

    /** 复议案件 has no 议案. */
    boolean sentenceHas(String... words) {
        for (String word : words) {
            if (sentenceWithoutCases.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the heading above is 依申请公开, under which 申请 alone means an application for information. */
    boolean isUnderApplications() {
        return isUnderApplications;
    }

    /** Whether the paragraph has spoken of applications for information as counts. */
    boolean isAboutApplications() {
        if (isUnderApplications) {
            return true;
        }
        for (int i = paragraphStatements; i < statements.size(); i++) {
            if (statements.get(i).kind() == StatementKind.NEW_APPLICATIONS) {
                return true;
            }
        }
        return false;
    }

    /** What the present sentence, or else the one before it, has already stated of a kind. */
    Optional<BigDecimal> stated(StatementKind kind) {
        return stated(kind, sentenceStatements, statements.size())
                .or(() -> stated(kind, lastSentenceStatements, sentenceStatements));
    }

    private Optional<BigDecimal> stated(StatementKind kind, int from, int to) {
        return statements.subList(from, to).stream()
                .filter(statement ->
                        statement.kind() == kind && statement.subject().isEmpty())
                .map(Statement::value)
                .findFirst();
    }

    /** Whether the sentence, or also the one before it, counted applications. */
    boolean countsApplications(boolean orTheOneBefore) {
        for (int i = orTheOneBefore ? lastSentenceStatements : sentenceStatements; i < statements.size(); i++) {
            StatementKind kind = statements.get(i).kind();
            if (kind == StatementKind.NEW_APPLICATIONS
                    || kind == StatementKind.CARRIED_IN
                    || kind == StatementKind.ANSWERED) {
                return true;
            }
        }
        return false;
    }

    boolean sentenceStates(StatementKind kind) {
        return statements.subList(sentenceStatements, statements.size()).stream()
                .anyMatch(statement -> statement.kind() == kind);
    }

    /** Whether the paragraph has stated a count of a kind. */
    boolean hasStated(StatementKind kind) {
        return statements.subList(paragraphStatements, statements.size()).stream()
                .anyMatch(statement -> statement.kind() == kind);
    }

    /** The year the sentence speaks of, as far as it was read. */
    int spokenYear() {
        return spokenYear;
    }

    void speaksOf(int otherYear) {
        spokenYear = otherYear;
    }

    /** Whether the sentence has begun to compare with the year before: 与2023年相比，…. */
    boolean isCompared() {
        return isCompared;
    }

    void compares(boolean comparison) {
        isCompared = comparison;
    }
}
