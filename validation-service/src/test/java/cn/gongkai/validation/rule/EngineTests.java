package cn.gongkai.validation.rule;

import static cn.gongkai.report.application.Applicant.NATURAL_PERSON;
import static cn.gongkai.report.application.Applicant.TOTAL;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_IN;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.HANDLED;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.report.finding.Severity.ERROR;
import static cn.gongkai.report.finding.Severity.NOTICE;
import static cn.gongkai.report.finding.Severity.WARNING;
import static cn.gongkai.validation.rule.Rules.lastYear;
import static cn.gongkai.validation.rule.Rules.rule;
import static cn.gongkai.validation.rule.Rules.sum;
import static cn.gongkai.validation.rule.Source.PRACTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.SampleReports;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.validation.rulebook.RuleBook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineTests {

    private static final Rule BALANCE = rule("T3-BALANCE", ERROR)
            .inEveryColumn()
            .expect(sum(NEW, CARRIED_IN))
            .toEqual(sum(HANDLED, CARRIED_OUT))
            .basis(PRACTICE, "依据", "basis");

    @Test
    void findingNamesTheCellBothNumbersAndWhatWouldBeRight() {
        AnnualReport report = SampleReports.balanced().with(HANDLED, NATURAL_PERSON, 2);

        Finding finding = check(report, BALANCE).getFirst();

        assertThat(finding)
                .extracting(Finding::where, Finding::expected, Finding::actual, Finding::difference, Finding::severity)
                .containsExactly(Place.cell(3, "3.7", "naturalPerson"), "3", "2", "-1", ERROR);
        assertThat(finding.message().chinese()).isEqualTo("“自然人”勾稽关系不平：新收3＋结转1≠办理2＋结转下年1。");
        assertThat(finding.message().english()).contains("natural persons", "3 new", "2 handled");
        assertThat(finding.suggestion().chinese()).contains("4", "3");
        assertThat(finding.basis().english()).isEqualTo("basis");
    }

    @Test
    void noValueIsAskedForWhereNoneWouldBeRight() {
        AnnualReport report = SampleReports.balanced().with(CARRIED_OUT, NATURAL_PERSON, 9);

        assertThat(check(report, BALANCE).getFirst().expected()).isNull();
    }

    @Test
    void everyColumnIsCheckedByItself() {
        AnnualReport report =
                SampleReports.balanced().with(NEW, NATURAL_PERSON, 2).with(NEW, TOTAL, 9);

        assertThat(check(report, BALANCE))
                .extracting(finding -> finding.where().column())
                .containsExactly("naturalPerson", "total");
    }

    @Test
    void missingCellIsLeftToTheRuleAboutShape() {
        AnnualReport report = SampleReports.balanced().withCell(Place.cell(3, "3.7", "naturalPerson"), Cell.MISSING);

        assertThat(check(report, BALANCE)).isEmpty();
    }

    @Test
    void hugeCountsCannotOverflowIntoBalance() {
        AnnualReport report = SampleReports.zero()
                .with(NEW, NATURAL_PERSON, 999_999_999_999L)
                .with(CARRIED_IN, NATURAL_PERSON, 999_999_999_999L);

        assertThat(check(report, BALANCE)).extracting(Finding::difference).containsExactly("-1999999999998");
    }

    @Test
    void cellThatHoldsNoBelievableCountIsNotCalculatedWith() {
        AnnualReport report = SampleReports.zero()
                .with(NEW, NATURAL_PERSON, Long.MAX_VALUE)
                .with(CARRIED_IN, NATURAL_PERSON, Long.MAX_VALUE)
                .with(HANDLED, NATURAL_PERSON, -2);

        assertThat(check(report, BALANCE)).isEmpty();
    }

    @Test
    void ruleThatThrowsIsAFindingAndTheOthersGoOn() {
        Rule broken = rule("T3-SECRET", NOTICE)
                .check((inquiry, miss) -> {
                    miss.get().at(Place.part(3)).add();
                    throw new IllegalStateException("broken");
                })
                .basis(PRACTICE, "依据", "basis");
        AnnualReport report = SampleReports.balanced().with(HANDLED, NATURAL_PERSON, 2);
        List<String> told = new ArrayList<>();

        List<Finding> findings =
                RuleBook.of("test", List.of(broken, BALANCE)).check(inquiry(report), rule -> told.add(rule.id()));

        assertThat(findings)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("T3-SECRET", NOTICE), tuple("T3-BALANCE", ERROR));
        assertThat(findings.getFirst().message().english()).contains("could not run");
        assertThat(told).containsExactly("T3-SECRET");
    }

    @Test
    void errorRuleThatCannotRunWarnsSoThatAPersonLooks() {
        Rule broken = rule("T3-BALANCE", ERROR)
                .check((inquiry, miss) -> {
                    throw new StackOverflowError();
                })
                .basis(PRACTICE, "依据", "basis");

        assertThat(check(SampleReports.balanced(), broken))
                .extracting(Finding::severity)
                .containsExactly(WARNING);
    }

    @Test
    void ruleThatOverrunsItsTimeIsAFinding() {
        Rule slow = rule("DOC-GARBLED", WARNING).text(1).isFreeOf("(a+)+b").basis(PRACTICE, "依据", "basis");
        AnnualReport report = SampleReports.withText(SampleReports.zero(), 1, "a".repeat(5000));

        List<Finding> findings =
                RuleBook.of("test", List.of(slow)).check(inquiry(report).withTimeLimit(Duration.ofMillis(50)));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(NOTICE);
            assertThat(finding.message().english()).contains("too long");
        });
    }

    @Test
    void orderOfTheRulesNeverShows() {
        AnnualReport report = AnnualReportInDisorder.report();
        List<Finding> inOrder = RuleBook.current().check(inquiry(report));
        List<Rule> rules = new ArrayList<>(RuleBook.current().rules());

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rules, new Random(seed));
            assertThat(RuleBook.of("test", rules).check(inquiry(report))).isEqualTo(inOrder);
        }
    }

    @Test
    void findingsStandInTheOrderOfTheForm() {
        List<Finding> findings = RuleBook.current().check(inquiry(AnnualReportInDisorder.report()));

        assertThat(findings).extracting(finding -> finding.where().part()).isSorted();
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("T3-BLANK"))
                .extracting(finding -> finding.where().row())
                .containsExactly("1", "3.1", "3.7");
    }

    @Test
    void oneRuleCannotFloodTheVerdict() {
        AnnualReport report = SampleReports.withText(SampleReports.zero(), 6, "XX镇。".repeat(100_000));

        long found = RuleBook.current().check(inquiry(report)).stream()
                .filter(finding -> finding.rule().equals("DOC-PLACEHOLDER"))
                .count();

        assertThat(found).isEqualTo(Findings.MOST_OF_ONE_RULE);
    }

    @Test
    void sumsAlongDifferentLinesDoNotMix() {
        assertThatThrownBy(() -> rule("T3-BALANCE", ERROR).inEveryColumn().expect(sum(NATURAL_PERSON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lastYearsFigureMustBeOneThatIsHandedOn() {
        assertThatThrownBy(() -> lastYear(sum(HANDLED))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formulaIsWrittenFromTheDeclaration() {
        assertThat(BALANCE.formula().chinese()).isEqualTo("每列：1 + 2 = 3.7 + 4");
        assertThat(BALANCE.formula().english()).isEqualTo("in every column: 1 + 2 = 3.7 + 4");
    }

    @Test
    void twoRulesWithOneIdAreRefused() {
        assertThatThrownBy(() -> RuleBook.of("test", List.of(BALANCE, BALANCE))).hasMessageContaining("T3-BALANCE");
    }

    @Test
    void everyTextBelongsToARule() {
        List<String> ids = RuleBook.current().rules().stream().map(Rule::id).toList();

        assertThat(RuleTexts.keys())
                .allSatisfy(key -> assertThat(
                                Stream.of("statement.", "could-not-run.").anyMatch(key::startsWith)
                                        || ids.contains(key.substring(0, key.lastIndexOf('.'))))
                        .as(key)
                        .isTrue());
        assertThat(RuleTexts.keys())
                .allSatisfy(key -> assertThat(RuleTexts.wording(key)).isNotNull());
    }

    private static List<Finding> check(AnnualReport report, Rule rule) {
        return RuleBook.of("test", List.of(rule)).check(inquiry(report));
    }

    private static Inquiry inquiry(AnnualReport report) {
        return Inquiry.of(report, Reading.OF_DATA, Instant.parse("2025-01-15T02:00:00Z"), Circumstances.NONE, null);
    }

    /** A report with many things wrong in many places. */
    private static final class AnnualReportInDisorder {

        static AnnualReport report() {
            AnnualReport report = SampleReports.balanced()
                    .withCell(Place.cell(3, "3.7", "other"), Cell.BLANK)
                    .withCell(Place.cell(3, "1", "other"), Cell.BLANK)
                    .withCell(Place.cell(3, "3.1", "total"), Cell.BLANK)
                    .withCell(Place.cell(4, "litigationDirect", "total"), Cell.count(3))
                    .withCell(Place.row(2, "penalty"), new Cell.Words("若干"));
            return SampleReports.withText(SampleReports.withText(report, 6, "XX镇，XX县。"), 1, "收到信息公开申请9件。收到信息公开申请8件。");
        }
    }

    @Test
    void messagesNameRowsAndColumnsInTheClerksWordsToo() {
        AnnualReport report = SampleReports.balanced()
                .withCell(Place.cell(2, "regulations", "repealed"), Cell.BLANK)
                .withCell(Place.cell(2, "regulations", "issued"), Cell.BLANK);
        Reading reading = new Reading(
                "docx",
                "2021",
                List.of(
                        new Observation(ObservationKind.LABEL, new Place(2, null, "repealed"), "本年度止件数", "本年废止件数"),
                        new Observation(ObservationKind.LABEL, Place.row(2, "licensing"), "处理数", "本年处理决定数量"),
                        new Observation(ObservationKind.LABEL, Place.row(3, "9"), "无此行", "无此行")));

        List<Finding> findings = RuleBook.current()
                .only("T2-BLANK")
                .check(Inquiry.of(report, reading, Instant.EPOCH, Circumstances.NONE, null));

        assertThat(findings)
                .extracting(finding -> finding.message().chinese())
                .containsExactly("“规章·本年制发件数”为空白，没有数据请填0。", "“规章·本年废止件数（表中写作‘本年度止件数’）”为空白，没有数据请填0。");
        assertThat(findings.getLast().message().english()).contains("repealed this year (written ‘本年度止件数’)");
    }
}
