package cn.gongkai.intake.policy;

import cn.gongkai.intake.policy.RuleCatalog.Rule;
import cn.gongkai.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rules demand, in words, for pages that would show their ids alone. Asked for rarely: the rule book changes with a release. */
@Component
public class RuleWords {

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** How long nobody asks again after there was no answer. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RuleCatalog catalog;
    private final Clock clock;
    private final Map<Locale, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(Map<String, String> words, Instant until) {}

    RuleWords(RuleCatalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What each rule demands, by its id; empty while the validation service does not answer. */
    public Map<String, String> in(Locale locale) {
        return answers.compute(locale, this::fresh).words();
    }

    private Answer fresh(Locale locale, @Nullable Answer before) {
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return before;
        }
        try {
            Map<String, String> words =
                    catalog.rules(locale).stream().collect(Collectors.toMap(Rule::id, Rule::formula));
            return new Answer(words, now.plus(KEPT));
        } catch (ProblemException away) {
            return new Answer(before == null ? Map.of() : before.words(), now.plus(PAUSE));
        }
    }
}
