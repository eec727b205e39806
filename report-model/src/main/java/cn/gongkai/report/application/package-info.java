/** Table 3 of the form: applications for information, 25 rows of 7 columns. */
@NullMarked
package cn.gongkai.report.application;

import org.jspecify.annotations.NullMarked;
