/** How far a division has come, counted by state. */
@NullMarked
package cn.gongkai.intake.progress;

import org.jspecify.annotations.NullMarked;
