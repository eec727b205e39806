/** Table 4 of the form: administrative reconsideration and litigation, 3 groups of 5 outcomes. */
@NullMarked
package cn.gongkai.report.proceeding;

import org.jspecify.annotations.NullMarked;
