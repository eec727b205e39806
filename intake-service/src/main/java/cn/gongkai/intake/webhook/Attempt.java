package cn.gongkai.intake.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param status the receiver's HTTP status; null if it gave none
 * @param answer how its answer begins, or why there is none
 */
record Attempt(Instant at, @Nullable Integer status, String answer, Duration took) {

    /** Whether the receiver took it: any status of the 200s. */
    boolean succeeded() {
        return status != null && status / 100 == 2;
    }

    /** Whether the receiver wants nothing more, ever (410). */
    boolean gone() {
        return status != null && status == 410;
    }
}
