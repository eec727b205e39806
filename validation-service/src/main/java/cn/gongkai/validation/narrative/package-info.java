/** What the sentences of a report say in numbers. */
@NullMarked
package cn.gongkai.validation.narrative;

import org.jspecify.annotations.NullMarked;
