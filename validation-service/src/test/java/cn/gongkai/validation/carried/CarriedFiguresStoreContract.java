package cn.gongkai.validation.carried;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.ReportYear;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
