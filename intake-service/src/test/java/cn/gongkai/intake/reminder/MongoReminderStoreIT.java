package cn.gongkai.intake.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.TestPlatform;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MongoReminderStoreIT {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");
    private static final ReportYear YEAR = new ReportYear(2025);

    private final MongoReminderStore store = new MongoReminderStore(CLIENT, "reminder-store-it");

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void reminderIsThereOnce() {
        store.createIndexes();
        Reminder first = byHand("110101001", AT);
        Reminder other = byHand("110101002", AT);

        assertThat(store.insert(List.of(first))).isEqualTo(1);
        assertThat(store.insert(List.of(byHand("110101001", AT.plusSeconds(60)), other)))
                .isEqualTo(1);

        assertThat(store.latest(Scope.of("110101"), YEAR, 10)).containsExactly(other, first);
        assertThat(store.known(List.of(first.id(), "none"))).containsExactly(first.id());
        assertThat(store.latest(Scope.of("110101"), new ReportYear(2024), 10)).isEmpty();
    }

    @Test
    void latestOfEachAgencyIsFound() {
        Reminder before = byHand("120101001", AT);
        Reminder after = byHand("120101001", AT.plusSeconds(24 * 3600));
        store.insert(List.of(before, after));

        assertThat(store.latestOf(List.of("120101001", "120101002"), YEAR)).containsOnly(Map.entry("120101001", after));
    }

    private static Reminder byHand(String agency, Instant at) {
        return Reminder.byHand(
                new Debtor(new Agency(agency, "某街道办事处"), Unfinished.RETURNED, null, null, LocalDate.of(2026, 1, 20)),
                YEAR,
                at,
                "某人");
    }
}
