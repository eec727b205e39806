package cn.gongkai.report.finding;

import cn.gongkai.report.reading.FormVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outcome of one check.
 *
 * @param ruleBook the version of the rules that were asked: {@code 2021.1}
 * @param form the edition of the form that the report follows
 * @param findings all findings, in the order of the form
 */
public record Verdict(Decision decision, String ruleBook, FormVersion form, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The verdict on a report in the form of 2021. */
    public Verdict(Decision decision, String ruleBook, List<Finding> findings) {
        this(decision, ruleBook, FormVersion.OF_2021, findings);
    }

    /** The verdict that findings and explanations lead to, on a report in the form of 2021. */
    public static Verdict of(String ruleBook, List<Finding> findings, List<Explanation> explanations) {
        return of(ruleBook, FormVersion.OF_2021, findings, explanations);
    }

    /** The verdict that findings and explanations lead to. */
    public static Verdict of(
            String ruleBook, FormVersion form, List<Finding> findings, List<Explanation> explanations) {
        boolean error = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        boolean open = findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .anyMatch(finding -> explanations.stream().noneMatch(explanation -> explanation.covers(finding)));
        Decision decision = error ? Decision.RETURNED : open ? Decision.EXPLANATION_REQUIRED : Decision.ACCEPTED;
        return new Verdict(decision, ruleBook, form, findings);
    }

    /** The rules that found something, by id, each with the severity of the worst. */
    public List<FailedRule> failedRules() {
        Map<String, Severity> worst = new TreeMap<>();
        for (Finding finding : findings) {
            // Severities are declared from the worst on.
            worst.merge(finding.rule(), finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return worst.entrySet().stream()
                .map(rule -> new FailedRule(rule.getKey(), rule.getValue()))
                .toList();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
