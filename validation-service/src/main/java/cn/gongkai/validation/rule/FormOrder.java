package cn.gongkai.validation.rule;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The order of the form: by part, in a table by row and column, in a text by offset, then by rule. */
final class FormOrder {

    private static final Map<String, Integer> ROWS = new HashMap<>();
    private static final Map<String, Integer> COLUMNS = new HashMap<>();

    static {
        for (int part = 2; part <= 4; part++) {
            for (Place place : FormWords.places(part)) {
                ROWS.putIfAbsent(part + " " + place.row(), ROWS.size());
                COLUMNS.putIfAbsent(part + " " + place.column(), COLUMNS.size());
            }
        }
    }

    static final Comparator<Finding> FINDINGS = Comparator.comparingInt(
                    (Finding finding) -> finding.where().part())
            .thenComparingInt(finding ->
                    index(ROWS, finding.where().part(), finding.where().row()))
            .thenComparingInt(finding ->
                    index(COLUMNS, finding.where().part(), finding.where().column()))
            .thenComparingInt(finding -> finding.offset() == null ? -1 : finding.offset())
            .thenComparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(finding -> finding.message().chinese());

    private FormOrder() {}

    private static int index(Map<String, Integer> order, int part, @Nullable String key) {
        return key == null ? -1 : order.getOrDefault(part + " " + key, Integer.MAX_VALUE);
    }
}
