/** What divisions decide about the reports below them: how much rules weigh, and when reports are due. */
@NullMarked
package cn.gongkai.intake.policy;

import org.jspecify.annotations.NullMarked;
