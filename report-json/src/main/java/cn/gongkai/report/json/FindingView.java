package cn.gongkai.report.json;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Finding.Adjustment;
import cn.gongkai.report.finding.PlaceWords;
import cn.gongkai.report.finding.Verdict;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding in one language, as the API answers it.
 *
 * @param row what the form calls the row of {@code where}; null for a text
 * @param column what it calls the column; null for a row of one cell
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String rule,
        String severity,
        Place where,
        @Nullable String row,
        @Nullable String column,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String difference,
        String message,
        String suggestion,
        String basis,
        @Nullable String quote,
        @Nullable Integer offset,
        @Nullable Place cell,
        @Nullable Adjustment adjusted) {

    /** All that the rules found; nothing where they have not judged yet. */
    public static List<FindingView> of(@Nullable Verdict verdict, Locale locale) {
        return verdict == null
                ? List.of()
                : verdict.findings().stream()
                        .map(finding -> of(finding, locale))
                        .toList();
    }

    public static FindingView of(Finding finding, Locale locale) {
        PlaceWords words = PlaceWords.of(finding.where());
        return new FindingView(
                finding.rule(),
                finding.severity().name(),
                finding.where(),
                finding.where().row() == null ? null : words.row().in(locale),
                finding.where().column() == null ? null : words.column().in(locale),
                finding.expected(),
                finding.actual(),
                finding.difference(),
                finding.message().in(locale),
                finding.suggestion().in(locale),
                finding.basis().in(locale),
                finding.quote(),
                finding.offset(),
                finding.cell(),
                finding.adjusted());
    }
}
