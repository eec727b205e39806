/** What differs between two reports, cell by cell and sentence by sentence. */
@NullMarked
package cn.gongkai.report.compare;

import org.jspecify.annotations.NullMarked;
