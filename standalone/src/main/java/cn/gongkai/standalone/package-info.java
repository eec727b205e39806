/** The newcomer's one process: broker, store and the three services, and a demonstration of them. */
@NullMarked
package cn.gongkai.standalone;

import org.jspecify.annotations.NullMarked;
