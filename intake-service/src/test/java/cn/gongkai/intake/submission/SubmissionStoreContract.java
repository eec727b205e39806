package cn.gongkai.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.intake.outbox.Outbox.Unsent;
import cn.gongkai.intake.submission.SubmissionStore.Insertion;
import cn.gongkai.intake.submission.SubmissionStore.Outcome;
import cn.gongkai.intake.submission.SubmissionStore.Replacement;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.DueDate;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Weight;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of submissions does. */
abstract class SubmissionStoreContract {

    private static final Instant AT = Instant.parse("2025-01-20T08:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final AtomicInteger NEXT_AGENCY = new AtomicInteger(100);
    private static final Policy POLICY = new Policy(
            Map.of("T2-BLANK", new Weighing(Weight.NOTICE, "370832")), new DueDate(LocalDate.of(2025, 1, 20), "3708"));
    private static final AnnualReport REPORT = ReportJson.readReport(SampleFiles.CAOHE.bytes(SampleFormat.JSON));

    private final SubmissionStore store = store();
    private final Agency agency = new Agency("999999" + NEXT_AGENCY.incrementAndGet(), "某镇人民政府");
    private final ReportYear year = new ReportYear(2024);
    private final SourceFile file = new SourceFile("报告.docx", "application/json", new byte[] {1, 2, 3});

    /** The store under test, over servers that may hold other tests' submissions. */
    abstract SubmissionStore store();

    @Test
    void whatIsStoredIsFoundAgain() {
        Submission submission = submission(1, "a");

        assertThat(insert(submission, null).outcome()).isEqualTo(Outcome.STORED);

        assertThat(store.find(submission.id())).hasValue(submission);
        assertThat(store.report(submission.id()))
                .hasValueSatisfying(
                        bytes -> assertThat(ReportJson.readReport(bytes)).isEqualTo(REPORT.with(agency, year)));
        assertThat(store.reading(submission.id())).hasValue(Reading.OF_DATA);
        assertThat(store.source(submission.id())).hasValueSatisfying(source -> {
            assertThat(source.name()).isEqualTo("报告.docx");
            assertThat(source.content()).containsExactly(1, 2, 3);
        });
    }

    @Test
    void sameFileLeadsToTheFirstSubmission() {
        insert(submission(1, "a"), null);

        Insertion again = insert(submission(2, "a"), null);

        assertThat(again.outcome()).isEqualTo(Outcome.SAME_FILE);
        assertThat(again.existing()).isEqualTo(submission(1, "a"));
        assertThat(store.find(submission(2, "a").id())).isEmpty();
    }

    @Test
    void sameKeyLeadsToTheFirstSubmission() {
        insert(submission(1, "a"), "key-" + agency.code());

        Insertion again = insert(submission(2, "b"), "key-" + agency.code());

        assertThat(again.outcome()).isEqualTo(Outcome.SAME_KEY);
        assertThat(again.existing()).isEqualTo(submission(1, "a"));
    }

    @Test
    void takenRevisionIsTold() {
        insert(submission(1, "a"), null);

        assertThat(insert(submission(1, "b"), null).outcome()).isEqualTo(Outcome.REVISION_TAKEN);
    }

    @Test
    void twoInstancesNeverGiveOneRevisionTwice() throws Exception {
        Set<Integer> revisions = ConcurrentHashMap.newKeySet();
        try (ExecutorService instances = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String digest = "d" + i;
                all.add(instances.submit(() -> {
                    int revision = 1;
                    while (insert(submission(revision, digest), null).outcome() != Outcome.STORED) {
                        revision++;
                    }
                    revisions.add(revision);
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(revisions).hasSize(24).allMatch(revision -> revision <= 24);
    }

    @Test
    void changeIsStoredUnlessSomeoneWasFaster() {
        Submission before = submission(1, "a");
        insert(before, null);
        Submission failed = before.failed("broken", AT);
        Submission slower = before.failed("broken otherwise", AT);

        assertThat(store.replace(List.of(new Replacement(before, failed, false))))
                .isTrue();
        assertThat(store.replace(List.of(new Replacement(before, slower, false))))
                .isFalse();

        assertThat(store.find(before.id())).hasValue(failed);
    }

    @Test
    void failedFileMayBeHandedInAgain() {
        Submission before = submission(1, "a");
        insert(before, null);
        store.replace(List.of(new Replacement(before, before.failed("broken", AT), false)));

        assertThat(insert(submission(2, "a"), null).outcome()).isEqualTo(Outcome.STORED);
    }

    @Test
    void eventIsLeftToItsLeaseThenClaimedOnceThenSent() {
        Submission submission = submission(1, "a");
        insert(submission, null);

        assertThat(claim(AT)).isEmpty();
        List<Unsent> claimed = unsent(AT.plus(LEASE));
        assertThat(claimed).hasSize(1);
        assertThat(claimed.getFirst().event().report()).isEqualTo(REPORT.with(agency, year));
        assertThat(claim(AT.plus(LEASE))).isEmpty();
        assertThat(store.oldestUnsent(AT.plusSeconds(90))).isGreaterThanOrEqualTo(Duration.ofSeconds(90));

        store.markSent(claimed);

        assertThat(claim(AT.plus(LEASE.multipliedBy(9)))).isEmpty();
    }

    @Test
    void explanationLeavesAnEventOfTheNextRound() {
        Submission before = submission(1, "a");
        insert(before, null);
        List<Unsent> first = unsent(AT.plus(LEASE));
        Submission waiting = new Submission(
                before.id(),
                agency,
                year,
                1,
                "a",
                AT,
                SubmissionState.EXPLANATION_REQUIRED,
                2,
                1,
                1,
                before.timeline(),
                null,
                Circumstances.NONE,
                List.of(),
                null);
        store.replace(List.of(new Replacement(before, waiting, false)));
        Submission explained = waiting.explained(List.of(new Explanation("T3-BLANK", null, "没有")), AT, "clerk")
                .orElseThrow();

        store.replace(List.of(new Replacement(waiting, explained, true)));
        store.markSent(first);

        assertThat(claim(AT.plus(LEASE))).singleElement().satisfies(event -> {
            assertThat(event.round()).isEqualTo(2);
            assertThat(event.circumstances().explanations()).hasSize(1);
        });
    }

    @Test
    void correctionOfLastYearLeavesAnEventOfTheNextRoundAndThePolicyOfItsDay() {
        Submission before = submission(1, "a");
        insert(before, null);
        store.markSent(unsent(AT.plus(LEASE)));
        Submission recheck = before.lastYearCorrected(AT.plusSeconds(60)).under(Policy.NONE);

        store.replace(List.of(new Replacement(before, recheck, true)));

        assertThat(store.find(before.id())).hasValue(recheck);
        assertThat(claim(AT.plus(LEASE)))
                .extracting(ReportSubmitted::round, ReportSubmitted::circumstances)
                .containsExactly(tuple(2, new Circumstances(null, null, List.of(), Policy.NONE, AT.plusSeconds(60))));
    }

    @Test
    void whatPeopleDecideIsToldWithoutAskingTheRules() {
        Submission before = submission(1, "a");
        insert(before, null);
        List<Unsent> first = unsent(AT.plus(LEASE));
        Submission returned = new Submission(
                before.id(),
                agency,
                year,
                1,
                "a",
                AT,
                SubmissionState.RETURNED,
                2,
                1,
                1,
                before.timeline(),
                null,
                Circumstances.NONE,
                List.of(new Remark(Place.cell(3, "1", "total"), null, null, "与正文不符")),
                null);
        store.replace(List.of(new Replacement(before, returned, false)));
        Submission withdrawn = returned.withdrawn("误报", AT, "clerk").orElseThrow();
        store.replace(List.of(new Replacement(returned, withdrawn, true)));
        store.markSent(first);

        List<Unsent> told = unsent(AT.plus(LEASE));

        assertThat(told).singleElement().satisfies(unsent -> {
            assertThat(unsent.event()).isNull();
            assertThat(unsent.status().state()).isEqualTo("WITHDRAWN");
        });
        assertThat(store.find(before.id())).hasValue(withdrawn);
        store.markSent(told);
        assertThat(unsent(AT.plus(LEASE.multipliedBy(9)))).isEmpty();
    }

    private List<ReportSubmitted> claim(Instant now) {
        return unsent(now).stream().map(Unsent::event).toList();
    }

    private List<Unsent> unsent(Instant now) {
        return store.claimUnsent(now, LEASE, 500).stream()
                .filter(unsent -> unsent.status().agency().equals(agency))
                .toList();
    }

    private Submission submission(int revision, String digest) {
        return Submission.received(agency, year, revision, digest, AT, Circumstances.NONE.with(POLICY), "clerk");
    }

    private Insertion insert(Submission submission, @Nullable String key) {
        return store.insert(
                submission,
                ReportJson.write(REPORT.with(agency, year)),
                Reading.OF_DATA,
                file,
                key,
                AT.plus(LEASE).minusMillis(1));
    }
}
