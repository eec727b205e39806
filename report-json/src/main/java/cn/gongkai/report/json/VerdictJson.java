package cn.gongkai.report.json;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Decision;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.FailedRule;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Finding.Adjustment;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.reading.FormVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Verdicts, findings and explanations as events and stores carry them: Chinese in place, English beside it under {@code en}. */
final class VerdictJson {

    private VerdictJson() {}

    static void write(JsonGenerator json, Verdict verdict) {
        json.writeStartObject();
        json.writeStringProperty("verdict", verdict.decision().name());
        json.writeStringProperty("ruleBook", verdict.ruleBook());
        json.writeStringProperty("form", verdict.form().code());
        json.writeArrayPropertyStart("findings");
        verdict.findings().forEach(finding -> write(json, finding));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeName("where");
        write(json, finding.where());
        writeIfPresent(json, "expected", finding.expected());
        writeIfPresent(json, "actual", finding.actual());
        writeIfPresent(json, "difference", finding.difference());
        json.writeStringProperty("message", finding.message().chinese());
        json.writeStringProperty("suggestion", finding.suggestion().chinese());
        json.writeStringProperty("basis", finding.basis().chinese());
        writeIfPresent(json, "quote", finding.quote());
        if (finding.offset() != null) {
            json.writeNumberProperty("offset", finding.offset());
        }
        if (finding.cell() != null) {
            json.writeName("cell");
            write(json, finding.cell());
        }
        if (finding.adjusted() != null) {
            json.writeObjectPropertyStart("adjusted");
            json.writeStringProperty("listed", finding.adjusted().listed().name());
            json.writeStringProperty("division", finding.adjusted().division());
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("en");
        json.writeStringProperty("message", finding.message().english());
        json.writeStringProperty("suggestion", finding.suggestion().english());
        json.writeStringProperty("basis", finding.basis().english());
        json.writeEndObject();
        json.writeEndObject();
    }

    static void write(JsonGenerator json, Place place) {
        json.writeStartObject();
        json.writeNumberProperty("part", place.part());
        writeIfPresent(json, "row", place.row());
        writeIfPresent(json, "column", place.column());
        json.writeEndObject();
    }

    static void writeRules(JsonGenerator json, List<FailedRule> rules) {
        json.writeStartArray();
        for (FailedRule failed : rules) {
            json.writeStartObject();
            json.writeStringProperty("rule", failed.rule());
            json.writeStringProperty("severity", failed.severity().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void write(JsonGenerator json, List<Explanation> explanations) {
        json.writeStartArray();
        for (Explanation explanation : explanations) {
            json.writeStartObject();
            json.writeStringProperty("rule", explanation.rule());
            if (explanation.where() != null) {
                json.writeName("where");
                write(json, explanation.where());
            }
            json.writeStringProperty("text", explanation.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeIfPresent(JsonGenerator json, String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }

    static Verdict readVerdict(JsonInput input) {
        Decision[] decision = {Decision.RETURNED};
        String[] ruleBook = {""};
        // Verdicts from before there was the member are all on reports in this form.
        FormVersion[] form = {FormVersion.OF_2021};
        List<Finding> findings = new ArrayList<>();
        input.object(member -> {
            switch (member) {
                case "verdict" -> decision[0] = input.constant(Decision.class);
                case "ruleBook" -> ruleBook[0] = input.text();
                case "form" -> form[0] = FormVersion.ofCode(input.text());
                case "findings" -> findings.addAll(input.list(() -> readFinding(input)));
                default -> input.skip();
            }
        });
        return new Verdict(decision[0], ruleBook[0], form[0], findings);
    }

    private static Finding readFinding(JsonInput input) {
        FindingParts parts = new FindingParts();
        input.object(member -> parts.read(input, member));
        return parts.finding();
    }

    private static Adjustment readAdjustment(JsonInput input) {
        Severity[] listed = {Severity.NOTICE};
        String[] division = {""};
        input.object(member -> {
            switch (member) {
                case "listed" -> listed[0] = input.constant(Severity.class);
                case "division" -> division[0] = input.text();
                default -> input.skip();
            }
        });
        return new Adjustment(listed[0], division[0]);
    }

    static FailedRule readFailedRule(JsonInput input) {
        String[] rule = {""};
        Severity[] severity = {Severity.NOTICE};
        input.object(member -> {
            switch (member) {
                case "rule" -> rule[0] = input.text();
                case "severity" -> severity[0] = input.constant(Severity.class);
                default -> input.skip();
            }
        });
        return new FailedRule(rule[0], severity[0]);
    }

    static Place readPlace(JsonInput input) {
        int[] part = {0};
        @Nullable String[] names = {null, null};
        input.object(member -> {
            switch (member) {
                case "part" -> part[0] = input.wholeNumber();
                case "row" -> names[0] = input.nullableText();
                case "column" -> names[1] = input.nullableText();
                default -> input.skip();
            }
        });
        if (part[0] < 0 || part[0] > 6) {
            throw input.wrong("a part from 0 to 6, not " + part[0]);
        }
        return new Place(part[0], names[0], names[1]);
    }

    static List<Explanation> readExplanations(JsonInput input) {
        return input.list(() -> {
            String[] texts = {"", ""};
            @Nullable Place[] where = {null};
            input.object(member -> {
                switch (member) {
                    case "rule" -> texts[0] = input.text();
                    case "where" -> where[0] = readPlace(input);
                    case "text" -> texts[1] = input.text();
                    default -> input.skip();
                }
            });
            return new Explanation(texts[0], where[0], texts[1]);
        });
    }

    static List<Explanation> readExplanationsMember(JsonInput input) {
        List<Explanation> explanations = new ArrayList<>();
        input.object(member -> {
            if (member.equals("explanations")) {
                explanations.addAll(readExplanations(input));
            } else {
                input.skip();
            }
        });
        return explanations;
    }

    private static final class FindingParts {
        private String rule = "";
        private Severity severity = Severity.NOTICE;
        private Place where = Place.part(0);
        private @Nullable String expected;
        private @Nullable String actual;
        private @Nullable String difference;
        private final String[] chinese = {"", "", ""};
        private final String[] english = {"", "", ""};
        private @Nullable String quote;
        private @Nullable Integer offset;
        private @Nullable Place cell;
        private @Nullable Adjustment adjusted;

        void read(JsonInput input, String member) {
            switch (member) {
                case "rule" -> rule = input.text();
                case "severity" -> severity = input.constant(Severity.class);
                case "where" -> where = readPlace(input);
                case "expected" -> expected = input.nullableText();
                case "actual" -> actual = input.nullableText();
                case "difference" -> difference = input.nullableText();
                case "quote" -> quote = input.nullableText();
                case "offset" -> offset = input.nullableNumber();
                case "cell" -> cell = readPlace(input);
                case "adjusted" -> adjusted = readAdjustment(input);
                case "en" -> input.object(name -> readWords(input, name, english));
                default -> readWords(input, member, chinese);
            }
        }

        private static void readWords(JsonInput input, String member, String[] words) {
            switch (member) {
                case "message" -> words[0] = input.text();
                case "suggestion" -> words[1] = input.text();
                case "basis" -> words[2] = input.text();
                default -> input.skip();
            }
        }

        Finding finding() {
            return new Finding(
                    rule,
                    severity,
                    where,
                    expected,
                    actual,
                    difference,
                    new Wording(chinese[0], english[0]),
                    new Wording(chinese[1], english[1]),
                    new Wording(chinese[2], english[2]),
                    quote,
                    offset,
                    cell,
                    adjusted);
        }
    }
}
