package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.reading.Observation;
import cn.gongkai.report.reading.ObservationKind;
import cn.gongkai.validation.narrative.PlainText;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** No text may hold what a pattern finds: one finding for each place. Patterns see the text without blanks, digits half-width. */
public final class PatternRule implements Rule {

    private final Declaration declaration;
    private final List<Integer> parts;
    private final Pattern pattern;

    private final Predicate<PlainText> worthwhile;
    private final Set<ObservationKind> alsoNoticed;

    /**
     * @param worthwhile a quick look that tells whether the pattern could find anything in a text
     * @param alsoNoticed what the reader of the file may have noticed of the same, where it stands outside the texts
     */
    PatternRule(
            Declaration declaration,
            List<Integer> parts,
            Pattern pattern,
            Predicate<PlainText> worthwhile,
            Set<ObservationKind> alsoNoticed) {
        this.declaration = declaration;
        this.parts = List.copyOf(parts);
        this.pattern = pattern;
        this.worthwhile = worthwhile;
        this.alsoNoticed = Set.copyOf(alsoNoticed);
    }

    @Override
    public Declaration declaration() {
        return declaration;
    }

    @Override
    public void look(Inquiry inquiry, Findings findings) {
        for (int part : parts) {
            PlainText text = inquiry.text(part);
            if (!worthwhile.test(text)) {
                continue;
            }
            Matcher matcher = pattern.matcher(new TimedText(text.plain(), inquiry.timeLimit()));
            while (!findings.isFull() && matcher.find()) {
                String quote = text.quote(matcher.start(), matcher.end());
                findings.miss(this)
                        .at(Place.part(part))
                        .actual(quote)
                        .quote(quote, text.offset(matcher.start()))
                        .add();
            }
        }
        for (Observation observation : inquiry.reading().observations()) {
            if (alsoNoticed.contains(observation.kind()) && !isInText(observation, inquiry)) {
                findings.miss(this)
                        .at(observation.where())
                        .actual(observation.found())
                        .with("quote", observation.found())
                        .add();
            }
        }
    }

    private boolean isInText(Observation observation, Inquiry inquiry) {
        int part = observation.where().part();
        String noticed = PlainText.of(observation.found()).plain();
        return parts.contains(part)
                && pattern.matcher(noticed).find()
                && inquiry.text(part).plain().contains(noticed);
    }
}
