/** What all pages of the public site share: the visitor's language, links, security headers, and pages for what goes wrong. */
@NullMarked
package cn.gongkai.publication.site;

import org.jspecify.annotations.NullMarked;
