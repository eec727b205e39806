/** Table 2 of the form: what the agency made public by itself. */
@NullMarked
package cn.gongkai.report.disclosure;

import org.jspecify.annotations.NullMarked;
