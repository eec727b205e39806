/** A submission's file with every finding marked where it stands. */
@NullMarked
package cn.gongkai.intake.annotate;

import org.jspecify.annotations.NullMarked;
