package cn.gongkai.publication.published;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** What is made from all reports of a year, kept for a while: it takes long to make and is asked for often. */
final class Recent<T> {

    private final Duration kept;
    private final IntFunction<T> make;
    private final Clock clock;
    private final Map<Integer, OfYear<T>> byYear = new ConcurrentHashMap<>();

    Recent(Duration kept, IntFunction<T> make, Clock clock) {
        this.kept = kept;
        this.make = make;
        this.clock = clock;
    }

    private record Made<T>(Instant at, T value) {}

    /** A lock and not a monitor, nor the map's own: a virtual thread that waits for the store must not hold on to its carrier. */
    private static final class OfYear<T> {
        private final ReentrantLock making = new ReentrantLock();
        private @Nullable Made<T> made;
    }

    /** @param year one in which something is published: what is kept here must not grow with what visitors ask for */
    T of(int year) {
        OfYear<T> ofYear = byYear.computeIfAbsent(year, key -> new OfYear<>());
        // Whoever comes while it is made waits for that instead of making another.
        ofYear.making.lock();
        try {
            Made<T> made = ofYear.made;
            if (made == null || !clock.instant().isBefore(made.at().plus(kept))) {
                made = new Made<>(clock.instant(), make.apply(year));
                ofYear.made = made;
            }
            return made.value();
        } finally {
            ofYear.making.unlock();
        }
    }
}
