/** Reports of known content, written in every way clerks, programs and sites write them. */
@NullMarked
package cn.gongkai.reader.form;

import org.jspecify.annotations.NullMarked;
