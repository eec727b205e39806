package cn.gongkai.benchmark.rules;

import java.util.List;

/** A way to find the wrong sums of a case. */
interface Competitor<T> {

    /** What is made of a case before the rules are asked: the counts, in the form that suits best. */
    T read(Case given);

    /** Which sums are wrong. */
    List<Wrong> check(T read);

    default List<Wrong> readAndCheck(Case given) {
        return check(read(given));
    }
}
