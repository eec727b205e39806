package cn.gongkai.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.embedded.TestPlatform;
import cn.gongkai.intake.status.StatusList.Entry;
import cn.gongkai.intake.status.StatusList.Query;
import cn.gongkai.intake.status.StatusList.Standing;
import cn.gongkai.intake.status.StatusQueue.Findings;
import cn.gongkai.intake.status.StatusQueue.Queued;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.SubmissionStatusChanged;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MongoStatusListIT {

    private static final MongoClient CLIENT =
            MongoClients.create(TestPlatform.get().mongoUri());
    private static final String DATABASE = "status-list-it";
    private static final Instant AT = Instant.parse("2026-01-20T08:00:00Z");

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void statusThatWaitedTooLongForTheStoreIsNotedAnew() {
        Instant before = AT.minus(StatusList.LATEST).minusSeconds(1);
        StatusList list = list(before, AT, AT, AT);

        list.record(List.of(new Entry(status("110101001", "RECEIVED", AT), Standing.ALONE)));

        List<SubmissionStatusChanged> found = new ArrayList<>();
        list.changedSince(new Query(Scope.of("110101001"), null, null), AT, found::add);
        assertThat(found).hasSize(1);
    }

    /** Many came to their state in one moment: among those the key decides. */
    @Test
    void queueIsWalkedForwardsAndBackwardsWithoutLoss() {
        List<Entry> entries = IntStream.range(0, 30)
                .mapToObj(i -> new Entry(
                        status("1201%05d".formatted(i), i % 7 == 0 ? "RETURNED" : "IN_REVIEW", AT.plusSeconds(i / 5)),
                        Standing.ALONE))
                .toList();
        list(AT).record(entries);
        List<String> expected = entries.stream()
                .map(Entry::status)
                .filter(status -> status.state().equals("IN_REVIEW"))
                .map(status -> status.agency().code())
                .toList();
        StatusQueue queue = new MongoStatusQueue(CLIENT, DATABASE);
        StatusQueue.Query query = new StatusQueue.Query(Scope.of("1201"), 2025, "IN_REVIEW", Findings.ANY, null, "");

        List<Queued> forwards = new ArrayList<>();
        List<Queued> page = queue.after(query, null, 4);
        while (!page.isEmpty()) {
            forwards.addAll(page);
            page = queue.after(query, page.getLast().position(), 4);
        }
        List<Queued> backwards = queue.before(query, forwards.getLast().position(), 100);

        assertThat(codes(forwards)).isEqualTo(expected);
        assertThat(codes(backwards.reversed())).isEqualTo(expected.subList(0, expected.size() - 1));
    }

    private static List<String> codes(List<Queued> queued) {
        return queued.stream().map(one -> one.status().agency().code()).toList();
    }

    /** @param times what the clock tells, one after the other; the last for good */
    private static StatusList list(Instant... times) {
        Deque<Instant> left = new ArrayDeque<>(List.of(times));
        InstantSource clock = () -> left.size() > 1 ? left.remove() : left.element();
        MongoStatusList list = new MongoStatusList(CLIENT, DATABASE, clock.withZone(ZoneOffset.UTC));
        list.createIndexes();
        return list;
    }

    private static SubmissionStatusChanged status(String agency, String state, Instant at) {
        return new SubmissionStatusChanged(
                agency + "-2025-1", 1, new Agency(agency, "某街道办事处"), new ReportYear(2025), state, 1, 0, 0, 0, at);
    }
}
