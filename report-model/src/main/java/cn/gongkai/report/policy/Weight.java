package cn.gongkai.report.policy;

import cn.gongkai.report.finding.Severity;
import org.jspecify.annotations.Nullable;

/** How much a division makes of a rule. */
public enum Weight {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    NOTICE(Severity.NOTICE),
    /** The rule is not asked. */
    OFF(null);

    private final @Nullable Severity severity;

    Weight(@Nullable Severity severity) {
        this.severity = severity;
    }

    /** The severity its findings have; null where there are none. */
    public @Nullable Severity severity() {
        return severity;
    }

    /** Whether a finding weighs less so than with a severity. */
    public boolean isBelow(Severity other) {
        return severity == null || severity.compareTo(other) > 0;
    }
}
