/** How services hear and say events: CloudEvents in binary mode on Kafka, in batches, with dead letters. */
@NullMarked
package cn.gongkai.platform.event;

import org.jspecify.annotations.NullMarked;
