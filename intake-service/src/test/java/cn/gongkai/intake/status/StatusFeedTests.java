package cn.gongkai.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.SubmissionStatusChanged;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class StatusFeedTests {

    private static final Duration BETWEEN = Duration.ofSeconds(15);

    private Instant now = Instant.parse("2026-01-20T08:00:00Z");
    private final InstantSource clock = () -> now;
    private final Map<SubmissionStatusChanged, Instant> list = new LinkedHashMap<>();
    private final List<SubmissionStatusChanged> heard = new ArrayList<>();

    private final StatusFeed feed = new StatusFeed(
            new ListOfTheTest(),
            new StaticListableBeanFactory(Map.of("listener", (StatusListener) heard::addAll))
                    .getBeanProvider(StatusListener.class),
            clock.withZone(ZoneOffset.UTC));

    @Test
    void statusThatTheStoreKeptWaitingIsFound() {
        compareAfter(BETWEEN);
        Instant noted = now;
        compareAfter(BETWEEN);
        list.put(status(1), noted.minusSeconds(1));

        compareAfter(Duration.ofSeconds(5));

        assertThat(heard).containsExactly(status(1));
    }

    @Test
    void whatTheBrokerToldIsNotFoundAgain() {
        list.put(status(1), now);
        feed.told(List.of(status(1)));

        for (int i = 0; i < 10; i++) {
            compareAfter(BETWEEN);
        }

        assertThat(heard).containsExactly(status(1));
    }

    @Test
    void whatIsFoundIsToldOnce() {
        list.put(status(2), now);

        for (int i = 0; i < 10; i++) {
            compareAfter(Duration.ofSeconds(1));
        }

        assertThat(heard).containsExactly(status(2));
    }

    private void compareAfter(Duration time) {
        now = now.plus(time);
        feed.compare();
    }

    private static SubmissionStatusChanged status(int sequence) {
        return new SubmissionStatusChanged(
                "370832106-2025-1",
                1,
                new Agency("370832106", "韩垓镇"),
                new ReportYear(2025),
                "RECEIVED",
                sequence,
                0,
                0,
                0,
                Instant.parse("2026-01-20T07:59:00Z"));
    }

    /** Knows when each status was noted; nothing else is asked of it here. */
    private final class ListOfTheTest implements StatusList {

        @Override
        public void changedSince(Query query, Instant since, Consumer<SubmissionStatusChanged> consumer) {
            list.forEach((status, noted) -> {
                if (!noted.isBefore(since)) {
                    consumer.accept(status);
                }
            });
        }

        @Override
        public void record(List<Entry> entries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<SubmissionStatusChanged> page(Query query, String after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Map<String, Integer>> count(Query query) {
            throw new UnsupportedOperationException();
        }
    }
}
