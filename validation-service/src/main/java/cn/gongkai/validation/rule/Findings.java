package cn.gongkai.validation.rule;

import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Finding.Adjustment;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Weight;
import cn.gongkai.report.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The findings of one report, as its rules are asked. */
public final class Findings {

    /** How many findings one rule may have: more than the largest table has cells; beyond, the next would tell nothing new. */
    static final int MOST_OF_ONE_RULE = 200;

    private final List<Finding> found = new ArrayList<>(4);
    private final List<Explanation> explanations;
    private final Policy policy;
    private @Nullable Weighing weighing;
    private @Nullable Reading reading;
    private @Nullable ClerksWords words;
    private int start;

    /**
     * @param circumstances what the clerk already explained, and what the divisions above decided
     */
    public Findings(Circumstances circumstances) {
        this.explanations = circumstances.explanations();
        this.policy = circumstances.policy();
    }

    /** Asks one rule; whatever goes wrong with it becomes its one finding, of which {@link CouldNotRun} says how bad it is. */
    public boolean ask(Rule rule, Inquiry inquiry) {
        start = found.size();
        reading = inquiry.reading();
        weighing = weighing(rule);
        if (weighing != null && weighing.weight() == Weight.OFF) {
            return true;
        }
        try {
            if (rule.declaration().concerns(inquiry)) {
                rule.look(inquiry, this);
            }
            return true;
        } catch (RuntimeException | StackOverflowError failure) {
            found.subList(start, found.size()).clear();
            found.add(CouldNotRun.finding(rule, failure));
            return false;
        }
    }

    /** A division's word on a rule; null where it has none that counts. */
    private @Nullable Weighing weighing(Rule rule) {
        Weighing one = policy.rules().get(rule.id());
        return one != null && rule.declaration().mayWeigh(one.weight()) ? one : null;
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

    /** Made when the first finding needs it: most reports have none. */
    private ClerksWords words() {
        if (words == null) {
            words = new ClerksWords(Objects.requireNonNull(reading));
        }
        return words;
    }

    void add(Miss miss) {
        if (isFull()) {
            return;
        }
        Rule rule = miss.rule();
        Map<String, Wording> values = new HashMap<>(words().of(miss.where()));
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
                miss.cell(),
                null);
        found.add(isExcused(rule, finding) ? finding.with(Severity.WARNING, null) : weighed(rule, finding));
    }

    /** The one place where a division's policy changes a severity. What the rule itself found to be milder stays so. */
    private Finding weighed(Rule rule, Finding finding) {
        Severity severity = weighing == null ? null : weighing.weight().severity();
        return severity == null || finding.severity() != rule.severity() || severity == rule.severity()
                ? finding
                : finding.with(severity, new Adjustment(rule.severity(), weighing.division()));
    }

    private boolean isExcused(Rule rule, Finding finding) {
        return rule.declaration().explainable()
                && finding.severity() == Severity.ERROR
                && explanations.stream().anyMatch(explanation -> explanation.covers(finding));
    }
}
