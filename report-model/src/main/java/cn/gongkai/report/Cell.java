package cn.gongkai.report;

import java.math.BigDecimal;

/** What one table cell holds: a blank is not a zero, and neither is a word. */
public sealed interface Cell {

    /** A whole number, in the unit of its row: 件 (documents, decisions, applications, cases). May be negative if written so. */
    record Count(long value) implements Cell {}

    /** An amount of money in 万元 (10 000 yuan); only the fee cell of table 2 holds one. */
    record Amount(BigDecimal value) implements Cell {}

    /** The cell is there and nothing is in it. */
    record Blank() implements Cell {}

    /** Something that is no number, as written: "—", "若干", "3件". */
    record Words(String text) implements Cell {}

    /** The form has this cell, the document does not. */
    record Missing() implements Cell {}

    Cell ZERO = new Count(0);
    Cell BLANK = new Blank();
    Cell MISSING = new Missing();

    /** The cell that holds {@code value}. */
    static Cell count(long value) {
        return value == 0 ? ZERO : new Count(value);
    }

    /** The count in this cell; 0 where it holds none, as sums have it (a blank or a word has its own finding). */
    default long orZero() {
        return this instanceof Count(long value) ? value : 0;
    }

    /** What a reader would see in the cell; empty for a blank and for a missing cell. */
    default String shown() {
        return switch (this) {
            case Count(long value) -> Long.toString(value);
            case Amount(BigDecimal value) -> value.toPlainString();
            case Words(String text) -> text;
            case Blank() -> "";
            case Missing() -> "";
        };
    }
}
