/** The three tables of the form, found by what they say and read into cells. */
@NullMarked
package cn.gongkai.reader.table;

import org.jspecify.annotations.NullMarked;
