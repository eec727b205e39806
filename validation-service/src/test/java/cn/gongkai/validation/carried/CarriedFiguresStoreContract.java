package cn.gongkai.validation.carried;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of carried figures must do. */
abstract class CarriedFiguresStoreContract {

    private final String agency = UUID.randomUUID().toString().substring(0, 8);

    abstract CarriedFiguresStore store();

    @Test
    void findsWhatWasKept() {
        CarriedFigures figures = figures(2023, 1, 5);

        store().keep(List.of(figures));

        assertThat(store().find(List.of(figures.key()))).containsExactly(Map.entry(figures.key(), figures));
    }

    @Test
    void findsOnlyWhatIsThere() {
        store().keep(List.of(figures(2023, 1, 5)));

        assertThat(store().find(List.of(key(2022), key(2023)))).containsOnlyKeys(key(2023));
        assertThat(store().find(List.of())).isEmpty();
    }

    @Test
    void newerRevisionReplacesAnOlderOne() {
        store().keep(List.of(figures(2023, 1, 5)));
        store().keep(List.of(figures(2023, 2, 7)));

        assertThat(store().find(List.of(key(2023))).get(key(2023))).isEqualTo(figures(2023, 2, 7));
    }

    @Test
    void olderRevisionNeverReplacesANewerOne() {
        store().keep(List.of(figures(2023, 2, 7)));
        store().keep(List.of(figures(2023, 1, 5), figures(2022, 1, 3)));

        assertThat(store().find(List.of(key(2023))).get(key(2023))).isEqualTo(figures(2023, 2, 7));
        assertThat(store().find(List.of(key(2022)))).containsOnlyKeys(key(2022));
    }

    @Test
    void sameFiguresTwiceChangeNothing() {
        store().keep(List.of(figures(2023, 1, 5)));
        store().keep(List.of(figures(2023, 1, 5)));

        assertThat(store().find(List.of(key(2023))).get(key(2023))).isEqualTo(figures(2023, 1, 5));
    }

    @Test
    void cellsAndTextsAreKeptAsTheyWere() {
        CarriedFigures figures = CarriedFigures.of(
                SampleReports.balanced()
                        .with(new Agency(agency, "某镇人民政府"), new ReportYear(2023))
                        .withCell(Place.row(2, "feesWan"), new Cell.Amount(new BigDecimal("1.250"))),
                1,
                Instant.parse("2024-01-20T08:00:00.123456Z"),
                Map.of(1, "文字"),
                List.of(7L, -9L));

        store().keep(List.of(figures));

        CarriedFigures found = store().find(List.of(figures.key())).get(figures.key());
        assertThat(found).isEqualTo(figures);
        assertThat(found.cell(Place.row(2, "feesWan"))).isEqualTo("1.25");
        assertThat(found.cell(Place.cell(3, "3.3.8", "other"))).isZero();
    }

    @Test
    void likeTextsAreFoundByAnyBandTheyShareUntilARevisionIsUnlike() {
        long band = ThreadLocalRandom.current().nextLong();
        store().keep(List.of(sketched(1, band, band + 1), figures(2022, 1, 5)));

        assertThat(store().alike(List.of(band + 1, band + 2))).containsExactly(sketched(1, band, band + 1));
        assertThat(store().alike(List.of(band + 2))).isEmpty();
        assertThat(store().alike(List.of())).isEmpty();

        store().keep(List.of(sketched(2)));

        assertThat(store().alike(List.of(band, band + 1))).isEmpty();
    }

    private CarriedFigures sketched(int revision, Long... bands) {
        return CarriedFigures.of(
                SampleReports.zero().with(new Agency(agency, "某镇人民政府"), new ReportYear(2023)),
                revision,
                Instant.EPOCH,
                Map.of(),
                List.of(bands));
    }

    @Test
    void keepingNothingIsAllowed() {
        store().keep(List.of());

        assertThat(store().find(List.of(key(2023)))).isEmpty();
    }

    @Test
    void newestRevisionWinsWhenAllAreKeptAtOnce() throws Exception {
        int revisions = 8;
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(revisions)) {
            List<? extends Future<?>> writes = IntStream.rangeClosed(1, revisions)
                    .mapToObj(revision -> threads.submit(() -> {
                        start.await();
                        store().keep(List.of(figures(2023, revision, revision)));
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> write : writes) {
                write.get();
            }
        }

        assertThat(store().find(List.of(key(2023))).get(key(2023)).revision()).isEqualTo(revisions);
    }

    private CarriedFigures.Key key(int year) {
        return new CarriedFigures.Key(agency, new ReportYear(year));
    }

    private CarriedFigures figures(int year, int revision, long carriedOut) {
        return new CarriedFigures(
                agency,
                new ReportYear(year),
                revision,
                List.of(carriedOut, 0L, 0L, 0L, 0L, 0L, carriedOut),
                List.of(1L, 0L, 2L),
                0,
                6,
                9,
                1,
                10 - carriedOut);
    }
}
