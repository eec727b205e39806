/** The country's divisions as the public walks through them. */
@NullMarked
package cn.gongkai.publication.place;

import org.jspecify.annotations.NullMarked;
