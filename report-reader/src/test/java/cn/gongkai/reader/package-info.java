/** Tests of the reader on sample reports and on small hostile or odd documents. */
@NullMarked
package cn.gongkai.reader;

import org.jspecify.annotations.NullMarked;
