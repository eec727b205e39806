package cn.gongkai.validation.rule;

import java.util.List;

/** Rows of table 3 added up: all seven columns at once, row by row. */
final class ColumnDifferences implements Differences {

    private static final int[] STARTS = new int[2 * Figures.FORM_ROWS];

    static {
        for (int row = 0; row < Figures.ROWS; row++) {
            STARTS[row] = row * Figures.COLUMNS;
            STARTS[Figures.FORM_ROWS + row] = Figures.SIZE + row * Figures.COLUMNS;
        }
    }

    private final long mask;

    /** A bit for each row, as in {@link Figures#occupied()}. */
    private final long plus;

    private final long minus;

    ColumnDifferences(long mask, List<Term> plus, List<Term> minus) {
        this.mask = mask;
        this.plus = rows(plus);
        this.minus = rows(minus);
    }

    @Override
    public void find(BalanceRule rule, Inquiry inquiry, List<WrongSum> wrong) {
        long[] numbers = inquiry.figures().numbers;
        long occupied = inquiry.figures().occupied();
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        long e = 0;
        long f = 0;
        long g = 0;
        for (long rows = occupied & plus; rows != 0; rows &= rows - 1) {
            int at = STARTS[Long.numberOfTrailingZeros(rows)];
            a += numbers[at];
            b += numbers[at + 1];
            c += numbers[at + 2];
            d += numbers[at + 3];
            e += numbers[at + 4];
            f += numbers[at + 5];
            g += numbers[at + 6];
        }
        for (long rows = occupied & minus; rows != 0; rows &= rows - 1) {
            int at = STARTS[Long.numberOfTrailingZeros(rows)];
            a -= numbers[at];
            b -= numbers[at + 1];
            c -= numbers[at + 2];
            d -= numbers[at + 3];
            e -= numbers[at + 4];
            f -= numbers[at + 5];
            g -= numbers[at + 6];
        }
        if (((a | b | c | d | e | f | g) & mask) != 0) {
            long[] differences = {a, b, c, d, e, f, g};
            for (int column = 0; column < differences.length; column++) {
                rule.differ(column, differences[column], inquiry, wrong);
            }
        }
    }

    private static long rows(List<Term> terms) {
        long rows = 0;
        for (Term term : terms) {
            int index = term.indexes()[0];
            long row = 1L
                    << (index < Figures.SIZE
                            ? index / Figures.COLUMNS
                            : Figures.FORM_ROWS + (index - Figures.SIZE) / Figures.COLUMNS);
            if ((rows & row) != 0) {
                throw new IllegalArgumentException(term.name() + " is added up twice");
            }
            rows |= row;
        }
        return rows;
    }
}
