/** The first page: what is there to do for whoever opens it. */
@NullMarked
package cn.gongkai.intake.home;

import org.jspecify.annotations.NullMarked;
