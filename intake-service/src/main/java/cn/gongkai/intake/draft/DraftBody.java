package cn.gongkai.intake.draft;

import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.json.ReportJsonException;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads what is to be saved: {@code {"report": {…}, "explanations": [{"rule", "where", "text"}], "reason": "…"}}. */
final class DraftBody {

    private static final int MOST_EXPLANATIONS = 200;

    private DraftBody() {}

    /**
     * The content of a draft of an agency and year.
     *
     * @throws ReportJsonException for what is not of the shape
     * @throws ProblemException 413 if it is too much; 422 if it is another agency's report, or another year's
     */
    static Content read(byte[] body, Agency agency, ReportYear year) {
        if (body.length > SubmissionService.LARGEST_REPORT) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "report-huge",
                    body.length >> 10,
                    SubmissionService.LARGEST_REPORT >> 10);
        }
        List<Explanation> explanations = ReportJson.readExplanationsMember(body);
        JsonNode members = ReportJson.mapper().readTree(body);
        AnnualReport report =
                ReportJson.readReport(ReportJson.mapper().writeValueAsBytes(members.path("report")), agency, year);
        if (!report.agency().code().equals(agency.code())) {
            throw conflict("agency", agency.code(), report.agency().code());
        }
        if (!report.year().equals(year)) {
            throw conflict(
                    "year",
                    Integer.toString(year.value()),
                    Integer.toString(report.year().value()));
        }
        return bounded(new Content(
                report.with(agency, year), explanations, members.path("reason").asString("")));
    }

    /** Refuses more than anyone would write. Empty explanations are kept: they are still being written. */
    static Content bounded(Content content) {
        boolean isMany = content.explanations().size() > MOST_EXPLANATIONS;
        boolean isLong = content.reason().length() > SubmissionService.LONGEST_TEXT
                || content.explanations().stream()
                        .anyMatch(explanation -> explanation.text().length() > SubmissionService.LONGEST_TEXT);
        if (isMany || isLong) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT, "explanation-length", SubmissionService.LONGEST_TEXT);
        }
        return content;
    }

    private static ProblemException conflict(String parameter, String address, String written) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "conflict", parameter, address, written);
    }
}
