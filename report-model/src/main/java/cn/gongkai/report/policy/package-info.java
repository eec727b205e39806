/** How divisions want the reports below them judged. */
@NullMarked
package cn.gongkai.report.policy;

import org.jspecify.annotations.NullMarked;
