/** The platform from outside: its runnable jar as a process, HTTP and the Kafka protocol as its doors. */
@NullMarked
package cn.gongkai.system;

import org.jspecify.annotations.NullMarked;
