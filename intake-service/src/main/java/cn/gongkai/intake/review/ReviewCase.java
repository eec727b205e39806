package cn.gongkai.intake.review;

import cn.gongkai.intake.form.FormView;
import cn.gongkai.intake.form.Note;
import cn.gongkai.intake.submission.Remark;
import cn.gongkai.intake.submission.Step;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.compare.Changes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report as it lies before its reviewer.
 *
 * @param before the revision it is held against: the one it is to take the place of, else the one before; null for a first one
 * @param changes what is different since that one; null for a first one
 * @param lastYear last year's report; null if there is none
 * @param judged what the rules found, with what the clerk said to it; warnings first
 * @param form the whole report, with what stands beside its cells and sentences
 * @param texts the parts in which words can be remarked on, as they are written
 */
record ReviewCase(
        Submission submission,
        @Nullable Submission before,
        @Nullable Changes changes,
        @Nullable AnnualReport lastYear,
        List<Judged> judged,
        FormView form,
        List<PartText> texts) {

    /**
     * A finding.
     *
     * @param explanation what the clerk said to it; empty for nothing
     */
    record Judged(Note note, String explanation) {}

    /** The text of a part, in which the place of a remark is counted. */
    record PartText(int part, String text) {

        static List<PartText> of(AnnualReport report) {
            return List.of(0, 1, 5, 6).stream()
                    .map(part -> new PartText(part, report.text(part)))
                    .toList();
        }
    }

    /** Whether there is something to decide. */
    public boolean isOpen() {
        return submission.state().offersReviewer().contains(SubmissionState.Action.APPROVE);
    }

    public boolean isCorrection() {
        return submission.circumstances().liveRevision() != null;
    }

    /** When it came into its state. */
    public Instant since() {
        return submission.timeline().getLast().at();
    }

    /** What a reviewer wanted mended in the revision before; empty if nobody did. */
    public List<Remark> askedBefore() {
        return before == null ? List.of() : before.remarks();
    }

    /** What was said as the revision before was returned; empty if it was not, or nothing was said. */
    public String noteBefore() {
        return before == null ? "" : lastNote(before, SubmissionState.Action.RETURN);
    }

    /** What was said as this one was approved or returned; empty if it was not, or nothing was said. */
    public String decisionNote() {
        String returned = lastNote(submission, SubmissionState.Action.RETURN);
        return returned.isEmpty() ? lastNote(submission, SubmissionState.Action.APPROVE) : returned;
    }

    private static String lastNote(Submission submission, SubmissionState.Action action) {
        return submission.timeline().stream()
                .filter(step -> step.action().equals(action.name()))
                .map(Step::note)
                .reduce("", (earlier, later) -> later);
    }
}
