/** The counts a report states in sentences. */
@NullMarked
package cn.gongkai.report.statement;

import org.jspecify.annotations.NullMarked;
