package cn.gongkai.benchmark.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One comparison of two sums of {@link Numbers}, as it is written in an expression language: 63 of them make the nine rules.
 *
 * @param right its first number is the one that is blamed
 * @param sign {@code ==}, {@code >=} or {@code <=}
 * @param less what is taken off the left side; empty if nothing
 */
record Formula(String rule, int[] left, int[] less, String sign, int[] right) {

    private static final int[] NONE = {};
    private static final int L = Numbers.LAST;

    /** All nine rules, line by line. */
    static List<Formula> all() {
        List<Formula> all = new ArrayList<>();
        for (int row = 0; row < 25; row++) {
            int at = row * 7;
            all.add(new Formula("T3-ROW-TOTAL", IntStream.range(at, at + 6).toArray(), NONE, "==", of(at + 6)));
        }
        for (int c = 0; c < 7; c++) {
            int column = c;
            int[] results =
                    IntStream.rangeClosed(2, 22).map(row -> row * 7 + column).toArray();
            all.add(new Formula("T3-BALANCE", of(c, 7 + c), NONE, "==", of(161 + c, 168 + c)));
            all.add(new Formula("T3-RESULT-SUM", results, NONE, "==", of(161 + c)));
            all.add(new Formula("T3-CARRYOUT-MAX", of(c, 7 + c), NONE, ">=", of(168 + c)));
            all.add(new Formula("YEAR-CARRYOVER", of(L + 168 + c), NONE, "==", of(7 + c)));
        }
        for (int group = 0; group < 3; group++) {
            int at = Numbers.CASES + group * 5;
            all.add(new Formula("T4-TOTAL", of(at, at + 1, at + 2, at + 3), NONE, "==", of(at + 4)));
            all.add(new Formula("YEAR-T4-PENDING", of(L + at + 3), NONE, "<=", of(at + 4)));
        }
        for (int kind = 0; kind < 2; kind++) {
            int at = Numbers.DOCUMENTS + kind * 3;
            all.add(new Formula("T2-ISSUED-INFORCE", of(at + 2, at + 1), NONE, ">=", of(at)));
            all.add(new Formula("T2-STOCK-FLOW", of(L + at + 2, at), of(at + 1), "==", of(at + 2)));
        }
        return List.copyOf(all);
    }

    /** The comparison in the words of a language. */
    String text(IntFunction<String> number) {
        String taken = less.length == 0 ? "" : " - " + sum(less, number);
        return sum(left, number) + taken + " " + sign + " " + sum(right, number);
    }

    /** All numbers it looks at. */
    IntStream numbers() {
        return Stream.of(left, less, right).flatMapToInt(IntStream::of);
    }

    /** Notes that it does not hold, if the document has all its cells. */
    void miss(Numbers numbers, List<Wrong> wrong) {
        if (numbers().allMatch(numbers::has)) {
            int blamed = right[0];
            long actual = numbers.of[blamed];
            long difference = sum(numbers, left) - sum(numbers, less) - sum(numbers, right);
            wrong.add(new Wrong(rule, Numbers.place(blamed), actual, actual + difference));
        }
    }

    private static long sum(Numbers numbers, int[] indexes) {
        return IntStream.of(indexes).mapToLong(index -> numbers.of[index]).sum();
    }

    private static String sum(int[] indexes, IntFunction<String> number) {
        return IntStream.of(indexes).mapToObj(number).collect(Collectors.joining(" + "));
    }

    private static int[] of(int... indexes) {
        return indexes;
    }
}
