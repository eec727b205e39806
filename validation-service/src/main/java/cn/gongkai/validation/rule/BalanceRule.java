package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sums of counts that must agree, in every line of a table. Blames the first cell of the right side: the finding names the value
 * that this one cell would need.
 */
public final class BalanceRule implements Rule {

    private final Declaration declaration;
    private final Lines lines;
    private final Sum left;
    private final Relation relation;
    private final Sum right;
    private final boolean needsLastYear;
    private final Differences differences;

    BalanceRule(Declaration declaration, Sum left, Relation relation, Sum right) {
        if (left.lines != right.lines) {
            throw new IllegalArgumentException(
                    declaration.id() + " adds up along " + left.lines + " and " + right.lines);
        }
        this.declaration = declaration;
        this.lines = left.lines;
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.needsLastYear = left.needsLastYear() || right.needsLastYear();
        this.differences = Differences.between(left, relation, right);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        List<WrongSum> wrong = new ArrayList<>(0);
        find(inquiry, wrong);
        wrong.forEach(sum -> report(sum, inquiry, findings));
    }

    /** Adds the sums that are wrong; makes nothing where all are right. */
    void find(Inquiry inquiry, List<WrongSum> wrong) {
        if (!needsLastYear || inquiry.hasLastYear()) {
            differences.find(this, inquiry, wrong);
        }
    }

    /** Notes that the sides differ in a line, if the document has all its cells. */
    void differ(int line, long difference, Inquiry inquiry, List<WrongSum> wrong) {
        if (!relation.holds(difference) && left.isComplete(inquiry, line) && right.isComplete(inquiry, line)) {
            wrong.add(new WrongSum(this, line, blamed().of(inquiry, line), difference));
        }
    }

    Term blamed() {
        return right.terms.getFirst();
    }

    @Override
    public Wording formula() {
        String chinese = left.formula().chinese() + " " + relation.sign + " "
                + right.formula().chinese();
        String english = left.formula().english() + " " + relation.sign + " "
                + right.formula().english();
        return lines == Lines.ONCE
                ? new Wording(chinese, english)
                : new Wording(lines.label.chinese() + "：" + chinese, lines.label.english() + ": " + english);
    }

    private void report(WrongSum wrong, Inquiry inquiry, Findings findings) {
        int line = wrong.line();
        Miss miss = findings.miss(this)
                .at(wrong.where())
                .actual(wrong.actual())
                .difference(-wrong.difference())
                .with("left", left.of(inquiry, line))
                .with("right", right.of(inquiry, line));
        if (wrong.wanted() >= 0) {
            miss.expected(relation.bound + wrong.wanted());
        }
        for (Sum side : List.of(left, right)) {
            side.terms.forEach(term -> miss.with(term.name(), term.of(inquiry, line)));
        }
        miss.add();
    }
}
