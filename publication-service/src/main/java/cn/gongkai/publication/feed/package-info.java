/** What programs read to find what is published: feed, site map, catalogue, structured data. */
@NullMarked
package cn.gongkai.publication.feed;

import org.jspecify.annotations.NullMarked;
