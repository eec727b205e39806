/** What people decide about a report after the rules: approval, return with remarks, withdrawal. */
@NullMarked
package cn.gongkai.intake.review;

import org.jspecify.annotations.NullMarked;
