package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import java.util.function.Predicate;

/**
 * What every rule says of itself.
 *
 * @param id never reused: {@code T3-BALANCE}
 * @param severity how bad a miss is
 * @param basis the article, notice or practice it rests on
 * @param scope the reports it is asked of
 * @param explainable whether a reason given by the clerk turns an error into a warning that is explained
 */
public record Declaration(
        String id, Severity severity, Source source, Wording basis, Predicate<Inquiry> scope, boolean explainable) {

    static final Predicate<Inquiry> EVERY_REPORT = inquiry -> true;
}
