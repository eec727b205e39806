/** Whether a service's neighbours answer. */
@NullMarked
package cn.gongkai.platform.health;

import org.jspecify.annotations.NullMarked;
