package cn.gongkai.validation.rulebook;

import static cn.gongkai.report.Cell.BLANK;
import static cn.gongkai.report.application.Applicant.NATURAL_PERSON;
import static cn.gongkai.report.application.Applicant.TOTAL;
import static cn.gongkai.report.application.ApplicationRow.CARRIED_OUT;
import static cn.gongkai.report.application.ApplicationRow.CLOSED_FEE_UNPAID;
import static cn.gongkai.report.application.ApplicationRow.CLOSED_OTHER;
import static cn.gongkai.report.application.ApplicationRow.NEW;
import static cn.gongkai.validation.rulebook.Asked.balanced;
import static cn.gongkai.validation.rulebook.Asked.zero;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and texts that invite a table's rules to go wrong. */
class TableHardCasesTests {

    private static final Place FEES = Place.row(2, "feesWan");
    private static final Place NEW_TOTAL = Place.cell(3, "1", "total");

    @Test
    void noRuleCalculatesWithACellThatIsNoNumber() {
        for (Cell cell : List.of(
                new Cell.Words("5件"),
                new Cell.Words("五"),
                Cell.count(-1),
                Cell.count(Long.MAX_VALUE),
                Cell.count(Long.MIN_VALUE),
                new Cell.Amount(new BigDecimal("5.5")))) {
            for (ApplicationRow row : ApplicationRow.values()) {
                Asked asked = balanced().with(Place.cell(3, row.code(), "naturalPerson"), cell);

                assertThat(rules(asked))
                        .as(row + " " + cell)
                        .contains("T3-NUMBER")
                        .doesNotContain(
                                "T3-ROW-TOTAL", "T3-BALANCE", "T3-RESULT-SUM", "T3-CARRYOUT-MAX", "NARR-APPLICATIONS");
            }
        }
    }

    @Test
    void wordInATotalLeavesTextAndLastYearAlone() {
        Asked asked = balanced().with(NEW_TOTAL, new Cell.Words("62件")).lastYear(5, 0, 100, 4);

        assertThat(rules(asked)).contains("T3-NUMBER").doesNotContain("NARR-APPLICATIONS", "YEAR-JUMP", "YEAR-DELTA");
    }

    @Test
    void sumsAtTheLargestCountThatIsBelievedDoNotOverflow() {
        Asked asked = zero();
        for (ApplicationRow row : ApplicationRow.values()) {
            asked = asked.with(row, NATURAL_PERSON, 999_999_999_999L).with(row, TOTAL, 999_999_999_999L);
        }

        assertThat(rules(asked)).contains("T3-RESULT-SUM").doesNotContain("T3-ROW-TOTAL", "T3-NUMBER");
    }

    @Test
    void blankAddsNothingToASum() {
        assertThat(rules(zero().with(Place.cell(3, "3.7", "naturalPerson"), BLANK)))
                .contains("T3-BLANK")
                .doesNotContain("T3-BALANCE", "T3-RESULT-SUM", "T3-NUMBER");
        assertThat(rules(zero().with(Place.cell(4, "reconsideration", "total"), new Cell.Words("—"))))
                .contains("T4-BLANK")
                .doesNotContain("T4-TOTAL", "T4-NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"—", "–", "―", "-", "－", "/", "无", "〇"})
    void strokeForNothingIsABlank(String stroke) {
        assertThat(rules(zero().with(NEW_TOTAL, new Cell.Words(stroke))))
                .contains("T3-BLANK")
                .doesNotContain("T3-NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12500元", "12,500元", "12500.00元", "人民币１２５００元"})
    void feesInYuanAreFoundHoweverTheAmountIsWritten(String amount) {
        assertThat(rules(fees("12500", "全年行政事业性收费" + amount + "。"))).contains("T2-FEE-UNIT");
        assertThat(rules(fees("12500", "全年行政事业性收费" + amount + "。").agency("370832", "梁山县人民政府")))
                .contains("T2-FEE-UNIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.25万元", "112500元", "12500.5元", "12500万元", "12500人"})
    void otherAmountsAreNoFault(String amount) {
        assertThat(rules(fees("12500", "全年行政事业性收费" + amount + "。").agency("370832", "梁山县人民政府")))
                .doesNotContain("T2-FEE-UNIT");
    }

    @Test
    void feesMayHaveDecimalsButNoWords() {
        assertThat(rules(fees("1.5", ""))).doesNotContain("T2-NUMBER");
        assertThat(rules(balanced().with(FEES, new Cell.Words("1.5万")))).contains("T2-NUMBER");
        assertThat(rules(fees("-0.01", ""))).contains("T2-NUMBER");
        assertThat(rules(fees("1e40", ""))).contains("T2-NUMBER").doesNotContain("T2-FEE-UNIT", "T2-NO-FEE-POWER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"发出收费通知2件", "发出2件收费通知", "共发出收费通知两份", "发出一张收费通知，另发出2份收费通知"})
    void feeNoticesAreCountedWhereverTheirNumberStands(String words) {
        assertThat(rules(balanced().with(CLOSED_FEE_UNPAID, TOTAL, 2).text(6, "信息处理费：" + words + "，总金额300元。")))
                .doesNotContain("T3-FEE-ROW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"未收取信息处理费", "发出收费通知0件", "发出1件收费通知", "发出收费通知的情况一览如下"})
    void tooFewFeeNoticesAreTold(String words) {
        assertThat(rules(balanced().with(CLOSED_FEE_UNPAID, TOTAL, 2).text(6, words + "。")))
                .contains("T3-FEE-ROW");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他处理1件。", "其他处理为1件。", "其他处理（1件）。", "“其他处理”情形1件，其他情形0件。"})
    void countAloneExplainsNoOtherClosing(String words) {
        assertThat(rules(balanced().with(CLOSED_OTHER, TOTAL, 1).text(6, "未收取信息处理费。" + words)))
                .contains("T3-OTHER-EXPLAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他处理1件，系申请人自愿撤回。", "其他处理1件（申请人失联）。", "其他处理1件，原因是申请人去世。", "1件由申请人撤回。", "其他处理1件，主要为重复登记。"})
    void reasonExplainsAnOtherClosing(String words) {
        assertThat(rules(balanced().with(CLOSED_OTHER, TOTAL, 1).text(6, "未收取信息处理费。" + words)))
                .doesNotContain("T3-OTHER-EXPLAIN");
    }

    @Test
    void jumpFromNothingNeedsTenApplications() {
        assertThat(rules(balanced().with(NEW, TOTAL, 9).lastYear(5, 0, 0, 0))).doesNotContain("YEAR-JUMP");
        assertThat(rules(balanced().with(NEW, TOTAL, 10).lastYear(5, 0, 0, 0))).contains("YEAR-JUMP");
        assertThat(rules(balanced().with(NEW, TOTAL, 0).lastYear(5, 0, 10, 0))).contains("YEAR-JUMP");
    }

    @Test
    void carryingOutMuchIsNoticedBeyondHalfAndFive() {
        Asked asked = zero().with(NEW, TOTAL, 10);

        assertThat(rules(asked.with(CARRIED_OUT, TOTAL, 5))).doesNotContain("T3-CARRY-SHARE");
        assertThat(rules(asked.with(CARRIED_OUT, TOTAL, 6))).contains("T3-CARRY-SHARE");
        assertThat(rules(asked.with(CARRIED_OUT, TOTAL, 6).with(NEW_TOTAL, new Cell.Words("十"))))
                .doesNotContain("T3-CARRY-SHARE");
    }

    @Test
    void rowWithOtherThanItsValuesIsToldAtThatRowAndTheRestIsChecked() {
        Asked asked = unclear(balanced(), Place.row(3, "3.1"), "6", "7");
        for (Place place : ApplicationTable.PLACES) {
            if ("3.1".equals(place.row())) {
                asked = asked.with(place, Cell.MISSING);
            }
        }

        assertThat(shapes(asked)).singleElement().satisfies(finding -> {
            assertThat(finding.where()).isEqualTo(Place.row(3, "3.1"));
            assertThat(finding.message().chinese()).contains("7", "6").doesNotContain("{");
        });
        assertThat(rules(asked.with(Place.cell(3, "1", "total"), Cell.count(6))))
                .contains("T3-ROW-TOTAL")
                .doesNotContain("T3-RESULT-SUM");
    }

    @Test
    void tableFourWithFourteenNumbersIsToldOnce() {
        Asked asked = unclear(balanced(), Place.part(4), "14", "15");
        for (Place place : ProceedingTable.PLACES) {
            asked = asked.with(place, Cell.MISSING);
        }

        assertThat(shapes(asked))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().chinese()).isEqualTo("复议诉讼表应有15个数，现识别到14个。"));
        assertThat(rules(asked)).doesNotContain("T4-TOTAL", "NARR-LITIGATION");
    }

    private static Asked unclear(Asked asked, Place where, String found, String expected) {
        Observation row = new Observation(ObservationKind.UNCLEAR_ROW, where, found, expected);
        return new Asked(
                asked.report(),
                new Reading("docx", "2021", List.of(row)),
                asked.receivedAt(),
                asked.circumstances(),
                asked.past());
    }

    private static List<Finding> shapes(Asked asked) {
        return RuleBook.current().only("T2-SHAPE", "T3-SHAPE", "T4-SHAPE").check(asked.inquiry());
    }

    private static Asked fees(String amount, String text) {
        return balanced().with(FEES, new Cell.Amount(new BigDecimal(amount))).text(6, "未收取信息处理费。" + text);
    }

    private static List<String> rules(Asked asked) {
        return RuleBook.current().check(asked.inquiry()).stream()
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
