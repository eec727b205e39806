/** What the reader of a file noticed beside the report itself. */
@NullMarked
package cn.gongkai.report.reading;

import org.jspecify.annotations.NullMarked;
