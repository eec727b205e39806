package cn.gongkai.validation.narrative;

import cn.gongkai.report.statement.Statement;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the sentences of a report say in numbers.
 *
 * @param statements the counts, in the order of the report
 * @param breakdowns the lists that split a count
 * @param shares the percentages of which both numbers are stated
 */
public record Narrative(List<Statement> statements, List<Breakdown> breakdowns, List<Share> shares) {

    public Narrative {
        statements = List.copyOf(statements);
        breakdowns = List.copyOf(breakdowns);
        shares = List.copyOf(shares);
    }

    /**
     * A list that splits a count: 共发布信息8条，其中网站5条、公众号3条. The items of a list of channels split the applications, which other
     * sentences and the table count; it has no whole of its own.
     *
     * @param whole empty or one statement
     * @param items two or more
     * @param isOpen whether the list says that it leaves something out (等)
     */
    public record Breakdown(List<Statement> whole, List<Statement> items, boolean isOpen) {

        public Breakdown {
            whole = List.copyOf(whole);
            items = List.copyOf(items);
        }

        /** The items added up. */
        public BigDecimal sum() {
            return items.stream().map(Statement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * A stated percentage: 网站5条，占62.5%.
     *
     * @param stated its value is in percent
     * @param part the number that is a share
     * @param whole the number it is a share of
     */
    public record Share(Statement stated, BigDecimal part, BigDecimal whole) {}
}
