package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.statement.StatementKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people call the places of the form. */
final class FormWords {

    private static final List<Wording> PARTS = List.of(
            new Wording("标题和前言", "title and preamble"),
            new Wording("一、总体情况", "part 1"),
            new Wording("二、主动公开政府信息情况", "part 2"),
            new Wording("三、收到和处理政府信息公开申请情况", "part 3"),
            new Wording("四、政府信息公开行政复议、行政诉讼情况", "part 4"),
            new Wording("五、存在的主要问题及改进情况", "part 5"),
            new Wording("六、其他需要报告的事项", "part 6"));

    private static final Map<String, Wording> DISCLOSURE_ROWS = Map.of(
            "regulations", new Wording("规章", "regulations"),
            "normativeDocuments", new Wording("行政规范性文件", "normative documents"),
            "licensing", new Wording("行政许可", "licensing decisions"),
            "penalty", new Wording("行政处罚", "penalty decisions"),
            "coercion", new Wording("行政强制", "coercion decisions"),
            "feesWan", new Wording("行政事业性收费", "administrative fees"));

    private static final Map<Place, Map<String, Wording>> KNOWN = known();

    private FormWords() {}

    /** Every place of the table in a part, in the order of the form. */
    static List<Place> places(int part) {
        return switch (part) {
            case 2 -> DisclosureTable.PLACES;
            case 3 -> ApplicationTable.PLACES;
            case 4 -> ProceedingTable.PLACES;
            default -> List.of();
        };
    }

    /** The placeholders that a place itself fills: {@code part}, {@code row}, {@code column}, {@code cell}. */
    static Map<String, Wording> of(Place place) {
        Map<String, Wording> words = KNOWN.get(place);
        return words == null ? words(place) : words;
    }

    /** What a statement counts. */
    static Wording statement(StatementKind kind, String subject) {
        String key = "statement." + kind + (subject.isEmpty() ? "" : "." + subject);
        return RuleTexts.wording(key);
    }

    private static Map<Place, Map<String, Wording>> known() {
        Map<Place, Map<String, Wording>> known = new HashMap<>();
        for (int part = 2; part <= 4; part++) {
            for (Place place : places(part)) {
                known.put(place, words(place));
            }
        }
        return Map.copyOf(known);
    }

    private static Map<String, Wording> words(Place place) {
        Wording row = row(place.part(), place.row());
        Wording column = column(place.part(), place.column());
        Wording part = PARTS.get(place.part());
        Wording cell = row == Wording.NONE ? part : column == Wording.NONE ? row : joined(row, column);
        return Map.of("part", part, "row", row, "column", column, "cell", cell);
    }

    private static Wording joined(Wording row, Wording column) {
        return new Wording(row.chinese() + "·" + column.chinese(), row.english() + ", " + column.english());
    }

    private static Wording row(int part, @Nullable String key) {
        if (key == null) {
            return Wording.NONE;
        }
        return switch (part) {
            case 2 -> DISCLOSURE_ROWS.getOrDefault(key, new Wording(key, key));
            case 3 -> {
                ApplicationRow row = ApplicationRow.ofCode(key);
                yield new Wording(row.label(), row.code() + " " + row.englishLabel());
            }
            case 4 -> {
                Proceeding group = Proceeding.ofKey(key);
                yield new Wording(group.label(), group.englishLabel());
            }
            default -> new Wording(key, key);
        };
    }

    private static Wording column(int part, @Nullable String key) {
        if (key == null) {
            return Wording.NONE;
        }
        return switch (part) {
            case 2 -> {
                for (DocumentColumn column : DocumentColumn.values()) {
                    if (column.key().equals(key)) {
                        yield column.label();
                    }
                }
                yield new Wording(key, key);
            }
            case 3 -> {
                Applicant column = Applicant.ofKey(key);
                yield new Wording(column.label(), column.englishLabel());
            }
            case 4 -> {
                Outcome column = Outcome.ofKey(key);
                yield new Wording(column.label(), column.englishLabel());
            }
            default -> new Wording(key, key);
        };
    }
}
