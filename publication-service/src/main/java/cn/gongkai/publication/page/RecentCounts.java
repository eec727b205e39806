package cn.gongkai.publication.page;

import cn.gongkai.publication.published.PublicationStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The number of reports in each province, counted anew every ten seconds at most: the start page is asked for more often than
 * anything else, and counting looks at every report of the year.
 */
@Component
class RecentCounts {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final IntFunction<Map<String, Long>> count;
    private final Clock clock;
    private final Map<Integer, Counts> byYear = new ConcurrentHashMap<>();

    @Autowired
    RecentCounts(PublicationStore store) {
        this(year -> store.countBelow("", year), Clock.systemUTC());
    }

    RecentCounts(IntFunction<Map<String, Long>> count, Clock clock) {
        this.count = count;
        this.clock = clock;
    }

    private record Counts(Instant countedAt, Map<String, Long> byProvince) {}

    /**
     * How many reports of a year are published in each province, by its code.
     *
     * @param year one in which something is published: what is kept here must not grow with what visitors ask for
     */
    Map<String, Long> byProvince(int year) {
        Instant now = clock.instant();
        // Whoever comes while someone counts waits for that count instead of making another.
        return byYear.compute(
                        year,
                        (key, counts) -> counts != null
                                        && now.isBefore(counts.countedAt().plus(KEPT))
                                ? counts
                                : new Counts(now, count.apply(year)))
                .byProvince();
    }
}
