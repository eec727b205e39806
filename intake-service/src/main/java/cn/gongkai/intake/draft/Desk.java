package cn.gongkai.intake.draft;

import cn.gongkai.intake.form.FormRemark;
import cn.gongkai.intake.submission.Remark;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.Cell;
import cn.gongkai.report.Contact;
import cn.gongkai.report.Overview;
import cn.gongkai.report.Place;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.application.ApplicationTable;
import cn.gongkai.report.disclosure.DisclosureTable;
import cn.gongkai.report.form.OfficialForm;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.proceeding.ProceedingTable;
import cn.gongkai.report.reading.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies on the desk beside a draft: last year's report, the revision to mend, what the reviewer said. */
@Component
class Desk {

    private final SubmissionService submissions;

    Desk(SubmissionService submissions) {
        this.submissions = submissions;
    }

    /** The agency's report of the year before. */
    Optional<AnnualReport> lastYear(Draft.Key key) {
        return submissions
                .lastYear(key.agency(), key.year())
                .map(revision -> ReportJson.readReport(submissions.report(revision.id())));
    }

    /** The latest revision of the year that is written about; empty if none was handed in. */
    Optional<Submission> latest(Draft.Key key) {
        return submissions.revisions(key.agency(), key.year()).stream().max(Comparator.comparing(Submission::revision));
    }

    /** What a reviewer wants mended. */
    static List<FormRemark> remarks(@Nullable Submission latest) {
        return latest == null || latest.state() != SubmissionState.RETURNED
                ? List.of()
                : latest.remarks().stream().map(Remark::onForm).toList();
    }

    /** What a reviewer said when the report was returned; null if none did. */
    static @Nullable String returnNote(@Nullable Submission latest) {
        if (latest == null || latest.state() != SubmissionState.RETURNED) {
            return null;
        }
        String note = latest.timeline().getLast().note();
        return note.isBlank() ? null : note;
    }

    /** What a draft begins with that mends or corrects a revision. */
    Content from(Submission revision) {
        String reason = revision.circumstances().correctionReason();
        return new Content(
                ReportJson.readReport(submissions.report(revision.id())),
                revision.circumstances().explanations(),
                revision.state().isLive() || reason == null ? "" : reason);
    }

    /** A report with nothing in it but its title, and how the agency could be reached last year. */
    static AnnualReport empty(Draft.Key key, @Nullable AnnualReport lastYear) {
        AnnualReport report = new AnnualReport(
                key.agency(),
                key.year(),
                title(key.agency(), key.year()),
                "",
                lastYear == null ? Contact.NONE : lastYear.contact(),
                Overview.NONE,
                DisclosureTable.MISSING,
                ApplicationTable.MISSING,
                ProceedingTable.MISSING,
                "",
                "");
        for (Place place : OfficialForm.PLACES) {
            report = report.withCell(place, Cell.BLANK);
        }
        return report;
    }

    /** As the form wants a title. */
    private static String title(Agency agency, ReportYear year) {
        return agency.name() + year.value() + "年政府信息公开工作年度报告";
    }

    /** A draft that nobody saved yet. */
    static Draft unsaved(Draft.Key key, Content content, Draft.Saved now) {
        return new Draft(key.agency(), key.year(), DraftService.NONE, content, Reading.OF_DATA, null, true, now);
    }
}
