/** How long starting and stopping take. */
@NullMarked
package cn.gongkai.benchmark.start;

import org.jspecify.annotations.NullMarked;
