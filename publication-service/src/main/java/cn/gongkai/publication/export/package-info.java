/** Published reports as files. */
@NullMarked
package cn.gongkai.publication.export;

import org.jspecify.annotations.NullMarked;
