package cn.gongkai.intake.draft;

import cn.gongkai.intake.check.Checks;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.json.FindingView;
import cn.gongkai.report.json.ReportJson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the rules say about a draft. A draft can be written without them: when they cannot be asked, there is no answer. */
@Component
class DraftChecks {

    private final Checks checks;

    DraftChecks(Checks checks) {
        this.checks = checks;
    }

    /**
     * An answer of the rules.
     *
     * @param answer the whole answer, with repairs
     */
    record Checked(String verdict, List<FindingView> findings, ObjectNode answer) {

        int count(Severity severity) {
            return Math.toIntExact(findings.stream()
                    .filter(finding -> finding.severity().equals(severity.name()))
                    .count());
        }

        DraftView.Counts counts() {
            return new DraftView.Counts(
                    verdict, count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTICE));
        }
    }

    Optional<Checked> of(Draft draft, Locale locale) {
        Content content = draft.content();
        try {
            ObjectNode answer = checks.of(content.report(), draft.reading(), content.reason(), content.given(), locale);
            FindingView[] findings = ReportJson.mapper().treeToValue(answer.path("findings"), FindingView[].class);
            return Optional.of(new Checked(
                    answer.path("verdict").asString(""),
                    findings == null ? List.of() : Arrays.asList(findings),
                    answer));
        } catch (ProblemException away) {
            if (away.status().is5xxServerError()) {
                return Optional.empty();
            }
            throw away;
        }
    }
}
