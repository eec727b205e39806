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
 * @param end where what it quotes ends
 */
record Clause(String text, int start, int end, Passage passage) {

    Clause(String text, int start, Passage passage) {
        this(text, start, start + text.length(), passage);
    }

    /** Notes that this clause states a count. */
    void states(StatementKind kind, String subject, BigDecimal value) {
        passage.add(statement(kind, subject, value));
    }

    /** The count that this clause states, not yet noted. */
    Statement statement(StatementKind kind, String subject, BigDecimal value) {
        PlainText whole = passage.whole();
        return new Statement(kind, subject, value, whole.quote(start, end), passage.part(), whole.offset(start));
    }

    void states(StatementKind kind, BigDecimal value) {
        states(kind, "", value);
    }

    /** The clause up to an index; empty where nothing is before it. */
    Clause head(int length) {
        return new Clause(text.substring(0, length), start, passage);
    }

    /** The clause from an index on. */
    Clause from(int index) {
        return new Clause(text.substring(index), start + index, passage);
    }

    /** The clause cut at its enumeration commas. */
    List<Clause> items() {
        return end == start + text.length() ? Segments.of(this, "、") : List.of(this);
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
