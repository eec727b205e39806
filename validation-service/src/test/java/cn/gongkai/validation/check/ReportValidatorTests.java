package cn.gongkai.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.MemoryCarriedFiguresStore;
import cn.gongkai.validation.rulebook.RuleBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportValidatorTests {

    private static final Instant RECEIVED = Instant.parse("2026-01-15T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-15T02:00:01Z");
    private static final AnnualReport OF_2024 = SampleReports.balanced();

    /** Carries in what {@link #OF_2024} carries out, and says so. */
    private static final AnnualReport OF_2025 = SampleReports.withText(
                    OF_2024, 0, OF_2024.preamble().replace("2024", "2025"))
            .with(SampleReports.AGENCY, new ReportYear(2025));

    private final MemoryCarriedFiguresStore store = new MemoryCarriedFiguresStore();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReportValidator validator = new ReportValidator(
            RuleBook.current(), store, new ValidationMetrics(RuleBook.current(), registry), InstantSource.fixed(NOW));

    @Test
    void answersEachReportInOrder() {
        List<ReportValidated> answers = validator.validate(List.of(
                submitted("a", 1, OF_2024, Circumstances.NONE),
                submitted("b", 1, OF_2024.with(ApplicationRow.NEW, Applicant.OTHER, 3), Circumstances.NONE)));

        assertThat(answers).extracting(ReportValidated::submission).containsExactly("a", "b");
        assertThat(answers.get(0).verdict().decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(answers.get(1).verdict().decision()).isEqualTo(Decision.RETURNED);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.time()).isEqualTo(NOW));
    }

    @Test
    void firstYearOfAllHasNoneBeforeIt() {
        AnnualReport first = OF_2024.with(SampleReports.AGENCY, new ReportYear(2008));

        assertThat(validator.validate(List.of(submitted("a", 1, first, Circumstances.NONE))))
                .hasSize(1);
    }

    @Test
    void asksTheStoreOncePerBatch() {
        validator.validate(List.of(
                submitted("a", 1, OF_2024, Circumstances.NONE), submitted("b", 1, OF_2025, Circumstances.NONE)));

        assertThat(store.queries()).isEqualTo(1);
    }

    @Test
    void keepsTheFiguresOfAcceptedReportsOnly() {
        validator.validate(List.of(
                submitted("a", 1, OF_2024, Circumstances.NONE),
                submitted("b", 2, OF_2024.with(ApplicationRow.NEW, Applicant.OTHER, 3), Circumstances.NONE)));

        CarriedFigures.Key key = new CarriedFigures.Key(SampleReports.AGENCY.code(), SampleReports.YEAR);
        assertThat(store.find(List.of(key)).get(key))
                .extracting(CarriedFigures::revision, CarriedFigures::received, CarriedFigures::receivedAt)
                .containsExactly(1, 5L, RECEIVED);
    }

    @Test
    void reportSeesWhatAnEarlierOneOfTheSameBatchHandsOn() {
        AnnualReport wrong = OF_2025.with(ApplicationRow.CARRIED_IN, Applicant.NATURAL_PERSON, 2);

        ReportValidated answer = validator
                .validate(List.of(
                        submitted("a", 1, OF_2024, Circumstances.NONE), submitted("b", 1, wrong, Circumstances.NONE)))
                .get(1);

        assertThat(answer.verdict().findings())
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("YEAR-CARRYOVER"));
    }

    @Test
    void sameBatchAgainGivesTheSameAnswersAndFigures() {
        List<ReportSubmitted> batch =
                List.of(submitted("a", 1, OF_2024, Circumstances.NONE), submitted("b", 1, OF_2025, Circumstances.NONE));

        List<ReportValidated> first = validator.validate(batch);

        assertThat(validator.validate(batch)).isEqualTo(first);
    }

    @Test
    void reasonForAnotherCarryOverTurnsTheErrorIntoAnExplainedWarning() {
        validator.validate(List.of(submitted("a", 1, OF_2024, Circumstances.NONE)));
        AnnualReport merged = OF_2025.with(ApplicationRow.CARRIED_IN, Applicant.NATURAL_PERSON, 2)
                .with(ApplicationRow.HANDLED, Applicant.NATURAL_PERSON, 4);
        Circumstances explained =
                new Circumstances(null, null, List.of(new Explanation("YEAR-CARRYOVER", null, "机构撤并，接收了另一镇的申请")));

        assertThat(severitiesOfCarryOver(merged, Circumstances.NONE)).containsOnly(Severity.ERROR);
        assertThat(severitiesOfCarryOver(merged, explained)).containsOnly(Severity.WARNING);
    }

    @Test
    void countsVerdictsAndFindings() {
        validator.validate(List.of(submitted("a", 1, OF_2024, Circumstances.NONE)));

        assertThat(registry.counter("gongkai.reports.validated", "verdict", "ACCEPTED")
                        .count())
                .isEqualTo(1);
        assertThat(registry.counter("gongkai.findings", "rule", "YEAR-NO-PREVIOUS")
                        .count())
                .isEqualTo(1);
        assertThat(registry.timer("gongkai.rulebook").count()).isEqualTo(1);
    }

    private List<Severity> severitiesOfCarryOver(AnnualReport report, Circumstances circumstances) {
        return validator
                .validate(List.of(submitted("b", 1, report, circumstances)))
                .getFirst()
                .verdict()
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals("YEAR-CARRYOVER"))
                .map(Finding::severity)
                .toList();
    }

    private static ReportSubmitted submitted(
            String submission, int revision, AnnualReport report, Circumstances circumstances) {
        return new ReportSubmitted(submission, revision, 1, RECEIVED, RECEIVED, report, Reading.OF_DATA, circumstances);
    }
}
