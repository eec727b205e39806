package cn.gongkai.publication.published;

import cn.gongkai.publication.published.PublicationStore.Sums;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Counts and sums for pages. For those of the whole country the store looks at every report of a year, so it is asked for counts every ten
 * seconds and for sums every minute at most.
 */
@Component
public class RecentFigures {

    private static final Duration COUNTS = Duration.ofSeconds(10);
    private static final Duration SUMS = Duration.ofMinutes(1);

    private final PublicationStore store;
    private final Recent<Map<String, Long>> byProvince;
    private final Recent<Sums> sums;

    RecentFigures(PublicationStore store) {
        this.store = store;
        this.byProvince = new Recent<>(COUNTS, year -> store.countBelow("", year), Clock.systemUTC());
        this.sums = new Recent<>(SUMS, year -> store.sums("", year), Clock.systemUTC());
    }

    /** How many reports of a year are published in each province, by its code; of a province without any there is none. */
    public Map<String, Long> byProvince(int year) {
        return store.years().contains(year) ? byProvince.of(year) : Map.of();
    }

    /** The {@link PublicationStore#sums} of a division, or of the whole country, and a year. */
    public Sums sums(String division, int year) {
        return division.isEmpty() && store.years().contains(year) ? sums.of(year) : store.sums(division, year);
    }
}
