package cn.gongkai.validation.check;

import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.validation.rule.Rule;
import cn.gongkai.validation.rulebook.RuleBook;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What operations see of validation. Every tag has a fixed set of values: the decisions, and the ids of the rule book. */
@Component
class ValidationMetrics {

    private final Map<Decision, Counter> verdicts = new EnumMap<>(Decision.class);
    private final Map<String, Counter> findings = new HashMap<>();
    private final Map<String, Counter> broken = new HashMap<>();
    private final Timer time;

    ValidationMetrics(RuleBook rules, MeterRegistry registry) {
        for (Decision decision : Decision.values()) {
            verdicts.put(
                    decision,
                    Counter.builder("gongkai.reports.validated")
                            .tag("verdict", decision.name())
                            .register(registry));
        }
        for (Rule rule : rules.rules()) {
            findings.put(
                    rule.id(),
                    Counter.builder("gongkai.findings").tag("rule", rule.id()).register(registry));
            broken.put(
                    rule.id(),
                    Counter.builder("gongkai.rules.broken")
                            .description("rules that threw or overran their time")
                            .tag("rule", rule.id())
                            .register(registry));
        }
        this.time = Timer.builder("gongkai.rulebook")
                .description("the rule book asked of one report")
                .register(registry);
    }

    void validated(Verdict verdict, long nanos) {
        verdicts.get(verdict.decision()).increment();
        time.record(nanos, TimeUnit.NANOSECONDS);
        for (Finding finding : verdict.findings()) {
            findings.get(finding.rule()).increment();
        }
    }

    void ruleCouldNotRun(Rule rule) {
        broken.get(rule.id()).increment();
    }
}
