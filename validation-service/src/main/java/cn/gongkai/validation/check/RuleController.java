package cn.gongkai.validation.check;

import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.policy.Weight;
import cn.gongkai.report.reading.FormVersion;
import cn.gongkai.validation.rule.Rule;
import cn.gongkai.validation.rule.Source;
import cn.gongkai.validation.rulebook.RuleBook;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rule book, for people and programs to read. */
@RestController
class RuleController {

    private final RuleBook rules;

    RuleController(RuleBook rules) {
        this.rules = rules;
    }

    /** All rules in force, in the caller's language. */
    @Operation(summary = "The rules in force")
    @GetMapping("/api/v1/rules")
    RuleBookView rules(Locale locale) {
        return new RuleBookView(
                rules.version(),
                rules.rules().stream().map(rule -> RuleView.of(rule, locale)).toList());
    }

    record RuleBookView(String ruleBook, List<RuleView> rules) {}

    /**
     * @param adjustable whether a division may make less of it than an error, or switch it off
     * @param forms the editions of the form it is asked of
     * @param message the pattern of its messages, placeholders in braces
     * @param formula what must hold
     */
    record RuleView(
            String id,
            Severity severity,
            Source source,
            boolean adjustable,
            List<String> forms,
            String formula,
            String message,
            String suggestion,
            String basis) {

        static RuleView of(Rule rule, Locale locale) {
            return new RuleView(
                    rule.id(),
                    rule.severity(),
                    rule.declaration().source(),
                    rule.declaration().mayWeigh(Weight.OFF),
                    rule.declaration().forms().stream()
                            .map(FormVersion::code)
                            .sorted()
                            .toList(),
                    rule.formula().in(locale),
                    rule.message().in(locale),
                    rule.suggestion().in(locale),
                    rule.declaration().basis().in(locale));
        }
    }
}
