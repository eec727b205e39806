/** The rule book, beside the same sums written by hand. */
@NullMarked
package cn.gongkai.benchmark.rules;

import org.jspecify.annotations.NullMarked;
