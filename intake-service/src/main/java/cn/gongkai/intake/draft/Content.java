package cn.gongkai.intake.draft;

import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.finding.Explanation;
import java.util.List;

/**
 * What the clerk writes.
 *
 * @param explanations why warnings are right as they are; texts may still be empty
 * @param reason why a published report is corrected; empty if it is not, or not yet written
 */
record Content(AnnualReport report, List<Explanation> explanations, String reason) {

    Content {
        explanations = List.copyOf(explanations);
    }

    static Content of(AnnualReport report) {
        return new Content(report, List.of(), "");
    }

    /** The explanations that say something. */
    List<Explanation> given() {
        return explanations.stream()
                .filter(explanation -> !explanation.text().isBlank())
                .toList();
    }
}
