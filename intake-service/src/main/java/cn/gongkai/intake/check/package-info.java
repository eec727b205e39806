/** A check before handing in; nothing is stored. */
@NullMarked
package cn.gongkai.intake.check;

import org.jspecify.annotations.NullMarked;
