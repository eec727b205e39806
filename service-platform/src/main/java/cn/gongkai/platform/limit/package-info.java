/** How often one client may ask. */
@NullMarked
package cn.gongkai.platform.limit;

import org.jspecify.annotations.NullMarked;
