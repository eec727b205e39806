/** Reading documents, beside merely opening them. */
@NullMarked
package cn.gongkai.benchmark.reader;

import org.jspecify.annotations.NullMarked;
