package cn.gongkai.report.statement;

import java.math.BigDecimal;

/**
 * A count that the report states in a sentence, made only where the sentence was understood.
 *
 * @param kind what is counted
 * @param subject what the kind leaves open, by JSON name or word: the result row, the applicant, the channel; empty if nothing
 * @param value the count, in 件 unless the kind says otherwise
 * @param quote the clause it stands in, as written
 * @param part the part of the report, 0 to 6
 * @param offset where the quote starts in the part's text, in UTF-16 units
 */
public record Statement(StatementKind kind, String subject, BigDecimal value, String quote, int part, int offset) {}
