/** The pages of clerks and offices: what all of them share. */
@NullMarked
package cn.gongkai.intake.page;

import org.jspecify.annotations.NullMarked;
