package cn.gongkai.validation.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import cn.gongkai.validation.repair.Repair.Change;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random reports against arithmetic by hand, and what is offered to mend them. The seeds are fixed: a failure can be repeated. */
class RepairsTests {

    private static final int REPORTS = 2000;
    private static final int REPAIRED_REPORTS = 200;
    private static final RuleBook RULES = RuleBook.current();
    private static final Repairs REPAIRS = new Repairs(RULES);
    private static final List<Place> PLACES = Stream.of(ApplicationTable.PLACES, ProceedingTable.PLACES)
            .flatMap(List::stream)
            .toList();

    @Test
    void validReportsHaveNoErrorAndNeedNoRepair() {
        RandomReports reports = new RandomReports(new SplittableRandom(1));
        for (int i = 0; i < REPORTS; i++) {
            AnnualReport report = reports.next();

            assertThat(errors(report)).as(report::toString).isEmpty();
            assertThat(repairs(report)).isEmpty();
        }
    }

    @Test
    void oneWrongCellIsFoundWhereArithmeticDemands() {
        SplittableRandom random = new SplittableRandom(2);
        RandomReports reports = new RandomReports(random);
        for (int i = 0; i < REPORTS; i++) {
            AnnualReport report = reports.next();
            AnnualReport wrong = withOneWrongCell(report, random);

            assertThat(errors(wrong))
                    .as(wrong::toString)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(Arithmetic.errors(wrong, report));
        }
    }

    @Test
    void oneWrongCellIsMendedAndEveryRepairHolds() {
        SplittableRandom random = new SplittableRandom(3);
        RandomReports reports = new RandomReports(random);
        for (int i = 0; i < REPAIRED_REPORTS; i++) {
            AnnualReport report = reports.next();
            AnnualReport wrong = withOneWrongCell(report, random);
            List<Repair> repairs = repairs(wrong);

            assertThat(repairs)
                    .as(wrong::toString)
                    .extracting(repair -> repair.applyTo(wrong))
                    .contains(report);
            assertThat(repairs).allSatisfy(repair -> {
                assertThat(repair.changes()).hasSize(1);
                assertThat(errors(repair.applyTo(wrong))).isEmpty();
                assertThat(repair.removes())
                        .containsExactlyElementsOf(errors(wrong).stream()
                                .map(error -> error.substring(0, error.indexOf(' ')))
                                .distinct()
                                .sorted()
                                .toList());
            });
        }
    }

    @Test
    void applicationInTheWrongColumnIsMovedBack() {
        AnnualReport wrong = SampleReports.balanced()
                .with(ApplicationRow.NEW, Applicant.NATURAL_PERSON, 2)
                .with(ApplicationRow.NEW, Applicant.OTHER, 1);

        assertThat(repairs(wrong)).anySatisfy(repair -> {
            assertThat(repair.applyTo(wrong)).isEqualTo(SampleReports.balanced());
            assertThat(repair.removes()).containsExactly("T3-BALANCE");
        });
    }

    @Test
    void applicationLeftOutWhereItCameInAndWhereItWasHandledIsCountedThere() {
        AnnualReport hangai = ReportJson.readReport(SampleFiles.HANGAI.bytes(SampleFormat.JSON));

        assertThat(repairs(hangai)).hasSize(2).first().satisfies(repair -> {
            assertThat(repair.changes())
                    .extracting(Change::where, Change::from, Change::to)
                    .containsExactly(
                            tuple(Place.cell(3, "1", "naturalPerson"), Cell.ZERO, Cell.count(1)),
                            tuple(Place.cell(3, "1", "total"), Cell.ZERO, Cell.count(1)),
                            tuple(Place.cell(3, "3.7", "naturalPerson"), Cell.ZERO, Cell.count(1)),
                            tuple(Place.cell(3, "3.7", "total"), Cell.ZERO, Cell.count(1)));
            assertThat(repair.removes()).containsExactly("NARR-ANSWERED", "NARR-APPLICATIONS", "T3-RESULT-SUM");
        });
    }

    @Test
    void blanksAreOfferedZerosBesideTheSums() {
        AnnualReport hangai = ReportJson.readReport(SampleFiles.HANGAI.bytes(SampleFormat.JSON));

        Repair zeros = repairs(hangai).getLast();

        assertThat(zeros.removes()).containsExactly("T2-BLANK", "T3-BLANK");
        assertThat(zeros.changes()).hasSize(13).allSatisfy(change -> {
            assertThat(change.from()).isEqualTo(Cell.BLANK);
            assertThat(change.to()).isEqualTo(Cell.ZERO);
        });
        AnnualReport mended = repairs(hangai).getFirst().applyTo(zeros.applyTo(hangai));
        assertThat(errors(mended)).isEmpty();
        assertThat(repairs(mended)).isEmpty();
    }

    @Test
    void blankThatASumWantsFilledIsNotOfferedAZero() {
        AnnualReport wrong = SampleReports.balanced().withCell(Place.cell(3, "1", "total"), Cell.BLANK);

        assertThat(repairs(wrong))
                .singleElement()
                .satisfies(repair -> assertThat(repair.applyTo(wrong)).isEqualTo(SampleReports.balanced()));
    }

    @Test
    void neighboursInEachOthersPlaceArePutBack() {
        SplittableRandom random = new SplittableRandom(4);
        RandomReports reports = new RandomReports(random);
        int mended = 0;
        for (int i = 0; i < REPAIRED_REPORTS; i++) {
            AnnualReport report = reports.next();
            Swap swap = Swaps.OF_APPLICATIONS.get(random.nextInt(Swaps.OF_APPLICATIONS.size()));
            AnnualReport wrong = new Repair(swap.changes(report), List.of()).applyTo(report);
            List<Repair> repairs = repairs(wrong);

            assertThat(repairs)
                    .allSatisfy(repair -> assertThat(errors(repair.applyTo(wrong)))
                            .as(wrong::toString)
                            .isEmpty());
            mended += !wrong.equals(report)
                            && repairs.stream()
                                    .anyMatch(repair -> repair.applyTo(wrong).equals(report))
                    ? 1
                    : 0;
        }
        assertThat(mended).isPositive();
    }

    @Test
    void rowsInEachOthersPlaceArePutBack() {
        AnnualReport right = SampleReports.balanced();
        AnnualReport wrong = new Repair(
                        rows(ApplicationRow.HANDLED, ApplicationRow.CARRIED_OUT).changes(right), List.of())
                .applyTo(right);

        assertThat(repairs(wrong))
                .singleElement()
                .satisfies(repair -> assertThat(repair.applyTo(wrong)).isEqualTo(right));
    }

    private static Swap rows(ApplicationRow one, ApplicationRow other) {
        return Swaps.OF_APPLICATIONS.stream()
                .filter(swap -> swap.these().equals(row(one)) && swap.those().equals(row(other)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Place> row(ApplicationRow row) {
        return Stream.of(Applicant.values())
                .map(column -> Place.cell(3, row.code(), column.key()))
                .toList();
    }

    @Test
    void transposedDigitsAreTurnedBack() {
        AnnualReport wrong = SampleReports.balanced().withCell(Place.cell(3, "3.1", "total"), Cell.count(30));

        assertThat(repairs(wrong)).extracting(repair -> repair.applyTo(wrong)).contains(SampleReports.balanced());
    }

    @Test
    void bothTablesAreMendedEachByItself() {
        AnnualReport wrong = SampleReports.balanced()
                .with(ApplicationRow.GRANTED, Applicant.TOTAL, 4)
                .withCell(Place.cell(4, "reconsideration", "total"), Cell.count(2));

        assertThat(repairs(wrong))
                .extracting(Repair::removes)
                .contains(List.of("T3-RESULT-SUM", "T3-ROW-TOTAL"), List.of("NARR-LITIGATION", "T4-TOTAL"));
    }

    @Test
    void nothingIsOfferedWhereItWouldBeAGuess() {
        AnnualReport twice = SampleReports.balanced()
                .with(ApplicationRow.GRANTED, Applicant.TOTAL, 9)
                .with(ApplicationRow.CARRIED_IN, Applicant.OTHER, 4);
        AnnualReport toldDifferently = SampleReports.withText(
                SampleReports.balanced(),
                1,
                SampleReports.balanced().overview().text().replace("申请5件", "申请6件"));
        AnnualReport worded = SampleReports.balanced()
                .with(ApplicationRow.GRANTED, Applicant.TOTAL, 9)
                .withCell(Place.cell(3, "1", "total"), new Cell.Words("五"));

        assertThat(repairs(twice)).isEmpty();
        assertThat(repairs(toldDifferently)).isEmpty();
        assertThat(repairs(worded)).isEmpty();
    }

    private static AnnualReport withOneWrongCell(AnnualReport report, SplittableRandom random) {
        Place place = PLACES.get(random.nextInt(PLACES.size()));
        long count = report.cell(place).orZero();
        long other = random.nextLong(count + 5);
        return report.withCell(place, Cell.count(other == count ? count + 5 : other));
    }

    private static Inquiry inquiry(AnnualReport report) {
        return Inquiry.of(report, Reading.OF_DATA, Instant.parse("2025-01-15T02:00:00Z"), Circumstances.NONE, null);
    }

    private static List<Repair> repairs(AnnualReport report) {
        Inquiry inquiry = inquiry(report);
        return REPAIRS.of(inquiry, RULES.check(inquiry));
    }

    private static List<String> errors(AnnualReport report) {
        return RULES.check(inquiry(report)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map((Finding finding) -> finding.rule() + " " + finding.where())
                .toList();
    }
}
