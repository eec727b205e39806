/** A report handed in: receiving, storing, tracking. */
@NullMarked
package cn.gongkai.intake.submission;

import org.jspecify.annotations.NullMarked;
