/** The file that was handed in, with what the rules found marked where it stands. */
@NullMarked
package cn.gongkai.reader.annotate;

import org.jspecify.annotations.NullMarked;
