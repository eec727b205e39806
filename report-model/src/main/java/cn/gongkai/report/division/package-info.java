/** China's administrative divisions and the agencies that govern them. */
@NullMarked
package cn.gongkai.report.division;

import org.jspecify.annotations.NullMarked;
