package cn.gongkai.validation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.report.Place;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.sample.SampleFiles;
import cn.gongkai.sample.SampleFormat;
import cn.gongkai.validation.rule.Inquiry;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The verdicts on the sample reports: all errors and warnings, and no others. */
class SampleVerdictsTests {

    private static final Instant JANUARY_2025 = Instant.parse("2025-01-15T02:00:00Z");

    @ParameterizedTest
    @EnumSource(SampleFiles.class)
    void everySampleEndsWhereItIsSaidTo(SampleFiles sample) {
        assertThat(verdict(sample, Reading.OF_DATA).decision().name())
                .isEqualTo(sample.expectedState().name());
    }

    @Test
    void hangaiIsReturnedForItsTextAndItsResultSum() {
        Verdict verdict = verdict(SampleFiles.HANGAI, Reading.OF_DATA);

        assertThat(rules(verdict, Severity.ERROR))
                .containsExactlyInAnyOrder("NARR-APPLICATIONS", "NARR-ANSWERED", "T3-RESULT-SUM", "T3-RESULT-SUM");
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().equals("T3-RESULT-SUM"))
                .extracting(Finding::where, Finding::expected, Finding::actual, Finding::difference)
                .containsExactly(
                        tuple(Place.cell(3, "3.7", "naturalPerson"), "1", "0", "-1"),
                        tuple(Place.cell(3, "3.7", "total"), "1", "0", "-1"));
        assertThat(verdict.findings())
                .filteredOn(finding -> finding.rule().startsWith("NARR-"))
                .extracting(Finding::where, Finding::cell)
                .containsExactly(
                        tuple(Place.part(1), Place.cell(3, "1", "total")),
                        tuple(Place.part(1), Place.cell(3, "3.7", "total")));
        assertThat(rules(verdict, Severity.WARNING))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                Collections.nCopies(7, "T3-BLANK"),
                                Collections.nCopies(6, "T2-BLANK"),
                                List.of("DOC-SUPERVISION"))
                        .flatMap(List::stream)
                        .toList());
        assertThat(rules(verdict, Severity.NOTICE)).containsExactlyInAnyOrder("DOC-AGENCY", "DOC-PART1-LENGTH");
    }

    @Test
    void sixiaMustExplainItsPeriodAndSupervision() {
        Verdict verdict = verdict(SampleFiles.SIXIA, Reading.OF_DATA);

        assertThat(rules(verdict, Severity.ERROR)).isEmpty();
        assertThat(rules(verdict, Severity.WARNING)).containsExactlyInAnyOrder("DOC-PERIOD-MISSING", "DOC-SUPERVISION");
        assertThat(rules(verdict, Severity.NOTICE)).containsExactlyInAnyOrder("DOC-PART1-LENGTH", "DOC-AGENCY");
    }

    @Test
    void chaihudianIsAcceptedWithNotices() {
        Verdict verdict =
                verdict(SampleFiles.CHAIHUDIAN, noticed(ObservationKind.RESIDUE, Place.part(6), "柴胡店镇政府主动公开情况", ""));

        assertThat(rules(verdict, Severity.ERROR, Severity.WARNING)).isEmpty();
        assertThat(rules(verdict, Severity.NOTICE))
                .containsExactlyInAnyOrder("DOC-PART1-LENGTH", "DOC-AGENCY", "DOC-RESIDUE", "T3-ALL-ZERO");
    }

    @Test
    void xingjiMustExplainWhatItsReportLacks() {
        Verdict verdict = verdict(
                SampleFiles.XINGJI,
                noticed(ObservationKind.LABEL, Place.cell(2, "regulations", "repealed"), "本年度止件数", "本年废止件数"));

        assertThat(rules(verdict, Severity.ERROR)).isEmpty();
        assertThat(rules(verdict, Severity.WARNING))
                .containsExactlyInAnyOrder(
                        "DOC-BASIS", "DOC-PERIOD-MISSING", "DOC-CONTACT", "T2-LABEL", "DOC-SUPERVISION");
        assertThat(rules(verdict, Severity.NOTICE))
                .containsExactlyInAnyOrder("DOC-EPUB", "DOC-PART6-THIN", "DOC-AGENCY", "T3-ALL-ZERO");
    }

    @Test
    void caoheMustExplainItsSupervisionAndALeftInstruction() {
        Verdict verdict = verdict(
                SampleFiles.CAOHE,
                noticed(ObservationKind.PLACEHOLDER, Place.part(6), "（一）依据《政府信息公开信息处理费管理办法》收取信息处理费的情况需在此专门报告", ""));

        assertThat(rules(verdict, Severity.ERROR)).isEmpty();
        assertThat(rules(verdict, Severity.WARNING)).containsExactlyInAnyOrder("DOC-SUPERVISION", "DOC-PLACEHOLDER");
        assertThat(rules(verdict, Severity.NOTICE)).containsExactlyInAnyOrder("T3-ALL-ZERO");
    }

    @Test
    void zhanjiaHasNothingButWhatNobodyCanCheckYet() {
        Verdict verdict = verdict(SampleFiles.ZHANJIA, Reading.OF_DATA);

        assertThat(rules(verdict, Severity.values())).containsExactly("YEAR-NO-PREVIOUS");
    }

    private static Verdict verdict(SampleFiles sample, Reading reading) {
        Inquiry inquiry = Inquiry.of(
                ReportJson.readReport(sample.bytes(SampleFormat.JSON)),
                reading,
                JANUARY_2025,
                Circumstances.NONE,
                null);
        return Verdict.of("test", RuleBook.current().check(inquiry), List.of());
    }

    private static List<String> rules(Verdict verdict, Severity... severities) {
        return verdict.findings().stream()
                .filter(finding -> Arrays.asList(severities).contains(finding.severity()))
                .map(Finding::rule)
                .toList();
    }

    private static Reading noticed(ObservationKind kind, Place where, String found, String expected) {
        return new Reading("docx", "2021", List.of(new Observation(kind, where, found, expected)));
    }
}
