/** Reports from the clerk's request to publication, beside what web server, broker and store could do alone. */
@NullMarked
package cn.gongkai.benchmark.pipeline;

import org.jspecify.annotations.NullMarked;
