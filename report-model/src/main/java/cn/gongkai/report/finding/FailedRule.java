package cn.gongkai.report.finding;

/**
 * A rule that found something in a report.
 *
 * @param rule the rule's id: {@code T3-BALANCE}
 * @param severity of the worst that it found
 */
public record FailedRule(String rule, Severity severity) {}
