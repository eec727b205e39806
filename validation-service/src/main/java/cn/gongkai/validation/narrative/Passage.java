package cn.gongkai.validation.narrative;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the reading of one part stands: its heading, paragraph and sentence, and what they said so far. */
final class Passage {

    private final int part;
    private final int year;
    private final PlainText whole;
    private final List<Statement> statements = new ArrayList<>();
    private boolean isUnderApplications;
    private String paragraph = "";
    private String sentence = "";
    private int sentences;
    private int sentenceStatements;
    private int paragraphStatements;
    private int spokenYear;
    private boolean isCompared;

    Passage(int part, int year, PlainText whole) {
        this.part = part;
        this.year = year;
        this.whole = whole;
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
        return whole;
    }

    List<Statement> statements() {
        return statements;
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    /** Whether fewer sentences and statements than these were read of the part. */
    boolean isWithin(int mostSentences, int mostStatements) {
        return sentences < mostSentences && statements.size() < mostStatements;
    }

    /** A heading of its own line. */
    void heading(String text) {
        isUnderApplications = text.contains("申请公开");
    }

    void paragraph(String text) {
        paragraph = text;
        paragraphStatements = statements.size();
    }

    void sentence(String text) {
        sentences++;
        sentence = text;
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

    /** Whether the heading above is 依申请公开, under which 申请 alone means an application for information. */
    boolean isUnderApplications() {
        return isUnderApplications;
    }

    /** Whether the paragraph has spoken of applications for information as counts. */
    boolean isAboutApplications() {
        return isUnderApplications
                || statements.subList(paragraphStatements, statements.size()).stream()
                        .anyMatch(statement -> statement.kind() == StatementKind.NEW_APPLICATIONS);
    }

    /** What the present sentence has already stated of a kind. */
    Optional<BigDecimal> stated(StatementKind kind) {
        return statements.subList(sentenceStatements, statements.size()).stream()
                .filter(statement ->
                        statement.kind() == kind && statement.subject().isEmpty())
                .map(Statement::value)
                .findFirst();
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
