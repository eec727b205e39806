/** The annual report on government information disclosure as records: what every room reads and none owns. */
@NullMarked
package cn.gongkai.report;

import org.jspecify.annotations.NullMarked;
