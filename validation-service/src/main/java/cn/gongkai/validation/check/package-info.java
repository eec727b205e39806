/** Reports in, verdicts out: by event and over HTTP. */
@NullMarked
package cn.gongkai.validation.check;

import org.jspecify.annotations.NullMarked;
