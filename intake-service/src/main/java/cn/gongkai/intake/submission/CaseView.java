package cn.gongkai.intake.submission;

import cn.gongkai.intake.form.FormView;
import cn.gongkai.intake.form.Note;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.compare.Changes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A submission as its page shows it.
 *
 * @param before the revision before; null for a first one
 * @param newest the latest revision
 * @param changes what is different since the revision before; null for a first one
 * @param form the report with its marks; null where only what changed is shown
 * @param groups the findings by severity, the worst first
 * @param remarks what the reviewer said
 * @param notices what was noticed in the file and no rule judges
 * @param mayAct whether the reader hands in for this agency
 */
record CaseView(
        Submission submission,
        @Nullable Submission before,
        Submission newest,
        @Nullable Changes changes,
        @Nullable FormView form,
        List<Group> groups,
        List<Note> remarks,
        List<ReadingView.Notice> notices,
        Course course,
        Map<String, String> links,
        boolean mayAct) {

    CaseView {
        groups = List.copyOf(groups);
        remarks = List.copyOf(remarks);
    }

    /** The findings of one severity. */
    record Group(String severity, List<Item> items) {}

    /** @param question what is to be explained about it; null if nothing is, or if an earlier finding asks the same */
    record Item(Note note, @Nullable Question question) {}

    public String state() {
        return submission.state().name();
    }

    /** Changes with whatever the page tells. */
    public String version() {
        return submission.sequence() + "-" + newest.revision();
    }

    /** Whether something is going to happen by itself, within moments. */
    public boolean isMoving() {
        return switch (submission.state()) {
            case RECEIVED, ACCEPTED, APPROVED -> true;
            default -> false;
        };
    }

    /** Whether a later revision was handed in. */
    public boolean isOutdated() {
        return newest.revision() > submission.revision();
    }

    /** What there is to answer now. */
    public boolean asksQuestions() {
        return questions().stream().anyMatch(Question::isAsked);
    }

    public List<Question> questions() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(Item::question)
                .filter(Objects::nonNull)
                .toList();
    }

    public boolean offersWithdrawal() {
        return mayAct && submission.state().offers().contains(SubmissionState.Action.WITHDRAW);
    }

    /** Whether a corrected report can be handed in, with a reason. */
    public boolean offersCorrection() {
        return mayAct && !isOutdated() && submission.state() == SubmissionState.PUBLISHED;
    }

    /** Whether it can be mended and handed in again. */
    public boolean offersMending() {
        return mayAct
                && !isOutdated()
                && switch (submission.state()) {
                    case RETURNED, EXPLANATION_REQUIRED, WITHDRAWN -> true;
                    default -> false;
                };
    }

    public String receivedAt() {
        return BeijingTime.minute(submission.receivedAt());
    }
}
