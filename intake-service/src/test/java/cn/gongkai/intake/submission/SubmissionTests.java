package cn.gongkai.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.finding.Wording;
import cn.gongkai.report.policy.Policy;
import cn.gongkai.report.policy.Review;
import cn.gongkai.report.proceeding.ProceedingTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionTests {

    private static final Agency AGENCY = new Agency("370832106", "梁山县韩垓镇人民政府");
    private static final ReportYear YEAR = new ReportYear(2024);
    private static final Instant AT = Instant.parse("2025-01-20T08:00:00Z");
    private static final Explanation EXPLANATION = new Explanation("T3-BLANK", null, "没有申请");

    private final Submission received = Submission.received(AGENCY, YEAR, 1, "00", AT, Circumstances.NONE, "clerk");

    @Test
    void verdictMovesTheStateAndIsKept() {
        Submission returned = received.judged(verdict(1, Severity.ERROR));

        assertThat(returned.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(returned.sequence()).isEqualTo(2);
        assertThat(returned.status().errors()).isEqualTo(1);
        assertThat(returned.timeline()).extracting(Step::action).containsExactly("RECEIVED", "RETURN");
    }

    @Test
    void sameVerdictTwiceChangesNothing() {
        Submission judged = received.judged(verdict(1, Severity.WARNING));

        assertThat(judged.judged(verdict(1, Severity.WARNING))).isSameAs(judged);
    }

    @Test
    void explanationLeadsToAnotherRound() {
        Submission waiting = received.judged(verdict(1, Severity.WARNING));

        Submission explained =
                waiting.explained(List.of(EXPLANATION), AT, "clerk").orElseThrow();

        assertThat(explained.round()).isEqualTo(2);
        assertThat(explained.circumstances().explanations()).containsExactly(EXPLANATION);
        assertThat(explained.judged(verdict(1, Severity.WARNING))).isSameAs(explained);
        assertThat(explained.judged(verdict(2, Severity.NOTICE)).state()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void laterExplanationOfTheSameWarningReplacesTheEarlier() {
        Explanation better = new Explanation("T3-BLANK", null, "全年没有收到申请");

        Submission explained = received.judged(verdict(1, Severity.WARNING))
                .explained(List.of(EXPLANATION), AT, "clerk")
                .orElseThrow()
                .judged(verdict(2, Severity.WARNING))
                .explained(List.of(better), AT, "clerk")
                .orElseThrow();

        assertThat(explained.circumstances().explanations()).containsExactly(better);
    }

    @Test
    void nothingIsExplainedBeforeTheVerdict() {
        assertThat(received.explained(List.of(EXPLANATION), AT, "clerk")).isEmpty();
    }

    @Test
    void publicationSeenBeforeItsVerdictIsNotUndoneByIt() {
        Submission published =
                received.published(new ReportPublished(received.id(), 1, AGENCY, YEAR, "/reports/370832106/2024", AT));

        Submission both = published.judged(verdict(1, Severity.NOTICE));

        assertThat(both.state()).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(both.verdict()).isNotNull();
        assertThat(both.address()).isEqualTo("/reports/370832106/2024");
    }

    @Test
    void failureShowsItsReason() {
        Submission failed = received.failed("validation-service: not JSON", AT);

        assertThat(failed.state()).isEqualTo(SubmissionState.FAILED);
        assertThat(failed.timeline().getLast().note()).isEqualTo("validation-service: not JSON");
        assertThat(failed.failed("again", AT)).isSameAs(failed);
    }

    @Test
    void correctionOfLastYearPutsAWaitingReportBeforeTheRulesAgain() {
        Submission waiting = received.judged(verdict(1, Severity.WARNING));

        Submission again = waiting.lastYearCorrected(AT.plusSeconds(9));

        assertThat(again.state()).isEqualTo(SubmissionState.RECEIVED);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.circumstances().lastYearCorrectedAt()).isEqualTo(AT.plusSeconds(9));
        assertThat(again.lastYearCorrected(AT.plusSeconds(9))).isSameAs(again);
    }

    @Test
    void publishedReportStaysPublishedWhateverTheRulesSayOfItAgain() {
        Submission published = received.judged(verdict(1, Severity.NOTICE))
                .published(new ReportPublished(received.id(), 1, AGENCY, YEAR, "/reports/370832106/2024", AT));

        Submission judgedAgain = published.lastYearCorrected(AT.plusSeconds(9)).judged(verdict(2, Severity.ERROR));

        assertThat(judgedAgain.state()).isEqualTo(SubmissionState.PUBLISHED);
        assertThat(judgedAgain.status().errors()).isEqualTo(1);
        assertThat(judgedAgain.timeline())
                .extracting(Step::action)
                .containsExactly("RECEIVED", "ACCEPT", "PUBLISH", "RECHECK", "RETURN");
    }

    @Test
    void reportHandedInAfterTheCorrectionIsLeftAlone() {
        assertThat(received.lastYearCorrected(AT)).isSameAs(received);
        assertThat(received.failed("broken", AT)
                        .lastYearCorrected(AT.plusSeconds(9))
                        .round())
                .isEqualTo(1);
    }

    @Test
    void whatTheRulesFindRightWaitsForTheReviewerWhereADivisionWantsSo() {
        Submission inReview = inReview();

        assertThat(inReview.state()).isEqualTo(SubmissionState.IN_REVIEW);
        assertThat(inReview.timeline()).extracting(Step::action).containsExactly("RECEIVED", "ACCEPT", "REVIEW");
        assertThat(inReview.asksRules()).isFalse();

        Submission approved = inReview.approved("同意", AT, "reviewer").orElseThrow();
        assertThat(approved.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(approved.asksRules()).isTrue();
        assertThat(approved.circumstances().waitsForReview()).isFalse();
        Submission judged = approved.judged(verdict(2, Severity.NOTICE, approved.circumstances()));
        assertThat(judged.state()).isEqualTo(SubmissionState.APPROVED);
        assertThat(approved.judged(verdict(2, Severity.ERROR, approved.circumstances()))
                        .state())
                .isEqualTo(SubmissionState.RETURNED);
    }

    @Test
    void reviewerReturnsWithRemarks() {
        Remark remark = new Remark(Place.part(5), "需进一步加强", 12, "请写明改进措施");

        Submission returned =
                inReview().returned("请修改", List.of(remark), AT, "reviewer").orElseThrow();

        assertThat(returned.state()).isEqualTo(SubmissionState.RETURNED);
        assertThat(returned.remarks()).containsExactly(remark);
        assertThat(returned.timeline().getLast().note()).isEqualTo("请修改");
        assertThat(returned.timeline().getLast().by()).isEqualTo("reviewer");
        assertThat(received.returned("", List.of(remark), AT, "reviewer")).isEmpty();
        assertThat(received.approved("", AT, "reviewer")).isEmpty();
    }

    @Test
    void clerkTakesBackWhatIsNotPublished() {
        assertThat(inReview().withdrawn("误报", AT, "clerk"))
                .hasValueSatisfying(withdrawn -> assertThat(withdrawn.state()).isEqualTo(SubmissionState.WITHDRAWN));
        assertThat(received.published(
                                new ReportPublished(received.id(), 1, AGENCY, YEAR, "/reports/370832106/2024", AT))
                        .withdrawn("误报", AT, "clerk"))
                .isEmpty();
        assertThat(received.withdrawn("误报", AT, "clerk")).isEmpty();
    }

    private Submission inReview() {
        Circumstances reviewed = Circumstances.NONE.with(new Policy(Map.of(), null, Review.BEFORE_PUBLICATION));
        return Submission.received(AGENCY, YEAR, 1, "00", AT, reviewed, "clerk")
                .judged(verdict(1, Severity.NOTICE, reviewed));
    }

    private ReportValidated verdict(int round, Severity severity) {
        return verdict(round, severity, Circumstances.NONE);
    }

    private ReportValidated verdict(int round, Severity severity, Circumstances circumstances) {
        Finding finding = new Finding(
                "T3-BLANK",
                severity,
                Place.cell(3, "4", "total"),
                null,
                null,
                null,
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                null,
                null);
        AnnualReport report = new AnnualReport(
                AGENCY,
                YEAR,
                "",
                "",
                Contact.NONE,
                Overview.NONE,
                DisclosureTable.ZERO,
                ApplicationTable.ZERO,
                ProceedingTable.ZERO,
                "",
                "");
        return new ReportValidated(
                received.id(),
                1,
                round,
                AT,
                AT,
                report,
                Verdict.of("2021.1", List.of(finding), List.of()),
                circumstances);
    }
}
