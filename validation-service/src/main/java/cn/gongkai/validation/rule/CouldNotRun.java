package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.validation.rule.TimedText.RuleOverranException;
import java.util.Map;

/**
 * The finding that stands for a rule that threw or overran its time. It is a warning where the rule would have returned the report,
 * so that a person looks before an unchecked report is published, and a notice otherwise; it is never an error, for the clerk cannot
 * mend it.
 */
final class CouldNotRun {

    private static final String KEY = "could-not-run";

    private CouldNotRun() {}

    static Finding finding(Rule rule, Throwable failure) {
        Wording reason = failure instanceof RuleOverranException
                ? RuleTexts.wording(KEY + ".overran")
                : RuleTexts.wording(KEY + ".threw");
        Map<String, Wording> values = Map.of("rule", new Wording(rule.id(), rule.id()), "reason", reason);
        return new Finding(
                rule.id(),
                rule.severity() == Severity.ERROR ? Severity.WARNING : Severity.NOTICE,
                Place.part(0),
                null,
                null,
                null,
                RuleTexts.fill(KEY + ".message", values),
                RuleTexts.fill(KEY + ".suggestion", values),
                rule.declaration().basis(),
                null,
                null);
    }
}
