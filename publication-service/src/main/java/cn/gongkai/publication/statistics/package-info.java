/** Sums over the published reports of a division. */
@NullMarked
package cn.gongkai.publication.statistics;

import org.jspecify.annotations.NullMarked;
