package cn.gongkai.sample;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sample's {@code .json}, opened for the tests. */
record Expected(JsonNode report) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Expected of(SampleFiles sample) {
        return new Expected(MAPPER.readTree(sample.bytes(SampleFormat.JSON)));
    }

    /** The 25 rows of 7 counts; a blank is an empty string. */
    List<List<String>> applications() {
        return rowsOf(report.get("applications"));
    }

    /** The 15 counts of part 4 in a row. */
    List<String> proceedings() {
        return rowsOf(report.get("proceedings")).stream().flatMap(List::stream).toList();
    }

    /** The counts and the fees of part 2, from top to bottom. */
    List<String> disclosure() {
        List<String> counts = new ArrayList<>();
        for (JsonNode row : report.get("disclosure")) {
            counts.addAll(row.isObject() ? countsOf(row) : List.of(row.asString("")));
        }
        return counts;
    }

    /** The paragraphs of the whole report but its part headings, from top to bottom. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.addAll(text("/preamble").lines().toList());
        paragraphs.addAll(text("/overview/text").lines().toList());
        paragraphs.addAll(text("/problems").lines().toList());
        paragraphs.addAll(text("/otherMatters").lines().toList());
        return paragraphs;
    }

    String text(String pointer) {
        return report.at(pointer).stringValue();
    }

    /** One count as a number, a blank as 0. */
    long count(String row, String column) {
        return report.get("applications").get(row).get(column).asLong(0);
    }

    private static List<List<String>> rowsOf(JsonNode table) {
        List<List<String>> rows = new ArrayList<>();
        table.forEach(row -> rows.add(countsOf(row)));
        return rows;
    }

    private static List<String> countsOf(JsonNode row) {
        List<String> counts = new ArrayList<>();
        row.forEach(count -> counts.add(count.asString("")));
        return counts;
    }
}
