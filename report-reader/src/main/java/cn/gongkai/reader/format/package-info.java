/** The kinds of files, each turned into the neutral shape. */
@NullMarked
package cn.gongkai.reader.format;

import org.jspecify.annotations.NullMarked;
