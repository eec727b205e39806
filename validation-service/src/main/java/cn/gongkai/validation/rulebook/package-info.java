/** The rules of the 2021 format, as declarations. */
@NullMarked
package cn.gongkai.validation.rulebook;

import org.jspecify.annotations.NullMarked;
