/** The figures that one year's report hands to the next. */
@NullMarked
package cn.gongkai.validation.carried;

import org.jspecify.annotations.NullMarked;
