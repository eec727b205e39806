package cn.gongkai.report.json;

import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Policy.DueDate;
import cn.gongkai.report.policy.Policy.Weighing;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.policy.Weight;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What is known of a report beside it, as {@code report-submitted} and {@code report-validated} carry it. */
final class CircumstancesJson {

    private @Nullable Integer liveRevision;
    private @Nullable String correctionReason;
    private final List<Explanation> explanations = new ArrayList<>();
    private Policy policy = Policy.NONE;
    private @Nullable Instant lastYearCorrectedAt;
    private boolean approved;

    private CircumstancesJson() {}

    static void write(JsonGenerator json, Circumstances circumstances) {
        json.writeStartObject();
        if (circumstances.liveRevision() != null) {
            json.writeNumberProperty("liveRevision", circumstances.liveRevision());
        }
        VerdictJson.writeIfPresent(json, "correctionReason", circumstances.correctionReason());
        json.writeName("explanations");
        VerdictJson.write(json, circumstances.explanations());
        if (!circumstances.policy().equals(Policy.NONE)) {
            json.writeName("policy");
            write(json, circumstances.policy());
        }
        if (circumstances.lastYearCorrectedAt() != null) {
            json.writeStringProperty(
                    "lastYearCorrectedAt", circumstances.lastYearCorrectedAt().toString());
        }
        if (circumstances.approved()) {
            json.writeBooleanProperty("approved", true);
        }
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Policy policy) {
        json.writeStartObject();
        json.writeArrayPropertyStart("rules");
        policy.rules().forEach((rule, weighing) -> {
            json.writeStartObject();
            json.writeStringProperty("rule", rule);
            json.writeStringProperty("severity", weighing.weight().name());
            json.writeStringProperty("division", weighing.division());
            json.writeEndObject();
        });
        json.writeEndArray();
        if (policy.due() != null) {
            json.writeObjectPropertyStart("due");
            json.writeStringProperty("date", policy.due().date().toString());
            json.writeStringProperty("division", policy.due().division());
            json.writeEndObject();
        }
        if (policy.review() != Review.NONE) {
            json.writeStringProperty("review", policy.review().name());
        }
        json.writeEndObject();
    }

    static Circumstances read(JsonInput input) {
        CircumstancesJson read = new CircumstancesJson();
        input.object(member -> read.read(input, member));
        return new Circumstances(
                read.liveRevision,
                read.correctionReason,
                read.explanations,
                read.policy,
                read.lastYearCorrectedAt,
                read.approved);
    }

    private void read(JsonInput input, String member) {
        switch (member) {
            case "liveRevision" -> liveRevision = input.nullableNumber();
            case "correctionReason" -> correctionReason = input.nullableText();
            case "explanations" -> explanations.addAll(VerdictJson.readExplanations(input));
            case "policy" -> policy = readPolicy(input);
            case "lastYearCorrectedAt" -> lastYearCorrectedAt = input.time();
            case "approved" -> approved = input.truth();
            default -> input.skip();
        }
    }

    static Policy readPolicy(JsonInput input) {
        Map<String, Weighing> rules = new HashMap<>();
        @Nullable DueDate[] due = {null};
        Review[] review = {Review.NONE};
        input.object(member -> {
            switch (member) {
                case "rules" -> input.list(() -> readWeighing(input, rules));
                case "due" -> due[0] = readDueDate(input);
                case "review" -> review[0] = input.constant(Review.class);
                default -> input.skip();
            }
        });
        return new Policy(rules, due[0], review[0]);
    }

    private static Weighing readWeighing(JsonInput input, Map<String, Weighing> rules) {
        String[] texts = {"", ""};
        Weight[] weight = {Weight.OFF};
        input.object(member -> {
            switch (member) {
                case "rule" -> texts[0] = input.text();
                case "severity" -> weight[0] = input.constant(Weight.class);
                case "division" -> texts[1] = input.text();
                default -> input.skip();
            }
        });
        Weighing weighing = new Weighing(weight[0], texts[1]);
        rules.put(texts[0], weighing);
        return weighing;
    }

    private static DueDate readDueDate(JsonInput input) {
        @Nullable LocalDate[] date = {null};
        String[] division = {""};
        input.object(member -> {
            switch (member) {
                case "date" -> date[0] = readDate(input);
                case "division" -> division[0] = input.text();
                default -> input.skip();
            }
        });
        if (date[0] == null) {
            throw input.wrong("a date like 2026-01-31");
        }
        return new DueDate(date[0], division[0]);
    }

    private static LocalDate readDate(JsonInput input) {
        try {
            return LocalDate.parse(input.text());
        } catch (DateTimeParseException e) {
            throw input.wrong("a date like 2026-01-31");
        }
    }
}
