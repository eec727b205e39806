/** The pages of the public site, in Chinese and English. */
@NullMarked
package cn.gongkai.publication.page;

import org.jspecify.annotations.NullMarked;
