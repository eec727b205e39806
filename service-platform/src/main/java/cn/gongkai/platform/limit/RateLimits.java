package cn.gongkai.platform.limit;

import cn.gongkai.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.http.HttpStatus;

/**
 * Counts how often each client asks this instance. Of each client one number is kept: the time when all its requests so far would
 * have been due at its rate (the generic cell rate algorithm). A client is forgotten when that time has come.
 */
public final class RateLimits {

    private static final long FORGET_EVERY = TimeUnit.SECONDS.toNanos(10);

    private final RateProperties rates;
    private final LongSupplier nanoTime;
    private final Counter refused;
    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final long begin;
    private volatile long forgetAt;

    public RateLimits(RateProperties rates, MeterRegistry metrics) {
        this(rates, metrics, System::nanoTime);
    }

    RateLimits(RateProperties rates, MeterRegistry metrics, LongSupplier nanoTime) {
        this.rates = rates;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
        this.refused = Counter.builder("gongkai.requests.limited")
                .description("requests refused because their client asks too often")
                .register(metrics);
    }

    /**
     * Counts a request of someone known; what to answer if it is one too many.
     *
     * @param subject the issuer's id of the person or program
     */
    public Optional<ProblemException> exceeded(String subject, boolean program) {
        return count("subject " + subject, program ? rates.program() : rates.person());
    }

    /** Counts a request of someone unknown; what to answer if it is one too many. */
    public Optional<ProblemException> exceeded(String address) {
        return count("address " + address, rates.address());
    }

    private Optional<ProblemException> count(String client, Rate rate) {
        long now = nanoTime.getAsLong() - begin;
        forget(now);
        long[] wait = new long[1];
        due.compute(client, (same, earlier) -> {
            long next = Math.max(earlier == null ? now : earlier, now) + rate.nanosPerRequest();
            wait[0] = next - now - rate.atOnce() * rate.nanosPerRequest();
            return wait[0] > 0 ? earlier : Long.valueOf(next);
        });
        if (wait[0] <= 0) {
            return Optional.empty();
        }
        refused.increment();
        int seconds = Math.toIntExact(Math.ceilDiv(wait[0], TimeUnit.SECONDS.toNanos(1)));
        return Optional.of(new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many", seconds).retryAfter(seconds));
    }

    private void forget(long now) {
        if (now >= forgetAt) {
            forgetAt = now + FORGET_EVERY;
            due.values().removeIf(time -> time <= now);
        }
    }

    /** How many clients are remembered. */
    int clients() {
        return due.size();
    }
}
