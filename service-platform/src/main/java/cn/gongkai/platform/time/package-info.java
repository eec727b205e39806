/** Days and times by the one clock of China. */
@NullMarked
package cn.gongkai.platform.time;

import org.jspecify.annotations.NullMarked;
