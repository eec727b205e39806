package cn.gongkai.intake.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a failed delivery is tried again.
 *
 * @param waits how long to wait after the first failure, the second, and so on
 */
record RetrySchedule(List<Duration> waits) {

    static final RetrySchedule NONE = new RetrySchedule(List.of());

    /** So much longer at most, that many deliveries which failed together do not all come back together. */
    private static final double SPREAD = 0.1;

    /**
     * When the next attempt is due; empty if there is to be none.
     *
     * @param attempts how many there were, of which all failed
     */
    Optional<Instant> next(int attempts, Attempt last) {
        if (attempts > waits.size() || last.gone()) {
            return Optional.empty();
        }
        Duration wait = waits.get(attempts - 1);
        long spread =
                (long) (wait.toMillis() * SPREAD * RandomGenerator.getDefault().nextDouble());
        return Optional.of(last.at().plus(wait).plusMillis(spread));
    }
}
