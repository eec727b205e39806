package cn.gongkai.validation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.gongkai.report.Cell;
import cn.gongkai.report.Place;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Finding.Adjustment;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Weight;
import cn.gongkai.report.reading.FormVersion;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.report.reading.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a division's policy does to the rules, and what it cannot do. */
class PolicyTests {

    private static final Place PENALTY = Place.row(2, "penalty");
    private static final Asked BLANK = Asked.balanced().with(PENALTY, Cell.BLANK);
    private static final Asked UNBALANCED = Asked.balanced().with(Place.cell(3, "3.7", "total"), Cell.count(9));

    @Test
    void warningBecomesWhatTheDivisionSaysAndNamesWhoSaidSo() {
        for (Weight weight : List.of(Weight.ERROR, Weight.NOTICE)) {
            assertThat(findings(BLANK, "T2-BLANK", weight))
                    .extracting(Finding::severity, Finding::adjusted)
                    .containsExactly(tuple(weight.severity(), new Adjustment(Severity.WARNING, "370832")));
        }
    }

    @Test
    void ruleThatIsSwitchedOffIsNotAsked() {
        assertThat(findings(BLANK, "T2-BLANK", Weight.OFF)).isEmpty();
        assertThat(findings(BLANK, "T2-NUMBER", Weight.OFF)).isEmpty();
    }

    @Test
    void whatThePolicySaysOfOneRuleChangesNoOther() {
        List<Finding> others = check(BLANK, policy("T2-BLANK", Weight.OFF));

        assertThat(others)
                .isEqualTo(check(BLANK, Policy.NONE).stream()
                        .filter(finding -> !finding.rule().equals("T2-BLANK"))
                        .toList());
    }

    @Test
    void errorsAreNoDivisionsToLower() {
        for (Weight weight : Weight.values()) {
            assertThat(findings(UNBALANCED, "T3-BALANCE", weight)).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                assertThat(finding.adjusted()).isNull();
            });
        }
    }

    @Test
    void sameSeverityAsListedIsNoAdjustment() {
        assertThat(findings(BLANK, "T2-BLANK", Weight.WARNING))
                .extracting(Finding::adjusted)
                .containsOnlyNulls();
    }

    @Test
    void noticeRaisedToAnErrorReturnsTheReport() {
        Policy strict = policy("T3-ALL-ZERO", Weight.ERROR);

        assertThat(Verdict.of("test", check(Asked.zero(), strict), List.of()).decision())
                .isEqualTo(Decision.RETURNED);
    }

    @Test
    void reportInTheFormOf2019IsToldSoAndNotThatItsTableIsMissing() {
        Asked old = Asked.balanced().noticed(ObservationKind.OLD_FORMAT, Place.part(2));
        for (Place place : DisclosureTable.PLACES) {
            old = old.with(place, Cell.MISSING);
        }
        Asked asked = new Asked(
                old.report(),
                new Reading("docx", FormVersion.OF_2019.code(), old.reading().observations()),
                old.receivedAt(),
                old.circumstances(),
                old.past());

        assertThat(check(asked, Policy.NONE))
                .extracting(Finding::rule)
                .contains("T2-OLD-FORMAT")
                .doesNotContain("T2-SHAPE");
        assertThat(check(old, Policy.NONE)).extracting(Finding::rule).contains("T2-SHAPE");
    }

    private static List<Finding> findings(Asked asked, String rule, Weight weight) {
        return check(asked, policy(rule, weight)).stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<Finding> check(Asked asked, Policy policy) {
        return RuleBook.current()
                .check(asked.circumstances(asked.circumstances().with(policy)).inquiry());
    }

    private static Policy policy(String rule, Weight weight) {
        return new Policy(Map.of(rule, new Weighing(weight, "370832")), null);
    }
}
