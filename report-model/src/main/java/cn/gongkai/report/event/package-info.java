/** What the services tell each other. */
@NullMarked
package cn.gongkai.report.event;

import org.jspecify.annotations.NullMarked;
