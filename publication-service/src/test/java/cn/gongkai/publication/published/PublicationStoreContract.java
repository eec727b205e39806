package cn.gongkai.publication.published;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.publication.Verdicts;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.sample.SampleFiles;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of publications must do. */
abstract class PublicationStoreContract {

    private static final Instant NOON = Instant.parse("2025-01-20T04:00:00Z");
    private static final AnnualReport REPORT = Verdicts.report(SampleFiles.ZHANJIA);

    /** A store with nothing in it; the same one for all of a test. */
    abstract PublicationStore store();

    @Test
    void whatIsPublishedCanBeReadAgainByteForByte() {
        Arrival arrival = arrival(REPORT, 1, NOON, null);
        assertThat(store().add(List.of(arrival))).containsExactly(arrival.revision());

        Publication found = store().find("330825106", 2024).orElseThrow();
        assertThat(found.agency()).isEqualTo(REPORT.agency());
        assertThat(found.latest().report()).isEqualTo(ReportJson.write(REPORT));
        assertThat(found.latest()).usingRecursiveComparison().isEqualTo(arrival.revision());
        assertThat(store().find("330825106", 2023)).isEmpty();
        assertThat(store().find("330825107", 2024)).isEmpty();
    }

    @Test
    void aSecondDeliveryChangesNothingAndAnswersWithTheFirstTime() {
        store().add(List.of(arrival(REPORT, 1, NOON, null)));
        Publication before = store().find("330825106", 2024).orElseThrow();

        List<Revision> stored = store().add(List.of(arrival(REPORT, 1, NOON.plusSeconds(60), null)));

        assertThat(stored).extracting(Revision::publishedAt).containsExactly(NOON);
        assertThat(store().find("330825106", 2024).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(before);
        assertThat(store().latest(null, 10)).extracting(Summary::publishedAt).containsExactly(NOON);
    }

    @Test
    void theSameReportTwiceInOneBatchIsPublishedOnce() {
        store().add(List.of(arrival(REPORT, 1, NOON, null), arrival(REPORT, 1, NOON, null)));
        assertThat(store().find("330825106", 2024).orElseThrow().revisions()).hasSize(1);
    }

    @Test
    void aNewerRevisionTakesTheSummaryAndKeepsTheOlderReadable() {
        store().add(List.of(arrival(REPORT, 1, NOON, null)));
        store().add(List.of(arrival(withNew(9), 2, NOON.plusSeconds(60), "漏报")));

        Publication found = store().find("330825106", 2024).orElseThrow();
        assertThat(found.revisions()).extracting(Revision::number).containsExactly(1, 2);
        assertThat(found.latest().correctionReason()).isEqualTo("漏报");
        assertThat(found.before(found.latest()).orElseThrow().report()).isEqualTo(ReportJson.write(REPORT));
        assertThat(store().list(Selection.in("", null), null, 10))
                .singleElement()
                .satisfies(summary -> {
                    assertThat(summary.revision()).isEqualTo(2);
                    assertThat(summary.newApplications()).isEqualTo(9);
                });
    }

    @Test
    void anOlderRevisionThatComesLateIsKeptButReplacesNothing() {
        store().add(List.of(arrival(withNew(9), 2, NOON, "漏报")));
        store().add(List.of(arrival(REPORT, 1, NOON.plusSeconds(60), null)));

        Publication found = store().find("330825106", 2024).orElseThrow();
        assertThat(found.revisions()).extracting(Revision::number).containsExactly(1, 2);
        assertThat(found.latest().number()).isEqualTo(2);
        assertThat(store().latest(null, 10)).singleElement().satisfies(summary -> {
            assertThat(summary.revision()).isEqualTo(2);
            assertThat(summary.newApplications()).isEqualTo(9);
        });
    }

    @Test
    void manyWritersOfDifferentRevisionsLoseNone() throws Exception {
        List<Callable<List<Revision>>> writers = new ArrayList<>();
        for (int number = 1; number <= 16; number++) {
            Arrival arrival = arrival(withNew(number), number, NOON.plusSeconds(number), null);
            writers.add(() -> store().add(List.of(arrival)));
        }
        store();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var written : threads.invokeAll(writers)) {
                assertThat(written.get()).hasSize(1);
            }
        }
        assertThat(store().find("330825106", 2024).orElseThrow().revisions()).hasSize(16);
        assertThat(store().latest(null, 1)).singleElement().satisfies(summary -> {
            assertThat(summary.revision()).isEqualTo(16);
            assertThat(summary.newApplications()).isEqualTo(16);
        });
    }

    @Test
    void listsGoByPlaceAndYearAndPageByPage() {
        store().add(List.of(
                arrival(of("370832106", 2024), 1, NOON, null),
                arrival(of("370832106", 2023), 1, NOON, null),
                arrival(of("370832105", 2024), 1, NOON, null),
                arrival(of("370481111", 2024), 1, NOON, null),
                arrival(of("37", 2024), 1, NOON, null),
                arrival(of("411503103", 2024), 1, NOON, null)));

        assertThat(store().list(Selection.in("3708", null), null, 10))
                .extracting(Summary::id)
                .containsExactly("370832105-2024", "370832106-2023", "370832106-2024");
        assertThat(store().list(Selection.in("37", 2024), null, 2))
                .extracting(Summary::id)
                .containsExactly("37-2024", "370481111-2024");
        assertThat(store().list(Selection.in("37", 2024), "370481111-2024", 10))
                .extracting(Summary::id)
                .containsExactly("370832105-2024", "370832106-2024");
        assertThat(store().years()).containsExactly(2024, 2023);
    }

    @Test
    void kindsOfAgenciesAreToldByTheirCodesAndPagedLikeTheRest() {
        store().add(List.of(
                arrival(of("370832", 2024), 1, NOON, null),
                arrival(of("370832001", 2024), 1, NOON, null),
                arrival(of("370832105", 2024), 1, NOON, null),
                arrival(of("370832106", 2024), 1, NOON, null),
                arrival(of("370832200", 2024), 1, NOON, null),
                arrival(of("370832400", 2024), 1, NOON, null),
                arrival(of("370832-07", 2024), 1, NOON, null)));

        assertThat(ids(AgencyKind.TOWN, null, 10)).containsExactly("370832105-2024", "370832106-2024");
        assertThat(ids(AgencyKind.TOWN, null, 1)).containsExactly("370832105-2024");
        assertThat(ids(AgencyKind.TOWN, "370832105-2024", 1)).containsExactly("370832106-2024");
        assertThat(ids(AgencyKind.STREET, null, 10)).containsExactly("370832001-2024");
        assertThat(ids(AgencyKind.TOWNSHIP, null, 10)).containsExactly("370832200-2024");
        assertThat(ids(AgencyKind.AREA, null, 10)).containsExactly("370832400-2024");
        assertThat(ids(AgencyKind.GOVERNMENT, null, 10)).containsExactly("370832-2024");
        assertThat(ids(AgencyKind.DEPARTMENT, null, 10)).containsExactly("370832-07-2024");
    }

    private List<String> ids(AgencyKind kind, @Nullable String after, int limit) {
        return store().list(Selection.in("3708", 2024).of(kind), after, limit).stream()
                .map(Summary::id)
                .toList();
    }

    @Test
    void countsAreByTheDivisionsRightBelow() {
        store().add(List.of(
                arrival(of("370832106", 2024), 1, NOON, null),
                arrival(of("370832105", 2024), 1, NOON, null),
                arrival(of("370481111", 2024), 1, NOON, null),
                arrival(of("370832106", 2023), 1, NOON, null),
                arrival(of("411503103", 2024), 1, NOON, null)));

        assertThat(store().countBelow("", 2024)).containsEntry("37", 3L).containsEntry("41", 1L);
        assertThat(store().countBelow("37", 2024)).containsEntry("3708", 2L).containsEntry("3704", 1L);
        assertThat(store().countBelow("3708", 2024)).containsEntry("370832", 2L).hasSize(1);
        assertThat(store().countBelow("370832", 2023))
                .containsEntry("370832106", 1L)
                .hasSize(1);
    }

    @Test
    void aNameIsFoundByAnyPartOfItAndTakenLiterally() {
        store().add(List.of(arrival(REPORT, 1, NOON, null)));
        assertThat(named(2024, word("詹家"))).hasSize(1);
        assertThat(named(2023, word("詹家"))).isEmpty();
        assertThat(named(2024, word(".*"))).isEmpty();
    }

    @Test
    void aWordAlsoMeansTheAgenciesOfTheDivisionsItNames() {
        store().add(List.of(
                arrival(of("370832106", 2024), 1, NOON, null),
                arrival(of("370832-07", 2024), 1, NOON, null),
                arrival(of("370829105", 2024), 1, NOON, null),
                arrival(of("330825105", 2024), 1, NOON, null)));

        assertThat(named(2024, word("济宁", "3708"), word("梁山", "370832")))
                .containsExactly("370832-07-2024", "370832106-2024");
        assertThat(named(2024, word("某镇", "370829105", "33"))).containsExactly("330825105-2024", "370829105-2024");
        assertThat(named(2024, word("济宁", "3708"), word("370829", "37")))
                .containsExactly("370829105-2024", "370832-07-2024", "370832106-2024");
        assertThat(named(2024, word("济宁", "3708"), word("370829"))).containsExactly("370829105-2024");
    }

    private List<String> named(int year, Selection.Word... words) {
        return store().list(Selection.named(List.of(words), year), null, 10).stream()
                .map(Summary::id)
                .toList();
    }

    private static Selection.Word word(String text, String... divisions) {
        return new Selection.Word(text, List.of(divisions));
    }

    @Test
    void reportsOfOneAgencyAreItsOwnAndNotThoseOfItsDepartments() {
        store().add(List.of(
                arrival(of("370832", 2024), 1, NOON, null),
                arrival(of("370832", 2023), 1, NOON, null),
                arrival(of("370832-07", 2024), 1, NOON, null),
                arrival(of("370832106", 2024), 1, NOON, null)));

        assertThat(store().ofAgency("370832")).extracting(Summary::id).containsExactly("370832-2024", "370832-2023");
        assertThat(store().ofAgency("3708")).isEmpty();
        assertThat(store().ofAgencies(List.of("370832106", "370832", "370832105"), 2024))
                .extracting(Summary::id)
                .containsExactly("370832-2024", "370832106-2024");
        assertThat(store().list(Selection.in("370832", 2024).without(List.of("370832", "370832106")), null, 10))
                .extracting(Summary::id)
                .containsExactly("370832-07-2024");
    }

    @Test
    void theLatestAreThoseOfAYearIfOneIsGiven() {
        store().add(List.of(
                arrival(of("370832106", 2024), 1, NOON, null),
                arrival(of("370832106", 2023), 1, NOON.plusSeconds(60), null),
                arrival(of("370832105", 2024), 1, NOON.plusSeconds(30), null)));

        assertThat(store().latest(null, 2)).extracting(Summary::id).containsExactly("370832106-2023", "370832105-2024");
        assertThat(store().latest(2024, 2)).extracting(Summary::id).containsExactly("370832105-2024", "370832106-2024");
    }

    @Test
    void sumsLeaveOutGovernmentsWhoseReportsAreSumsThemselves() {
        long own = REPORT.applications().count(ApplicationRow.NEW, Applicant.TOTAL);
        store().add(List.of(
                arrival(of("440305001", 2024), 1, NOON, null),
                arrival(withNew(31).with(new Agency("440305002", "某街道"), new ReportYear(2024)), 1, NOON, null),
                arrival(of("440305-07", 2024), 1, NOON, null),
                arrival(of("440305", 2024), 1, NOON, null),
                arrival(of("4403", 2024), 1, NOON, null)));

        PublicationStore.Sums sums = store().sums("4403", 2024);

        assertThat(sums.reports()).isEqualTo(3);
        assertThat(sums.townships()).isEqualTo(2);
        assertThat(sums.cells()).containsEntry("3|1|total", BigDecimal.valueOf(31 + 2 * own));
        Place cell = Place.cell(3, "1", "total");
        PublicationStore.Contributions first = store().contributions("440305", 2024, cell, 0, 2);
        assertThat(first.all()).isEqualTo(3);
        assertThat(first.some())
                .extracting(PublicationStore.Contribution::agency)
                .containsExactly("440305002", "440305-07");
        assertThat(first.some().getFirst().value()).isEqualByComparingTo("31");
        assertThat(store().contributions("", 2024, cell, 2, 2).some())
                .extracting(PublicationStore.Contribution::agency)
                .containsExactly("440305001");
    }

    @Test
    void sumsAddUpTheLatestRevisions() {
        AnnualReport other = of("330825105", 2024);
        store().add(List.of(
                arrival(withNew(70), 1, NOON, null),
                arrival(withNew(9), 2, NOON, "漏报"),
                arrival(other, 1, NOON, null)));

        PublicationStore.Sums sums = store().sums("3308", 2024);

        long expected = 9 + other.applications().count(ApplicationRow.NEW, Applicant.TOTAL);
        assertThat(sums.reports()).isEqualTo(2);
        assertThat(sums.cells()).containsEntry("3|1|total", BigDecimal.valueOf(expected));
        assertThat(sums.cells()).containsEntry("2|licensing", BigDecimal.valueOf(2 * 126));
        assertThat(store().sums("3309", 2024).reports()).isZero();
    }

    private static AnnualReport of(String agency, int year) {
        return REPORT.with(new Agency(agency, "机关" + agency), new ReportYear(year));
    }

    private static AnnualReport withNew(long total) {
        return REPORT.with(REPORT.applications().with(ApplicationRow.NEW, Applicant.TOTAL, total));
    }

    private static Arrival arrival(AnnualReport report, int number, Instant publishedAt, @Nullable String reason) {
        byte[] json = ReportJson.write(report);
        Revision revision =
                new Revision(number, "s-" + number, Verdicts.RECEIVED, publishedAt, reason, json, Digest.sha256(json));
        return new Arrival(report, revision);
    }
}
