/** The live board: where a division's agencies stand with the reports of a year, counted as it changes. */
@NullMarked
package cn.gongkai.intake.board;

import org.jspecify.annotations.NullMarked;
