package cn.gongkai.publication.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentCountsTests {

    private Instant now = Instant.parse("2025-01-20T04:00:00Z");
    private long counted;
    private final RecentCounts counts = new RecentCounts(year -> Map.of("37", ++counted), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void aCountIsKeptForTenSecondsAndThenMadeAnew() {
        assertThat(counts.byProvince(2024)).containsEntry("37", 1L);
        now = now.plusMillis(9_999);
        assertThat(counts.byProvince(2024)).containsEntry("37", 1L);
        now = now.plusMillis(1);
        assertThat(counts.byProvince(2024)).containsEntry("37", 2L);
    }

    @Test
    void everyYearIsCountedByItself() {
        counts.byProvince(2024);
        assertThat(counts.byProvince(2023)).containsEntry("37", 2L);
    }
}
