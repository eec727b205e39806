package cn.gongkai.reader.annotate;

import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import java.time.Instant;
import java.util.Locale;

/**
 * A verdict to be shown in the report it is about.
 *
 * @param submission the submission's id
 * @param at when the rules were asked
 * @param locale of who reads it: English where it asks for that, Chinese otherwise
 */
public record Review(Agency agency, ReportYear year, String submission, Verdict verdict, Instant at, Locale locale) {

    String counts(Words words) {
        return words.text(
                "counts",
                verdict.count(Severity.ERROR),
                verdict.count(Severity.WARNING),
                verdict.count(Severity.NOTICE));
    }

    String title(Words words) {
        return words.text("of", agency.name(), Integer.toString(year.value()), submission);
    }
}
