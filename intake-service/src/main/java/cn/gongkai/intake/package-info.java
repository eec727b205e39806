/** Room 1: receives reports, stores and tracks them, tells everyone where they stand. */
@NullMarked
package cn.gongkai.intake;

import org.jspecify.annotations.NullMarked;
