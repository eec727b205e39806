package cn.gongkai.validation.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All rules of a book that compare sums, asked together: of a report that adds up none of them needs to be asked by itself. */
public final class Balances {

    private final BalanceRule[] rules;

    private Balances(BalanceRule[] rules) {
        this.rules = rules;
    }

    /** Those of some rules that compare sums in every report. */
    public static Balances of(Collection<? extends Rule> rules) {
        return new Balances(rules.stream()
                .filter(Balances::isOfAllReports)
                .map(BalanceRule.class::cast)
                .toArray(BalanceRule[]::new));
    }

    /** Whether a rule is one of these; one that is asked of some reports only is not. */
    public static boolean isOfAllReports(Rule rule) {
        return rule instanceof BalanceRule && rule.declaration().scope() == Declaration.EVERY_REPORT;
    }

    /** What is wrong, rule by rule. */
    public List<WrongSum> check(Inquiry inquiry) {
        List<WrongSum> wrong = new ArrayList<>(0);
        for (BalanceRule rule : rules) {
            rule.find(inquiry, wrong);
        }
        return wrong;
    }

    /** The rules of the sums that are wrong, each once. */
    public List<BalanceRule> missed(Inquiry inquiry) {
        List<WrongSum> wrong = check(inquiry);
        return wrong.isEmpty()
                ? List.of()
                : wrong.stream().map(WrongSum::rule).distinct().toList();
    }
}
