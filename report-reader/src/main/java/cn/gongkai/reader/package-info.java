/** A file in, an annual report out: the only module that knows file formats. */
@NullMarked
package cn.gongkai.reader;

import org.jspecify.annotations.NullMarked;
