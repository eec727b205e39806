/** What a rule is, the words rules are written in, and how one is asked of a report. */
@NullMarked
package cn.gongkai.validation.rule;

import org.jspecify.annotations.NullMarked;
