package cn.gongkai.validation.rulebook;

import cn.gongkai.report.finding.Finding;
import cn.gongkai.validation.rule.Balances;
import cn.gongkai.validation.rule.Findings;
import cn.gongkai.validation.rule.Inquiry;
import cn.gongkai.validation.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All rules of one edition. Asking is a pure function of what is asked: no clock, no store, and the order of the rules never shows.
 */
public final class RuleBook {

    /** The rules of the format of 2021. */
    private static final RuleBook CURRENT = new RuleBook(
            "2021.2",
            Stream.of(
                            DocumentRules.ALL,
                            SubmissionRules.ALL,
                            DisclosureRules.ALL,
                            ApplicationRules.ALL,
                            ProceedingRules.ALL,
                            YearRules.ALL,
                            AggregateRules.ALL,
                            NarrativeRules.ALL)
                    .flatMap(List::stream)
                    .toList());

    private final String version;
    private final List<Rule> rules;
    private final Balances balances;
    private final List<Rule> others;

    private RuleBook(String version, List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules have the id " + rule.id());
            }
        }
        this.version = version;
        this.rules = List.copyOf(rules);
        this.balances = Balances.of(rules);
        this.others =
                rules.stream().filter(rule -> !Balances.isOfAllReports(rule)).toList();
    }

    /** The book in force. */
    public static RuleBook current() {
        return CURRENT;
    }

    /**
     * A book of these rules only.
     *
     * @throws IllegalArgumentException if two have the same id
     */
    public static RuleBook of(String version, List<Rule> rules) {
        return new RuleBook(version, rules);
    }

    /** The part of this book whose ids begin so: {@code T3-}. */
    public RuleBook only(String... prefixes) {
        return new RuleBook(
                version,
                rules.stream()
                        .filter(rule -> Stream.of(prefixes).anyMatch(rule.id()::startsWith))
                        .toList());
    }

    public String version() {
        return version;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What the rules find, in the order of the form. A rule that cannot run is a finding too. */
    public List<Finding> check(Inquiry inquiry) {
        return check(inquiry, broken -> {});
    }

    /**
     * What the rules find, in the order of the form.
     *
     * @param broken told of each rule that threw or overran its time
     */
    public List<Finding> check(Inquiry inquiry, Consumer<Rule> broken) {
        Findings findings = new Findings(inquiry.circumstances());
        for (Rule rule : balances.missed(inquiry)) {
            ask(rule, inquiry, findings, broken);
        }
        for (Rule rule : others) {
            ask(rule, inquiry, findings, broken);
        }
        return findings.inOrder();
    }

    private static void ask(Rule rule, Inquiry inquiry, Findings findings, Consumer<Rule> broken) {
        if (!findings.ask(rule, inquiry)) {
            broken.accept(rule);
        }
    }
}
