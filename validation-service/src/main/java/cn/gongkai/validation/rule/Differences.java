package cn.gongkai.validation.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Left side less right side of a balance rule in all its lines, as a walk over {@link Figures}. Made once, when the rule is declared;
 * rows of the form that hold only zeros are passed over, for they change no sum and no comparison.
 */
sealed interface Differences permits ColumnDifferences, RowDifferences {

    /** Tells the rule every line where its sides may differ. */
    void find(BalanceRule rule, Inquiry inquiry, List<WrongSum> wrong);

    static Differences between(Sum left, Relation relation, Sum right) {
        List<Term> plus = new ArrayList<>();
        List<Term> minus = new ArrayList<>();
        left.minus(right).terms.forEach(term -> (term.sign() > 0 ? plus : minus).add(term));
        return left.lines == Lines.COLUMNS
                ? new ColumnDifferences(relation.mask, plus, minus)
                : new RowDifferences(left.lines, relation.mask, plus, minus);
    }
}
