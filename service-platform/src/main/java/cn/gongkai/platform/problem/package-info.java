/** How services say no: RFC 9457 problem documents in the caller's language. */
@NullMarked
package cn.gongkai.platform.problem;

import org.jspecify.annotations.NullMarked;
