package cn.gongkai.benchmark.rules;

import java.util.ArrayList;
import java.util.List;

/** The nine rules as someone would write them who never heard of a rule book: loops over one array. */
final class PlainJava implements Competitor<Numbers> {

    private static final int LAST = Numbers.LAST;

    @Override
    public Numbers read(Case given) {
        return new Numbers(given);
    }

    @Override
    public List<Wrong> check(Numbers numbers) {
        List<Wrong> wrong = new ArrayList<>(0);
        rows(numbers, wrong);
        columns(numbers, wrong);
        cases(numbers, wrong);
        documents(numbers, wrong);
        return wrong;
    }

    private static void rows(Numbers numbers, List<Wrong> wrong) {
        long[] n = numbers.of;
        for (int row = 0; row < 25; row++) {
            int at = row * 7;
            long sum = 0;
            for (int column = 0; column < 6; column++) {
                sum += n[at + column];
            }
            if (sum != n[at + 6] && has(numbers, at, 1, 7)) {
                wrong.add(wrong("T3-ROW-TOTAL", numbers, at + 6, sum));
            }
        }
    }

    private static void columns(Numbers numbers, List<Wrong> wrong) {
        long[] n = numbers.of;
        for (int column = 0; column < 7; column++) {
            int in = 7 + column;
            int handled = 161 + column;
            int out = 168 + column;
            long received = n[column] + n[in];
            boolean receivedThere = numbers.has(column) && numbers.has(in);
            if (received != n[handled] + n[out] && receivedThere && numbers.has(handled) && numbers.has(out)) {
                wrong.add(wrong("T3-BALANCE", numbers, handled, received - n[out]));
            }
            long results = 0;
            for (int row = 2; row < 23; row++) {
                results += n[row * 7 + column];
            }
            if (results != n[handled] && has(numbers, 14 + column, 7, 22)) {
                wrong.add(wrong("T3-RESULT-SUM", numbers, handled, results));
            }
            if (received < n[out] && receivedThere && numbers.has(out)) {
                wrong.add(wrong("T3-CARRYOUT-MAX", numbers, out, received));
            }
            if (n[LAST + out] != n[in] && numbers.has(in)) {
                wrong.add(wrong("YEAR-CARRYOVER", numbers, in, n[LAST + out]));
            }
        }
    }

    private static void cases(Numbers numbers, List<Wrong> wrong) {
        long[] n = numbers.of;
        for (int group = 0; group < 3; group++) {
            int at = Numbers.CASES + group * 5;
            long sum = n[at] + n[at + 1] + n[at + 2] + n[at + 3];
            if (sum != n[at + 4] && has(numbers, at, 1, 5)) {
                wrong.add(wrong("T4-TOTAL", numbers, at + 4, sum));
            }
            if (n[LAST + at + 3] > n[at + 4] && numbers.has(at + 4)) {
                wrong.add(wrong("YEAR-T4-PENDING", numbers, at + 4, n[LAST + at + 3]));
            }
        }
    }

    private static void documents(Numbers numbers, List<Wrong> wrong) {
        long[] n = numbers.of;
        for (int kind = 0; kind < 2; kind++) {
            int issued = Numbers.DOCUMENTS + kind * 3;
            int repealed = issued + 1;
            int inForce = issued + 2;
            boolean there = has(numbers, issued, 1, 3);
            if (n[inForce] + n[repealed] < n[issued] && there) {
                wrong.add(wrong("T2-ISSUED-INFORCE", numbers, issued, n[inForce] + n[repealed]));
            }
            long stock = n[LAST + inForce] + n[issued] - n[repealed];
            if (stock != n[inForce] && there) {
                wrong.add(wrong("T2-STOCK-FLOW", numbers, inForce, stock));
            }
        }
    }

    private static boolean has(Numbers numbers, int start, int step, int count) {
        for (int i = 0; i < count; i++) {
            if (!numbers.has(start + i * step)) {
                return false;
            }
        }
        return true;
    }

    private static Wrong wrong(String rule, Numbers numbers, int index, long wanted) {
        return new Wrong(rule, Numbers.place(index), numbers.of[index], wanted);
    }
}
