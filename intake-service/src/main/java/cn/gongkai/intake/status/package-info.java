/** Where every agency's report stands, pushed as it changes. */
@NullMarked
package cn.gongkai.intake.status;

import org.jspecify.annotations.NullMarked;
