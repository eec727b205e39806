/** Who did what to which report: written before it is answered, and never changed. */
@NullMarked
package cn.gongkai.intake.audit;

import org.jspecify.annotations.NullMarked;
