/** Status pushed to other systems over HTTP, by the Standard Webhooks specification. */
@NullMarked
package cn.gongkai.intake.webhook;

import org.jspecify.annotations.NullMarked;
