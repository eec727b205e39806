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

    /** For each line: the indexes of what counts for the left side and against it, this year's and last year's. */
    private final int[][] plus;

    private final int[][] minus;
    private final int[][] lastPlus;
    private final int[][] lastMinus;

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
        List<Term> terms = new ArrayList<>(left.minus(right).terms);
        this.plus = indexes(terms, false, 1);
        this.minus = indexes(terms, false, -1);
        this.lastPlus = indexes(terms, true, 1);
        this.lastMinus = indexes(terms, true, -1);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        if (needsLastYear && !inquiry.hasLastYear()) {
            return;
        }
        long[] now = inquiry.figures().numbers;
        for (int line = 0; line < plus.length; line++) {
            long difference = sum(now, plus[line]) - sum(now, minus[line]);
            if (needsLastYear) {
                long[] last = inquiry.lastYearFigures().numbers;
                difference += sum(last, lastPlus[line]) - sum(last, lastMinus[line]);
            }
            if (!relation.holds(difference)) {
                report(inquiry, findings, line, difference);
            }
        }
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

    private void report(Inquiry inquiry, Findings findings, int line, long difference) {
        if (!left.isComplete(inquiry, line) || !right.isComplete(inquiry, line)) {
            return;
        }
        Term blamed = right.terms.getFirst();
        long actual = blamed.of(inquiry, line);
        long wanted = actual + difference;
        Miss miss = findings.miss(this)
                .at(Figures.place(blamed.indexes()[line]))
                .actual(actual)
                .difference(actual - wanted)
                .with("left", left.of(inquiry, line))
                .with("right", right.of(inquiry, line));
        if (wanted >= 0) {
            miss.expected(relation.bound + wanted);
        }
        for (Sum side : List.of(left, right)) {
            side.terms.forEach(term -> miss.with(term.name(), term.of(inquiry, line)));
        }
        miss.add();
    }

    private int[][] indexes(List<Term> terms, boolean lastYears, int sign) {
        int[][] indexes = new int[lines.count][];
        for (int line = 0; line < lines.count; line++) {
            int at = line;
            indexes[line] = terms.stream()
                    .filter(term -> term.isLastYears() == lastYears && term.sign() == sign)
                    .mapToInt(term -> term.indexes()[at])
                    .toArray();
        }
        return indexes;
    }

    private static long sum(long[] numbers, int[] indexes) {
        long sum = 0;
        for (int index : indexes) {
            sum += numbers[index];
        }
        return sum;
    }
}
