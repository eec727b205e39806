package cn.gongkai.validation.narrative;

import cn.gongkai.report.statement.Statement;
import cn.gongkai.report.statement.StatementKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * A stretch of a sentence between two commas, with what its neighbourhood lends it.
 *
 * @param text in the plain form
 * @param start where it starts in the plain text of its part
 */
record Clause(String text, int start, Passage passage) {

    /** Notes that this clause states a count. */
    void states(StatementKind kind, String subject, BigDecimal value) {
        passage.add(statement(kind, subject, value));
    }

    /** The count that this clause states, not yet noted. */
    Statement statement(StatementKind kind, String subject, BigDecimal value) {
        PlainText whole = passage.whole();
        return new Statement(
                kind, subject, value, whole.quote(start, start + text.length()), passage.part(), whole.offset(start));
    }

    void states(StatementKind kind, BigDecimal value) {
        states(kind, "", value);
    }

    /** The clause up to an index; empty where nothing is before it. */
    Clause head(int end) {
        return new Clause(text.substring(0, end), start, passage);
    }

    /** The clause cut at its enumeration commas. */
    List<Clause> items() {
        return Segments.of(this, "、");
    }

    boolean has(String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
