/** Right reports of any township with numbers of their own, and faults to put into them. */
@NullMarked
package cn.gongkai.benchmark.report;

import org.jspecify.annotations.NullMarked;
