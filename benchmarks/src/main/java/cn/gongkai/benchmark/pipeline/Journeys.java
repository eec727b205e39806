package cn.gongkai.benchmark.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/** All submissions of a run, by id. An event may be heard before the clerk has the receipt. */
final class Journeys {

    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(60);

    private final Map<String, Journey> byId = new ConcurrentHashMap<>();

    Journey of(String submission) {
        return byId.computeIfAbsent(submission, id -> new Journey());
    }

    /** Whether a submission of this id was answered with a receipt. */
    boolean isAccepted(String submission) {
        Journey journey = byId.get(submission);
        return journey != null && journey.accepted != 0;
    }

    Collection<Journey> all() {
        return byId.values();
    }

    long passed(ToLongFunction<Journey> station) {
        return all().stream()
                .filter(journey -> station.applyAsLong(journey) != 0)
                .count();
    }

    /**
     * Waits until all have arrived.
     *
     * @throws IllegalStateException if nothing moves any more
     */
    void awaitShown(int reports) throws InterruptedException {
        long arrived = 0;
        long since = System.nanoTime();
        while (arrived < reports) {
            Thread.sleep(50);
            long now = passed(journey -> journey.shown);
            if (now > arrived) {
                arrived = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > LONGEST_STANDSTILL.toNanos()) {
                throw new IllegalStateException(
                        "of %d reports %d were accepted, %d validated, %d published, %d shown as published; then nothing moved"
                                .formatted(
                                        reports,
                                        passed(journey -> journey.accepted),
                                        passed(journey -> journey.validated),
                                        passed(journey -> journey.published),
                                        arrived));
            }
        }
    }

    /** From one station to another, in microseconds; news that overtook the receipt count as 0. */
    Histogram times(ToLongFunction<Journey> from, ToLongFunction<Journey> to) {
        Histogram times = new Histogram(3);
        for (Journey journey : all()) {
            times.recordValue(Math.max(0, to.applyAsLong(journey) - from.applyAsLong(journey)) / 1_000);
        }
        return times;
    }

    /** Reports per second from the first request to the last arrival at a station. */
    double perSecond(ToLongFunction<Journey> station) {
        long first = all().stream().mapToLong(journey -> journey.posted).min().orElse(0);
        long last = all().stream().mapToLong(station).max().orElse(0);
        return byId.size() * 1e9 / (last - first);
    }
}
