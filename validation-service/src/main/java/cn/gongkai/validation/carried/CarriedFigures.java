package cn.gongkai.validation.carried;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What other reports are held against: of an accepted report the figures that must reappear next year or in the sums of the
 * government above, and its texts. Counts in 件; a blank counts as 0.
 *
 * @param agency the agency's code
 * @param revision the revision of the report they are from
 * @param carriedOut row 4 of table 3, in the order of its seven columns
 * @param pending the undecided cases of the three groups of table 4
 * @param regulationsInForce regulations in force at the year's end
 * @param normativeDocumentsInForce normative documents in force at the year's end
 * @param received row 1 of table 3, total
 * @param carriedIn row 2 of table 3, total
 * @param handled row 3.7 of table 3, total
 * @param receivedAt when the report was handed in
 * @param cells every cell of its tables that is not 0
 * @param texts the texts that are compared, by part
 * @param bands by which like texts are found
 */
public record CarriedFigures(
        String agency,
        ReportYear year,
        int revision,
        List<Long> carriedOut,
        List<Long> pending,
        long regulationsInForce,
        long normativeDocumentsInForce,
        long received,
        long carriedIn,
        long handled,
        Instant receivedAt,
        Map<Place, BigDecimal> cells,
        Map<Integer, String> texts,
        List<Long> bands) {

    private static final List<Place> PLACES = Stream.of(
                    DisclosureTable.PLACES, ApplicationTable.PLACES, ProceedingTable.PLACES)
            .flatMap(List::stream)
            .toList();

    public CarriedFigures {
        if (carriedOut.size() != Applicant.values().length || pending.size() != Proceeding.values().length) {
            throw new IllegalArgumentException("7 columns and 3 groups, not " + carriedOut + " and " + pending);
        }
        carriedOut = List.copyOf(carriedOut);
        pending = List.copyOf(pending);
        cells = Map.copyOf(cells);
        texts = Map.copyOf(texts);
        bands = List.copyOf(bands);
    }

    /** Figures without cells and texts: all that there is of reports accepted before those were kept. */
    public CarriedFigures(
            String agency,
            ReportYear year,
            int revision,
            List<Long> carriedOut,
            List<Long> pending,
            long regulationsInForce,
            long normativeDocumentsInForce,
            long received,
            long carriedIn,
            long handled) {
        this(
                agency,
                year,
                revision,
                carriedOut,
                pending,
                regulationsInForce,
                normativeDocumentsInForce,
                received,
                carriedIn,
                handled,
                Instant.EPOCH,
                Map.of(),
                Map.of(),
                List.of());
    }

    /**
     * The figures of a report.
     *
     * @param texts its comparable texts
     * @param bands those of its texts' bands under which it is to be found
     */
    public static CarriedFigures of(
            AnnualReport report, int revision, Instant receivedAt, Map<Integer, String> texts, List<Long> bands) {
        return new CarriedFigures(
                report.agency().code(),
                report.year(),
                revision,
                Arrays.stream(Applicant.values())
                        .map(column -> report.applications().count(ApplicationRow.CARRIED_OUT, column))
                        .toList(),
                Arrays.stream(Proceeding.values())
                        .map(group -> report.proceedings().count(group, Outcome.PENDING))
                        .toList(),
                inForce(report.disclosure().regulations().inForce()),
                inForce(report.disclosure().normativeDocuments().inForce()),
                report.applications().count(ApplicationRow.NEW, Applicant.TOTAL),
                report.applications().count(ApplicationRow.CARRIED_IN, Applicant.TOTAL),
                report.applications().count(ApplicationRow.HANDLED, Applicant.TOTAL),
                receivedAt.truncatedTo(ChronoUnit.MILLIS),
                cells(report),
                texts,
                bands);
    }

    private static Map<Place, BigDecimal> cells(AnnualReport report) {
        Map<Place, BigDecimal> cells = new HashMap<>();
        for (Place place : PLACES) {
            BigDecimal value =
                    switch (report.cell(place)) {
                        case Cell.Count(long count) -> BigDecimal.valueOf(count);
                        case Cell.Amount(BigDecimal amount) -> amount.stripTrailingZeros();
                        case Cell.Blank blank -> BigDecimal.ZERO;
                        case Cell.Words words -> BigDecimal.ZERO;
                        case Cell.Missing missing -> BigDecimal.ZERO;
                    };
            if (value.signum() != 0) {
                cells.put(place, value);
            }
        }
        return cells;
    }

    /** What a cell held. */
    public BigDecimal cell(Place place) {
        return cells.getOrDefault(place, BigDecimal.ZERO);
    }

    /** Whose figures these are. */
    public Key key() {
        return new Key(agency, year);
    }

    private static long inForce(Cell cell) {
        return cell.orZero();
    }

    /** One agency's figures of one year. */
    public record Key(String agency, ReportYear year) {}
}
