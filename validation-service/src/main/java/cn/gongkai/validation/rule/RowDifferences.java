package cn.gongkai.validation.rule;

import java.util.List;

/** Cells of one row of the form added up, row by row. */
final class RowDifferences implements Differences {

    private final Lines lines;
    private final long mask;

    /** Where the cells of the first line stand. */
    private final int[] plus;

    private final int[] minus;

    RowDifferences(Lines lines, long mask, List<Term> plus, List<Term> minus) {
        this.lines = lines;
        this.mask = mask;
        this.plus = firsts(plus);
        this.minus = firsts(minus);
    }

    @Override
    public void find(BalanceRule rule, Inquiry inquiry, List<WrongSum> wrong) {
        long[] numbers = inquiry.figures().numbers;
        long occupied = inquiry.figures().occupied();
        int rows = (int) ((occupied | occupied >>> Figures.FORM_ROWS) >>> lines.firstRow) & (1 << lines.count) - 1;
        for (; rows != 0; rows &= rows - 1) {
            int line = Integer.numberOfTrailingZeros(rows);
            int shift = line * lines.width;
            long difference = 0;
            for (int first : plus) {
                difference += numbers[first + shift];
            }
            for (int first : minus) {
                difference -= numbers[first + shift];
            }
            if ((difference & mask) != 0) {
                rule.differ(line, difference, inquiry, wrong);
            }
        }
    }

    private static int[] firsts(List<Term> terms) {
        return terms.stream().mapToInt(term -> term.indexes()[0]).toArray();
    }
}
