/** What a check says of a report: findings, the verdict, and the clerk's explanations. */
@NullMarked
package cn.gongkai.report.finding;

import org.jspecify.annotations.NullMarked;
