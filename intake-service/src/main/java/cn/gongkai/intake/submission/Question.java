package cn.gongkai.intake.submission;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Explanation;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the clerk is asked to explain, or has explained: all that a rule found at one place.
 *
 * @param text what was said so far; empty if nothing
 * @param offers what was said to the same rule last year
 * @param isAsked whether it can be answered now
 * @param isRequired whether the report stays where it is without an answer
 */
record Question(String rule, Place where, String text, List<String> offers, boolean isAsked, boolean isRequired) {

    Question {
        offers = List.copyOf(offers);
    }

    /** What a form of questions sends: for each of them its rule, its place and a text, each in the same order. */
    static List<Explanation> answers(MultiValueMap<String, String> form) {
        List<String> rules = form.getOrDefault("rule", List.of());
        List<String> places = form.getOrDefault("where", List.of());
        List<String> texts = form.getOrDefault("text", List.of());
        if (rules.size() != texts.size() || rules.size() != places.size()) {
            return List.of();
        }
        return IntStream.range(0, rules.size())
                .filter(i -> !texts.get(i).isBlank())
                .mapToObj(i -> new Explanation(
                        rules.get(i), place(places.get(i)), texts.get(i).strip()))
                .toList();
    }

    /** The place as the form's hidden field has it: {@code 3|1|total}. */
    public String place() {
        return where.part() + "|" + Objects.toString(where.row(), "") + "|" + Objects.toString(where.column(), "");
    }

    private static @Nullable Place place(String field) {
        String[] parts = field.split("\\|", -1);
        return parts.length == 3 && parts[0].matches("[0-6]")
                ? new Place(Integer.parseInt(parts[0]), emptyToNull(parts[1]), emptyToNull(parts[2]))
                : null;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The id of its field on the page. */
    public String fieldId() {
        return "e-" + rule + "-" + place().replace('|', '-');
    }
}
