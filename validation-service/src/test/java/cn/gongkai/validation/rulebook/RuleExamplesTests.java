package cn.gongkai.validation.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.validation.rule.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule, by example. */
class RuleExamplesTests {

    static Stream<Example> examples() {
        return Stream.of(
                        TableExamples.DISCLOSURE,
                        TableExamples.APPLICATIONS,
                        TableExamples.PROCEEDINGS,
                        TableExamples.YEARS,
                        TableExamples.TEXTS,
                        TableExamples.AGGREGATES,
                        TextExamples.NARRATIVE,
                        TextExamples.SUBMISSION,
                        TextExamples.DOCUMENT)
                .flatMap(List::stream);
    }

    static List<Rule> rules() {
        return RuleBook.current().rules();
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(examples().map(Example::rule))
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void goodReportPasses(Example example) {
        assertThat(findings(example, example.passes())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void badReportIsFoundOutAtTheRightPlace(Example example) {
        List<Finding> findings = findings(example, example.fails());

        assertThat(findings).isNotEmpty();
        assertThat(findings.getFirst().where()).isEqualTo(example.where());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(rule(example).severity());
            assertSaid(finding.message());
            assertSaid(finding.suggestion());
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void blankIsJudgedAsTheRuleMeansIt(Example example) {
        assertThat(findings(example, example.blank()).isEmpty()).isEqualTo(!example.blankMisses());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysInBothLanguagesWhatItWantsAndWhy(Rule rule) {
        for (Wording wording : List.of(
                rule.message(),
                rule.suggestion(),
                rule.formula(),
                rule.declaration().basis())) {
            assertThat(wording.chinese()).isNotBlank().matches("(?s).*[\\x{4e00}-\\x{9fff}].*|.*[=≤≥].*");
            assertThat(wording.english()).isNotBlank();
        }
    }

    @Test
    void sampleReportsForTestsHaveNothingWrong() {
        for (Asked asked :
                List.of(Asked.balanced(), Asked.zero(), Asked.balanced().afterLastYear())) {
            assertThat(RuleBook.current().check(asked.inquiry()))
                    .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTICE));
        }
    }

    private static void assertSaid(Wording wording) {
        assertThat(wording.chinese()).isNotBlank().doesNotContain("{", "null");
        assertThat(wording.english()).isNotBlank().doesNotContain("{", "null");
    }

    private static List<Finding> findings(Example example, Asked asked) {
        return RuleBook.of("test", List.of(rule(example))).check(asked.inquiry());
    }

    private static Rule rule(Example example) {
        return rules().stream()
                .filter(rule -> rule.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
    }
}
