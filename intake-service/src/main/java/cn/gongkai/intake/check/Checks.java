package cn.gongkai.intake.check;

import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.reading.Reading;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Asks the rules about a report as if it were handed in now. */
@Component
public class Checks {

    private final SubmissionService submissions;
    private final ValidationClient validation;
    private final Clock clock;

    Checks(SubmissionService submissions, ValidationClient validation, Clock clock) {
        this.submissions = submissions;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Verdict, findings, statements and repairs, in one language.
     *
     * @param reading what was noticed in the file it came from
     * @param reason why a published report is corrected; null if it is not
     * @param explanations the clerk's answers to warnings
     * @throws ProblemException 503 if the validation service does not answer
     */
    public ObjectNode of(
            AnnualReport report,
            Reading reading,
            @Nullable String reason,
            List<Explanation> explanations,
            Locale locale) {
        Instant now = clock.instant();
        return validation.check(
                new ReportSubmitted(
                        "check",
                        1,
                        1,
                        now,
                        now,
                        report,
                        reading,
                        submissions.circumstances(report, reason).explained(explanations)),
                locale);
    }
}
