/** Server-Sent Events for many readers at once: bytes made once, bounded queues, no thread for a reader who waits. */
@NullMarked
package cn.gongkai.intake.stream;

import org.jspecify.annotations.NullMarked;
