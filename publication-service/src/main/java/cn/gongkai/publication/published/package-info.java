/** What is published: the reports with all their revisions, and the summaries that lists are made of. */
@NullMarked
package cn.gongkai.publication.published;

import org.jspecify.annotations.NullMarked;
