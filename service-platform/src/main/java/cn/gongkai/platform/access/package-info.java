/** Who asks, and what they may do with which agency: callers, roles, rights, and the doors of a service. */
@NullMarked
package cn.gongkai.platform.access;

import org.jspecify.annotations.NullMarked;
