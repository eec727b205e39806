package cn.gongkai.intake.submission;

import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.submission.SubmissionState.Action;
import cn.gongkai.report.Agency;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.SubmissionStatusChanged;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The course of one revision of one agency's report, without the report itself. Each change gives a new value with the next
 * sequence number; what changes nothing gives the same value.
 *
 * @param id agency code, year and revision: {@code 370832106-2024-1}
 * @param revision counted from 1 for each agency and year
 * @param sha256 digest of the file as handed in, in hexadecimal
 * @param sequence counts the changes from 1
 * @param round how often this revision was put before the rules
 * @param judgedRound the round that {@code verdict} answers; 0 before the first
 * @param circumstances what the rules knew of it, beside the report, when they were last asked
 * @param remarks what the reviewer wants mended
 * @param address where the public reads it, as a path on the public site
 */
public record Submission(
        String id,
        Agency agency,
        ReportYear year,
        int revision,
        String sha256,
        Instant receivedAt,
        SubmissionState state,
        int sequence,
        int round,
        int judgedRound,
        List<Step> timeline,
        @Nullable Verdict verdict,
        Circumstances circumstances,
        List<Remark> remarks,
        @Nullable String address) {

    private static final Set<String> VERDICTS =
            Set.of(Action.ACCEPT.name(), Action.REQUIRE_EXPLANATION.name(), Action.RETURN.name());

    private static final Pattern BESIDE_THE_FILE = Pattern.compile("SUB-|YEAR-|COR-|AGG-");

    public Submission {
        timeline = List.copyOf(timeline);
        remarks = List.copyOf(remarks);
    }

    /** The id of a revision. */
    public static String id(Agency agency, ReportYear year, int revision) {
        return agency.code() + "-" + year.value() + "-" + revision;
    }

    /**
     * A report that just came in.
     *
     * @param by who handed it in, as in {@link Step}
     */
    static Submission received(
            Agency agency,
            ReportYear year,
            int revision,
            String sha256,
            Instant at,
            Circumstances circumstances,
            String by) {
        return new Submission(
                id(agency, year, revision),
                agency,
                year,
                revision,
                sha256,
                at,
                SubmissionState.RECEIVED,
                1,
                1,
                0,
                List.of(new Step("RECEIVED", SubmissionState.RECEIVED, at, "", by)),
                null,
                circumstances,
                List.of(),
                null);
    }

    /** The rules gave a verdict; an answer to an earlier round, or to one already answered, changes nothing. */
    Submission judged(ReportValidated answer) {
        if (answer.round() <= judgedRound) {
            return this;
        }
        Action action =
                switch (answer.verdict().decision()) {
                    case ACCEPTED -> Action.ACCEPT;
                    case EXPLANATION_REQUIRED -> Action.REQUIRE_EXPLANATION;
                    case RETURNED -> Action.RETURN;
                };
        // Published before the verdict was seen: the verdict is kept, the state is further on already.
        SubmissionState next = state.after(action).orElse(state);
        Submission judged = step(action, next, answer.time(), "", null).answered(answer.round(), answer.verdict());
        return next == SubmissionState.ACCEPTED && answer.circumstances().waitsForReview()
                ? judged.moved(Action.REVIEW, answer.time(), "")
                : judged;
    }

    /** The report can be read by the public. */
    Submission published(ReportPublished published) {
        return state.after(Action.PUBLISH)
                .map(next -> step(Action.PUBLISH, next, published.time(), published.address(), null)
                        .at(published.address()))
                .orElse(this);
    }

    /** A later revision took this one's place. */
    Submission superseded(int by, Instant at) {
        return moved(Action.SUPERSEDE, at, Integer.toString(by));
    }

    /** A service could not process what it was told of this report. */
    Submission failed(String reason, Instant at) {
        return moved(Action.FAIL, at, reason);
    }

    /** The clerk answered warnings: the rules are to be asked again. Empty if there is nothing to explain here. */
    Optional<Submission> explained(List<Explanation> answers, Instant at, String by) {
        List<Explanation> all = new ArrayList<>(circumstances.explanations());
        all.removeIf(earlier -> answers.stream()
                .anyMatch(answer ->
                        answer.rule().equals(earlier.rule()) && Objects.equals(answer.where(), earlier.where())));
        all.addAll(answers);
        return state.after(Action.EXPLAIN)
                .map(next -> step(Action.EXPLAIN, next, at, "", by).askedAgain(circumstances.explained(all)));
    }

    /**
     * Last year's report was corrected at a time: the rules are to be asked again. What was handed in afterwards was held against the
     * correction already, and what is over is over: nothing changes.
     */
    Submission lastYearCorrected(Instant at) {
        Instant before = circumstances.lastYearCorrectedAt();
        boolean known = before != null && !before.isBefore(at);
        if (known || !at.isAfter(receivedAt)) {
            return this;
        }
        return state.after(Action.RECHECK)
                .map(next -> step(Action.RECHECK, next, at, "", null).askedAgain(circumstances.lastYearCorrected(at)))
                .orElse(this);
    }

    /**
     * A reviewer agrees: the rules are asked once more, and what they still find right is published. Empty if it is not in review.
     *
     * @param note what the reviewer says about it; may be empty
     */
    public Optional<Submission> approved(String note, Instant at, String by) {
        return state.after(Action.APPROVE)
                .map(next -> step(Action.APPROVE, next, at, note, by).askedAgain(circumstances.approvedByReviewer()));
    }

    /** A reviewer wants it mended. Empty if it is not in review. */
    public Optional<Submission> returned(String note, List<Remark> mends, Instant at, String by) {
        return state.offersReviewer().contains(Action.RETURN)
                ? state.after(Action.RETURN)
                        .map(next -> step(Action.RETURN, next, at, note, by).remarked(mends))
                : Optional.empty();
    }

    /** The clerk takes it back. Empty if it is published, or over. */
    public Optional<Submission> withdrawn(String reason, Instant at, String by) {
        return state.offers().contains(Action.WITHDRAW)
                ? state.after(Action.WITHDRAW).map(next -> step(Action.WITHDRAW, next, at, reason, by))
                : Optional.empty();
    }

    /** The same under the policy of now, for the next time it is put before the rules. */
    public Submission under(Policy now) {
        return with(circumstances.with(now));
    }

    /** Whether the rules still owe an answer. */
    boolean asksRules() {
        return round > judgedRound && state != SubmissionState.WITHDRAWN;
    }

    /** Whether it was handed in as a correction, with a reason that says something. */
    boolean corrects() {
        String reason = circumstances.correctionReason();
        return reason != null && !reason.isBlank();
    }

    /**
     * Whether the same file may be handed in again as a new revision: this one is over, or was returned for something beside the
     * file (the date, another year's report, a missing reason) that may be otherwise by then.
     */
    boolean releasesFile() {
        return switch (state) {
            case SUPERSEDED, WITHDRAWN, FAILED -> true;
            case RETURNED ->
                verdict != null
                        && verdict.findings().stream()
                                .filter(finding -> finding.severity() == Severity.ERROR)
                                .anyMatch(finding ->
                                        BESIDE_THE_FILE.matcher(finding.rule()).lookingAt());
            case RECEIVED, EXPLANATION_REQUIRED, ACCEPTED, IN_REVIEW, APPROVED, PUBLISHED -> false;
        };
    }

    /** How lists show this revision: one that came in beside a live one is shown once it has taken that one's place. */
    StatusList.Standing standing() {
        if (circumstances.liveRevision() == null) {
            return StatusList.Standing.ALONE;
        }
        return address == null ? StatusList.Standing.BESIDE : StatusList.Standing.INSTEAD;
    }

    /** This state as lists keep it. */
    public StatusList.Entry listing() {
        return new StatusList.Entry(status(), standing());
    }

    /** When the rules gave the verdict; when the report came in, while they have not. */
    public Instant judgedAt() {
        return timeline.stream()
                .filter(step -> VERDICTS.contains(step.action()))
                .map(Step::at)
                .reduce(receivedAt, (before, at) -> at);
    }

    /** This state as news for whoever listens. */
    public SubmissionStatusChanged status() {
        return new SubmissionStatusChanged(
                id,
                revision,
                agency,
                year,
                state.name(),
                sequence,
                count(Severity.ERROR),
                count(Severity.WARNING),
                count(Severity.NOTICE),
                timeline.getLast().at(),
                standing() != StatusList.Standing.BESIDE,
                receivedAt,
                firstVerdictAt(),
                verdict == null ? List.of() : verdict.failedRules());
    }

    private @Nullable Instant firstVerdictAt() {
        return timeline.stream()
                .filter(step -> VERDICTS.contains(step.action()))
                .map(Step::at)
                .findFirst()
                .orElse(null);
    }

    private int count(Severity severity) {
        return verdict == null ? 0 : Math.toIntExact(verdict.count(severity));
    }

    private Submission moved(Action action, Instant at, String note) {
        return state.after(action)
                .map(next -> step(action, next, at, note, null))
                .orElse(this);
    }

    private Submission step(Action action, SubmissionState next, Instant at, String note, @Nullable String by) {
        List<Step> steps = new ArrayList<>(timeline);
        steps.add(new Step(action.name(), next, at, note, by));
        return copy(next, sequence + 1, round, judgedRound, steps, verdict, circumstances, remarks, address);
    }

    private Submission answered(int answeredRound, Verdict answer) {
        return copy(state, sequence, round, answeredRound, timeline, answer, circumstances, remarks, address);
    }

    private Submission askedAgain(Circumstances next) {
        return copy(state, sequence, round + 1, judgedRound, timeline, verdict, next, remarks, address);
    }

    private Submission with(Circumstances next) {
        return copy(state, sequence, round, judgedRound, timeline, verdict, next, remarks, address);
    }

    private Submission remarked(List<Remark> mends) {
        return copy(state, sequence, round, judgedRound, timeline, verdict, circumstances, mends, address);
    }

    private Submission at(String publicAddress) {
        return copy(state, sequence, round, judgedRound, timeline, verdict, circumstances, remarks, publicAddress);
    }

    private Submission copy(
            SubmissionState newState,
            int newSequence,
            int newRound,
            int newJudgedRound,
            List<Step> newTimeline,
            @Nullable Verdict newVerdict,
            Circumstances newCircumstances,
            List<Remark> newRemarks,
            @Nullable String newAddress) {
        return new Submission(
                id,
                agency,
                year,
                revision,
                sha256,
                receivedAt,
                newState,
                newSequence,
                newRound,
                newJudgedRound,
                newTimeline,
                newVerdict,
                newCircumstances,
                newRemarks,
                newAddress);
    }
}
