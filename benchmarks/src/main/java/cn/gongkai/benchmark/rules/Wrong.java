package cn.gongkai.benchmark.rules;

import cn.gongkai.report.Place;

/**
 * A sum that is wrong.
 *
 * @param where the cell that is blamed
 * @param actual what it holds, in 件
 * @param wanted what it would need to hold
 */
record Wrong(String rule, Place where, long actual, long wanted) {}
