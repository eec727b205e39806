package cn.gongkai.report.json;

import cn.gongkai.report.finding.Verdict;
import java.util.List;
import java.util.Locale;

/** A verdict in one language, as the API answers it. */
public record VerdictView(String verdict, String ruleBook, String form, List<FindingView> findings) {

    public static VerdictView of(Verdict verdict, Locale locale) {
        return new VerdictView(
                verdict.decision().name(), verdict.ruleBook(), verdict.form().code(), FindingView.of(verdict, locale));
    }
}
