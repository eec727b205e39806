/** How services describe their HTTP API: the shapes that all of them share. */
@NullMarked
package cn.gongkai.platform.api;

import org.jspecify.annotations.NullMarked;
