/** The three tables of the official form as it prints them: which cells are merged, what they are called, where the numbers go. */
@NullMarked
package cn.gongkai.report.form;

import org.jspecify.annotations.NullMarked;
