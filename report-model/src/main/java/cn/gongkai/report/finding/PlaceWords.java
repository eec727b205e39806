package cn.gongkai.report.finding;

import cn.gongkai.report.Place;
import cn.gongkai.report.application.Applicant;
import cn.gongkai.report.application.ApplicationRow;
import cn.gongkai.report.proceeding.Outcome;
import cn.gongkai.report.proceeding.Proceeding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people call a place of the form: its part, row and column in the form's own words, and in English. A row or column that the
 * place does not name is empty.
 */
public record PlaceWords(Wording part, Wording row, Wording column) {

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

    private static final Map<String, Wording> DISCLOSURE_COLUMNS = Map.of(
            "issued", new Wording("本年制发件数", "issued this year"),
            "repealed", new Wording("本年废止件数", "repealed this year"),
            "inForce", new Wording("现行有效件数", "in force"));

    /**
     * The words for a place.
     *
     * @throws IllegalArgumentException if table 3 or 4 has no such row or column
     */
    public static PlaceWords of(Place place) {
        return new PlaceWords(
                PARTS.get(place.part()), row(place.part(), place.row()), column(place.part(), place.column()));
    }

    /** The cell, row or column, or the part where the place is no more than that. */
    public Wording cell() {
        if (row.equals(Wording.NONE)) {
            return column.equals(Wording.NONE) ? part : column;
        }
        return column.equals(Wording.NONE)
                ? row
                : new Wording(row.chinese() + "·" + column.chinese(), row.english() + ", " + column.english());
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
            case 2 -> DISCLOSURE_COLUMNS.getOrDefault(key, new Wording(key, key));
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
