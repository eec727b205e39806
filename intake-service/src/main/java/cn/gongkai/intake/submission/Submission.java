package cn.gongkai.intake.submission;

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
 * @param liveRevision the revision that was on its way or published when this one came in
 * @param correctionReason why a published report is corrected
 * @param policy what the divisions above had decided when it was last put before the rules
 * @param lastYearCorrectedAt when a correction of last year's report was published after this one was handed in
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
        @Nullable Integer liveRevision,
        @Nullable String correctionReason,
        List<Explanation> explanations,
        Policy policy,
        @Nullable Instant lastYearCorrectedAt,
        @Nullable String address) {

    private static final Set<String> VERDICTS =
            Set.of(Action.ACCEPT.name(), Action.REQUIRE_EXPLANATION.name(), Action.RETURN.name());

    private static final Pattern BESIDE_THE_FILE = Pattern.compile("SUB-|YEAR-|COR-|AGG-");

    public Submission {
        timeline = List.copyOf(timeline);
        explanations = List.copyOf(explanations);
    }

    /** The id of a revision. */
    public static String id(Agency agency, ReportYear year, int revision) {
        return agency.code() + "-" + year.value() + "-" + revision;
    }

    /** A report that just came in. */
    static Submission received(
            Agency agency,
            ReportYear year,
            int revision,
            String sha256,
            Instant at,
            @Nullable Integer liveRevision,
            @Nullable String correctionReason,
            Policy policy) {
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
                List.of(new Step("RECEIVED", SubmissionState.RECEIVED, at, "")),
                null,
                liveRevision,
                correctionReason,
                List.of(),
                policy,
                null,
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
        return changed(
                action.name(), next, answer.time(), "", round, answer.round(), answer.verdict(), explanations, address);
    }

    /** The report can be read by the public. */
    Submission published(ReportPublished published) {
        return state.after(Action.PUBLISH)
                .map(next -> changed(
                        Action.PUBLISH.name(),
                        next,
                        published.time(),
                        published.address(),
                        round,
                        judgedRound,
                        verdict,
                        explanations,
                        published.address()))
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
    Optional<Submission> explained(List<Explanation> answers, Instant at) {
        List<Explanation> all = new ArrayList<>(explanations);
        all.removeIf(earlier -> answers.stream()
                .anyMatch(answer ->
                        answer.rule().equals(earlier.rule()) && Objects.equals(answer.where(), earlier.where())));
        all.addAll(answers);
        return state.after(Action.EXPLAIN)
                .map(next ->
                        changed(Action.EXPLAIN.name(), next, at, "", round + 1, judgedRound, verdict, all, address));
    }

    /**
     * Last year's report was corrected at a time: the rules are to be asked again. What was handed in afterwards was held against the
     * correction already, and what is over is over: nothing changes.
     */
    Submission lastYearCorrected(Instant at) {
        boolean known = lastYearCorrectedAt != null && !lastYearCorrectedAt.isBefore(at);
        if (known || !at.isAfter(receivedAt)) {
            return this;
        }
        return state.after(Action.RECHECK)
                .map(next -> changed(
                                Action.RECHECK.name(),
                                next,
                                at,
                                "",
                                round + 1,
                                judgedRound,
                                verdict,
                                explanations,
                                address)
                        .with(policy, at))
                .orElse(this);
    }

    /** The same under the policy of now, for the next time it is put before the rules. */
    Submission under(Policy now) {
        return with(now, lastYearCorrectedAt);
    }

    private Submission with(Policy otherPolicy, @Nullable Instant correctedAt) {
        return new Submission(
                id,
                agency,
                year,
                revision,
                sha256,
                receivedAt,
                state,
                sequence,
                round,
                judgedRound,
                timeline,
                verdict,
                liveRevision,
                correctionReason,
                explanations,
                otherPolicy,
                correctedAt,
                address);
    }

    /** What the rules must know of this submission beside the report. */
    Circumstances circumstances() {
        return new Circumstances(liveRevision, correctionReason, explanations, policy, lastYearCorrectedAt);
    }

    /** Whether it was handed in as a correction, with a reason that says something. */
    boolean corrects() {
        return correctionReason != null && !correctionReason.isBlank();
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

    /** Whether lists show this revision: one that came in beside a live one is shown once it has taken that one's place. */
    boolean isListed() {
        return liveRevision == null || address != null;
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
                timeline.getLast().at());
    }

    private int count(Severity severity) {
        return verdict == null ? 0 : Math.toIntExact(verdict.count(severity));
    }

    private Submission moved(Action action, Instant at, String note) {
        return state.after(action)
                .map(next -> changed(action.name(), next, at, note, round, judgedRound, verdict, explanations, address))
                .orElse(this);
    }

    private Submission changed(
            String action,
            SubmissionState next,
            Instant at,
            String note,
            int nextRound,
            int nextJudgedRound,
            @Nullable Verdict nextVerdict,
            List<Explanation> nextExplanations,
            @Nullable String nextAddress) {
        List<Step> steps = new ArrayList<>(timeline);
        steps.add(new Step(action, next, at, note));
        return new Submission(
                id,
                agency,
                year,
                revision,
                sha256,
                receivedAt,
                next,
                sequence + 1,
                nextRound,
                nextJudgedRound,
                steps,
                nextVerdict,
                liveRevision,
                correctionReason,
                nextExplanations,
                policy,
                lastYearCorrectedAt,
                nextAddress);
    }
}
