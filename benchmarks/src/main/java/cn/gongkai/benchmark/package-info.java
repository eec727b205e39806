/** What the platform does in a second, and how far that is from what its parts could do. */
@NullMarked
package cn.gongkai.benchmark;

import org.jspecify.annotations.NullMarked;
