/** What is stored and still to be told: the submission itself is the outbox. */
@NullMarked
package cn.gongkai.intake.outbox;

import org.jspecify.annotations.NullMarked;
