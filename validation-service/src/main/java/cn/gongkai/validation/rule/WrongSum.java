package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;

/**
 * A sum that is wrong: all of a finding but its words.
 *
 * @param line which column, row, group or kind of document, from 0
 * @param actual what the blamed cell holds
 * @param difference what it would need more, for the sides to agree
 */
public record WrongSum(BalanceRule rule, int line, long actual, long difference) {

    /** The cell that is blamed. */
    public Place where() {
        return Figures.place(rule.blamed().indexes()[line]);
    }

    /** What the blamed cell should hold; less than 0 where no count would be right. */
    public long wanted() {
        return actual + difference;
    }
}
