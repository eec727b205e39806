package cn.gongkai.platform.limit;

import java.util.concurrent.TimeUnit;

/**
 * A rate that may be exceeded for a while.
 *
 * @param perSecond requests, in the long run
 * @param atOnce requests that one who has been quiet may make without a pause
 */
public record Rate(int perSecond, int atOnce) {

    public Rate {
        if (perSecond < 1 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "a rate lets at least one request through: " + perSecond + ", " + atOnce);
        }
    }

    long nanosPerRequest() {
        return TimeUnit.SECONDS.toNanos(1) / perSecond;
    }
}
