/** Who is not done with this year's report, and that they are told in time: before the day it is due, and after. */
@NullMarked
package cn.gongkai.intake.reminder;

import org.jspecify.annotations.NullMarked;
