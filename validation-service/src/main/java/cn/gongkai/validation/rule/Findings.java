package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The findings of one report, as its rules are asked. */
public final class Findings {

    /** How many findings one rule may have: more than the largest table has cells; beyond, the next would tell nothing new. */
    static final int MOST_OF_ONE_RULE = 200;

    private final List<Finding> found = new ArrayList<>(4);
    private final List<Explanation> explanations;
    private int start;

    /**
     * @param explanations what the clerk already explained
     */
    public Findings(List<Explanation> explanations) {
        this.explanations = explanations;
    }

    /** Asks one rule; whatever goes wrong with it becomes its one finding, of which {@link CouldNotRun} says how bad it is. */
    public boolean ask(Rule rule, Inquiry inquiry) {
        start = found.size();
        try {
            if (rule.declaration().scope().test(inquiry)) {
                rule.look(inquiry, this);
            }
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            found.subList(start, found.size()).clear();
            found.add(CouldNotRun.finding(rule, failure));
            return false;
        }
    }

    /** What was found, in the order of the form, whatever the order of asking. */
    public List<Finding> inOrder() {
        if (found.size() > 1) {
            found.sort(FormOrder.FINDINGS);
        }
        return found;
    }

    Miss miss(Rule rule) {
        return new Miss(this, rule);
    }

    /** Whether the rule that is asked has all the findings it may have. */
    boolean isFull() {
        return found.size() - start >= MOST_OF_ONE_RULE;
    }

    void add(Miss miss) {
        if (isFull()) {
            return;
        }
        Rule rule = miss.rule();
        Map<String, Wording> values = new HashMap<>(FormWords.of(miss.where()));
        values.putAll(miss.values());
        Finding finding = new Finding(
                rule.id(),
                miss.severity(),
                miss.where(),
                miss.expected(),
                miss.actual(),
                miss.difference(),
                RuleTexts.fill(rule.id() + ".message", values),
                RuleTexts.fill(rule.id() + ".suggestion", values),
                rule.declaration().basis(),
                miss.quote(),
                miss.offset(),
                miss.cell());
        found.add(isExcused(rule, finding) ? with(finding, Severity.WARNING) : finding);
    }

    private boolean isExcused(Rule rule, Finding finding) {
        return rule.declaration().explainable()
                && finding.severity() == Severity.ERROR
                && explanations.stream().anyMatch(explanation -> explanation.covers(finding));
    }

    private static Finding with(Finding finding, Severity severity) {
        return new Finding(
                finding.rule(),
                severity,
                finding.where(),
                finding.expected(),
                finding.actual(),
                finding.difference(),
                finding.message(),
                finding.suggestion(),
                finding.basis(),
                finding.quote(),
                finding.offset(),
                finding.cell());
    }
}
