package cn.gongkai.intake.policy;

import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.json.ReportJsonException;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A policy as somebody sends it: {@code {"rules": {"T2-BLANK": "NOTICE"}, "dueDates": {"2024": "2025-01-20"}, "review":
 * "BEFORE_PUBLICATION", "reminders": "OFF"}}. What is not understood is refused; a misspelt member would otherwise pass for a
 * decision.
 */
record PolicyRequest(
        Map<String, Weight> rules,
        Map<Integer, LocalDate> dueDates,
        @Nullable Review review,
        @Nullable Reminders reminders) {

    static final String RULE = "rule.";
    static final String DUE = "due.";

    private static final Set<String> MEMBERS = Set.of("rules", "dueDates", "review", "reminders");

    /**
     * Reads a body.
     *
     * @throws ReportJsonException if it is not of the shape
     * @throws ProblemException 422 for a severity or a date that cannot be
     */
    static PolicyRequest read(byte[] body) {
        JsonNode node = tree(body);
        node.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ReportJsonException("/" + name, "only rules, dueDates, review and reminders", name);
                });
        Map<String, Weight> rules = new TreeMap<>();
        Map<Integer, LocalDate> dueDates = new TreeMap<>();
        members(node, "rules", (rule, severity) -> rules.put(rule, weight(rule, severity)));
        members(node, "dueDates", (year, date) -> dueDates.put(year(year, date).value(), date(year, date)));
        return new PolicyRequest(
                rules,
                dueDates,
                choice(node, "review", Review.values()),
                choice(node, "reminders", Reminders.values()));
    }

    /**
     * Reads the fields of a form: {@code rule.T2-BLANK}, {@code due.2024}, {@code review}, {@code reminders}. An empty one leaves that to
     * the divisions above.
     *
     * @throws ProblemException 422 for a severity, a date or a choice that cannot be
     */
    static PolicyRequest of(Map<String, String> fields) {
        Map<String, Weight> rules = new TreeMap<>();
        Map<Integer, LocalDate> dueDates = new TreeMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(RULE) && !value.isEmpty()) {
                String rule = field.substring(RULE.length());
                rules.put(rule, weight(rule, value));
            } else if (field.startsWith(DUE) && !value.isEmpty()) {
                String year = field.substring(DUE.length());
                dueDates.put(year(year, value).value(), date(year, value));
            }
        });
        return new PolicyRequest(
                rules,
                dueDates,
                chosen(fields, "review", Review.values()),
                chosen(fields, "reminders", Reminders.values()));
    }

    private static <E extends Enum<E>> @Nullable E chosen(Map<String, String> fields, String field, E[] values) {
        String name = fields.getOrDefault(field, "");
        return name.isEmpty()
                ? null
                : Arrays.stream(values)
                        .filter(value -> value.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.UNPROCESSABLE_CONTENT, "policy-choice", field, name, names(values)));
    }

    /**
     * Refuses rules that there are not, and errors made less of.
     *
     * @param adjustable every rule's id, and whether it may be weighed otherwise
     */
    void mustFit(Map<String, Boolean> adjustable) {
        for (Map.Entry<String, Weight> rule : rules.entrySet()) {
            Boolean free = adjustable.get(rule.getKey());
            if (free == null) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "policy-rule-unknown", rule.getKey())
                        .with("rule", rule.getKey());
            }
            if (!free && rule.getValue() != Weight.ERROR) {
                throw new ProblemException(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "policy-rule-fixed",
                                rule.getKey(),
                                rule.getValue().name())
                        .with("rule", rule.getKey());
            }
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode node = ReportJson.mapper().readTree(body);
            if (!node.isObject()) {
                throw new ReportJsonException("", "an object", "something else");
            }
            return node;
        } catch (JacksonException e) {
            throw new ReportJsonException("", "JSON", e.getOriginalMessage());
        }
    }

    private static void members(JsonNode node, String name, BiConsumer<String, String> each) {
        JsonNode object = node.path(name);
        if (object.isMissingNode() || object.isNull()) {
            return;
        }
        if (!object.isObject()) {
            throw new ReportJsonException("/" + name, "an object", object.toString());
        }
        object.forEachEntry((member, value) -> {
            if (!value.isString()) {
                throw new ReportJsonException("/" + name + "/" + member, "a string", value.toString());
            }
            each.accept(member, value.asString());
        });
    }

    private static <E extends Enum<E>> @Nullable E choice(JsonNode node, String member, E[] values) {
        JsonNode chosen = node.path(member);
        if (chosen.isMissingNode() || chosen.isNull()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(chosen.asString("")))
                .findFirst()
                .orElseThrow(() -> new ReportJsonException("/" + member, names(values), chosen.toString()));
    }

    private static String names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.joining(" or "));
    }

    private static Weight weight(String rule, String severity) {
        return Arrays.stream(Weight.values())
                .filter(weight -> weight.name().equals(severity))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "policy-severity", rule, severity)
                                .with("rule", rule));
    }

    /** A report can be due from the day after its year. */
    private static LocalDate date(String year, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isAfter(year(year, text).lastDay())) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a date that is too early.
        }
        throw dueDate(year, text);
    }

    private static ReportYear year(String year, String date) {
        try {
            return new ReportYear(Integer.parseInt(year));
        } catch (IllegalArgumentException e) {
            throw dueDate(year, date);
        }
    }

    private static ProblemException dueDate(String year, String date) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "policy-due-date", year, date).with("year", year);
    }
}
