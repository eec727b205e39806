package cn.gongkai.report.finding;

import cn.gongkai.report.Place;
import org.jspecify.annotations.Nullable;

/**
 * The clerk's answer to a warning.
 *
 * @param rule the id of the rule that warned
 * @param where the one place that is explained; null for every warning of the rule
 * @param text why the report is right as it is
 */
public record Explanation(String rule, @Nullable Place where, String text) {

    /** Whether this answers a finding. */
    public boolean covers(Finding finding) {
        return rule.equals(finding.rule()) && (where == null || where.equals(finding.where()));
    }
}
