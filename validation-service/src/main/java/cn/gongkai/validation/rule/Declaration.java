package cn.gongkai.validation.rule;

import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.policy.Weight;
import cn.gongkai.report.reading.FormVersion;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What every rule says of itself.
 *
 * @param id never reused: {@code T3-BALANCE}
 * @param severity how bad a miss is
 * @param basis the article, notice or practice it rests on
 * @param scope the reports it is asked of
 * @param forms the editions of the form it is asked of
 * @param explainable whether a reason given by the clerk turns an error into a warning that is explained
 */
public record Declaration(
        String id,
        Severity severity,
        Source source,
        Wording basis,
        Predicate<Inquiry> scope,
        Set<FormVersion> forms,
        boolean explainable) {

    static final Predicate<Inquiry> EVERY_REPORT = inquiry -> true;

    public Declaration {
        forms = Set.copyOf(forms);
    }

    /** Whether it is asked of a report. */
    boolean concerns(Inquiry inquiry) {
        return forms.contains(inquiry.reading().form()) && scope.test(inquiry);
    }

    /** Whether a division may give it this weight: what returns a report is the same everywhere, everything else is theirs. */
    public boolean mayWeigh(Weight weight) {
        return severity != Severity.ERROR || weight == Weight.ERROR;
    }
}
