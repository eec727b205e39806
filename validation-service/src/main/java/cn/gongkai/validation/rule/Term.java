package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;
import java.util.Arrays;

/**
 * One cell of a sum, for every line of the rule.
 *
 * @param name the placeholder its number fills in a message: {@code NEW}, last year's {@code last.NEW}
 * @param label how a formula shows it: the row's code, the column's word
 * @param isLastYears whether it is last year's figure
 * @param sign 1 or −1
 * @param indexes into {@link Figures}, one a line
 */
record Term(String name, Wording label, boolean isLastYears, int sign, int[] indexes) {

    Term negated() {
        return new Term(name, label, isLastYears, -sign, indexes);
    }

    Term lastYears() {
        for (int index : indexes) {
            if (!Figures.isCarried(index)) {
                throw new IllegalArgumentException("last year's " + name + " is not among the carried figures");
            }
        }
        return new Term(
                "last." + name,
                new Wording("上年" + label.chinese(), "last year's " + label.english()),
                true,
                sign,
                Arrays.stream(indexes).map(index -> Figures.SIZE + index).toArray());
    }

    long of(Inquiry inquiry, int line) {
        return inquiry.figures().numbers[indexes[line]];
    }
}
