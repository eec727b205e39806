package cn.gongkai.report.json;

import cn.gongkai.report.Place;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Finding.Adjustment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A finding in one language, as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingView(
        String rule,
        String severity,
        Place where,
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

    public static FindingView of(Finding finding, Locale locale) {
        return new FindingView(
                finding.rule(),
                finding.severity().name(),
                finding.where(),
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
