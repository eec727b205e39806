package cn.gongkai.report.finding;

import cn.gongkai.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule found in a report.
 *
 * @param rule the rule's id, never reused: {@code T3-BALANCE}
 * @param where the cell or part to look at
 * @param expected what would be right, as shown to people; null where no single value would be
 * @param actual what is there, as shown to people
 * @param difference actual − expected, for counts
 * @param message what is wrong
 * @param suggestion what to do about it
 * @param basis the article, notice or practice the rule rests on
 * @param quote the sentence, for findings about text
 * @param offset where the quote starts in the text of its part, in UTF-16 units
 * @param cell the cell that the quoted sentence contradicts, to be shown beside it; null where there is none
 * @param adjusted who gave the finding another severity than the rule book; null where it has the rule book's
 */
public record Finding(
        String rule,
        Severity severity,
        Place where,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String difference,
        Wording message,
        Wording suggestion,
        Wording basis,
        @Nullable String quote,
        @Nullable Integer offset,
        @Nullable Place cell,
        @Nullable Adjustment adjusted) {

    /** A finding about one place only, with the severity of the rule book. */
    public Finding(
            String rule,
            Severity severity,
            Place where,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable String difference,
            Wording message,
            Wording suggestion,
            Wording basis,
            @Nullable String quote,
            @Nullable Integer offset) {
        this(
                rule,
                severity,
                where,
                expected,
                actual,
                difference,
                message,
                suggestion,
                basis,
                quote,
                offset,
                null,
                null);
    }

    /** This finding with another severity. */
    public Finding with(Severity other, @Nullable Adjustment by) {
        return new Finding(
                rule, other, where, expected, actual, difference, message, suggestion, basis, quote, offset, cell, by);
    }

    /**
     * A division's other severity for a rule.
     *
     * @param listed the severity of the rule book
     * @param division the code of the division that changed it
     */
    public record Adjustment(Severity listed, String division) {}
}
