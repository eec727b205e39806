/** The running text of a report: title, parts, contact and the agency it speaks of. */
@NullMarked
package cn.gongkai.reader.narrative;

import org.jspecify.annotations.NullMarked;
