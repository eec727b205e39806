package cn.gongkai.publication.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RecentTests {

    private Instant now = Instant.parse("2025-01-20T04:00:00Z");
    private long counted;
    private final InstantSource clock = () -> now;
    private final Recent<Long> counts =
            new Recent<>(Duration.ofSeconds(10), year -> ++counted, clock.withZone(ZoneOffset.UTC));

    @Test
    void aCountIsKeptForTenSecondsAndThenMadeAnew() {
        assertThat(counts.of(2024)).isEqualTo(1);
        now = now.plusMillis(9_999);
        assertThat(counts.of(2024)).isEqualTo(1);
        now = now.plusMillis(1);
        assertThat(counts.of(2024)).isEqualTo(2);
    }

    @Test
    void everyYearIsCountedByItself() {
        counts.of(2024);
        assertThat(counts.of(2023)).isEqualTo(2);
    }
}
