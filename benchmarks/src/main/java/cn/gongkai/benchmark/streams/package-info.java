/** How many status streams one instance of intake can keep open, and how soon each reader has its news. */
@NullMarked
package cn.gongkai.benchmark.streams;

import org.jspecify.annotations.NullMarked;
