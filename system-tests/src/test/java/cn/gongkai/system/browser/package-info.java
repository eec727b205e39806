/** The pages of the real platform in a real browser: every journey, both languages, narrow and wide. */
@NullMarked
package cn.gongkai.system.browser;

import org.jspecify.annotations.NullMarked;
