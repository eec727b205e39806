/** What a correction changed, cell by cell and sentence by sentence. */
@NullMarked
package cn.gongkai.publication.compare;

import org.jspecify.annotations.NullMarked;
