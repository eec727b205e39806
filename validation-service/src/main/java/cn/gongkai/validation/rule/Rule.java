package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;

/** One thing that must hold of a report. Written in the words of {@link Rules}; never changes, knows no other rule. */
public sealed interface Rule
        permits BalanceRule, CellRule, StatementRule, ObservationRule, MentionRule, PatternRule, FreeRule {

    Declaration declaration();

    /** Tells {@code findings} where the report misses the rule; says nothing of a report that keeps it. */
    void look(Inquiry inquiry, Findings findings);

    /** What must hold, as people read it. */
    default Wording formula() {
        return RuleTexts.wording(id() + ".formula");
    }

    default String id() {
        return declaration().id();
    }

    default Severity severity() {
        return declaration().severity();
    }

    /** The pattern of the message of a finding, with its placeholders in braces. */
    default Wording message() {
        return RuleTexts.wording(id() + ".message");
    }

    /** The pattern of what to do about a finding. */
    default Wording suggestion() {
        return RuleTexts.wording(id() + ".suggestion");
    }
}
