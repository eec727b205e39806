/** Receipts: what was handed in by whom and when, signed, so that anyone can tell a genuine one. */
@NullMarked
package cn.gongkai.intake.receipt;

import org.jspecify.annotations.NullMarked;
