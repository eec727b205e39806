package cn.gongkai.intake.submission;

import cn.gongkai.intake.audit.Trace;
import cn.gongkai.intake.outbox.Outbox.Unsent;
import cn.gongkai.intake.outbox.OutboxRelay;
import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.submission.SubmissionStore.Insertion;
import cn.gongkai.intake.submission.UploadReader.Uploaded;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.Agency;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.Circumstances;
import cn.gongkai.report.event.ReportSubmitted;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.finding.Finding;
import cn.gongkai.report.finding.Severity;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Receives reports and the clerk's explanations. */
@Service
public class SubmissionService {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionService.class);
    private static final int ATTEMPTS = 20;

    /** Bytes of a report as JSON; real ones have about ten thousand. */
    public static final int LARGEST_REPORT = 512 << 10;

    /** Characters of a reason, an explanation, a note or a remark, which people read beside the report. */
    public static final int LONGEST_TEXT = 1000;

    private final UploadReader uploads;
    private final SubmissionStore submissions;
    private final Policies policies;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Counter accepted;

    SubmissionService(
            UploadReader uploads,
            SubmissionStore submissions,
            Policies policies,
            OutboxRelay relay,
            Clock clock,
            MeterRegistry metrics) {
        this.uploads = uploads;
        this.submissions = submissions;
        this.policies = policies;
        this.relay = relay;
        this.clock = clock;
        this.accepted = Counter.builder("gongkai.reports.received")
                .description("reports stored and acknowledged")
                .register(metrics);
    }

    /**
     * What the caller says beside the file.
     *
     * @param agencyCode whose report it is
     * @param year the year it covers
     * @param reason why a published report is corrected
     * @param idempotencyKey tells a repeated request from a new one
     * @param explanations answers to warnings that a check gave before
     */
    public record Request(
            @Nullable String agencyCode,
            @Nullable Integer year,
            @Nullable String reason,
            @Nullable String idempotencyKey,
            List<Explanation> explanations) {

        Request(
                @Nullable String agencyCode,
                @Nullable Integer year,
                @Nullable String reason,
                @Nullable String idempotencyKey) {
            this(agencyCode, year, reason, idempotencyKey, List.of());
        }
    }

    /**
     * Reads and stores a report. The same bytes for the same agency and year, and the same idempotency key, lead to the submission
     * that is there already.
     *
     * @throws ProblemException 403 if the caller may not hand in for that agency; 400 or 422 if it cannot be read; 422 if the
     *     idempotency key came with another file before, or an explanation is empty or too long
     */
    public Submission receive(SourceFile file, Request request, Caller caller, Trace trace) {
        request.explanations().forEach(SubmissionService::refuseLength);
        if (request.reason() != null && request.reason().length() > LONGEST_TEXT) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "reason-length", LONGEST_TEXT);
        }
        Uploaded uploaded = uploads.read(file, request.agencyCode(), request.year());
        Agency agency = uploaded.report().agency();
        trace.about(agency.code());
        caller.require(Action.SUBMIT, agency.code());
        byte[] report = encoded(uploaded.report());
        String sha256 = file.sha256();
        ReportYear year = uploaded.report().year();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<Submission> earlier = submissions.revisions(agency, year);
            int revision = earlier.isEmpty() ? 1 : earlier.getLast().revision() + 1;
            Integer live = live(earlier);
            Submission submission = Submission.received(
                    agency,
                    year,
                    revision,
                    sha256,
                    now(),
                    new Circumstances(live, reason(live, request.reason()), request.explanations())
                            .with(policies.of(agency, year)),
                    caller.subject());
            Insertion insertion = submissions.insert(
                    submission, report, uploaded.reading(), file, ownKey(request, caller), relay.leaseUntil());
            switch (insertion.outcome()) {
                case STORED -> {
                    trace.submission(submission.id());
                    return stored(submission, uploaded, earlier);
                }
                case SAME_FILE -> {
                    return known(insertion, trace);
                }
                case SAME_KEY -> {
                    return sameRequest(known(insertion, trace), sha256);
                }
                case REVISION_TAKEN -> LOG.debug("revision {} was taken meanwhile", submission.id());
            }
        }
        throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", 1);
    }

    /** Keys are made up by each client for itself; two that happen upon the same one must not hear of each other. */
    private static @Nullable String ownKey(Request request, Caller caller) {
        return request.idempotencyKey() == null ? null : caller.subject() + " " + request.idempotencyKey();
    }

    /**
     * What the rules would be told beside a report if it were handed in now.
     *
     * @param reason why a published report is corrected; null if it is not
     */
    public Circumstances circumstances(AnnualReport report, @Nullable String reason) {
        Integer live = live(submissions.revisions(report.agency(), report.year()));
        return new Circumstances(live, reason(live, reason), List.of())
                .with(policies.of(report.agency(), report.year()));
    }

    /** A form sends its empty field with every report; only where there is something to correct is that a missing reason. */
    private static @Nullable String reason(@Nullable Integer live, @Nullable String given) {
        return live == null && given != null && given.isBlank() ? null : given;
    }

    private static @Nullable Integer live(List<Submission> revisions) {
        return revisions.stream()
                .filter(revision -> revision.state().isLive())
                .map(Submission::revision)
                .max(Integer::compare)
                .orElse(null);
    }

    private Submission stored(Submission submission, Uploaded uploaded, List<Submission> earlier) {
        accepted.increment();
        relay.offer(new Unsent(
                submission.sequence(),
                new ReportSubmitted(
                        submission.id(),
                        submission.revision(),
                        submission.round(),
                        submission.receivedAt(),
                        submission.receivedAt(),
                        uploaded.report(),
                        uploaded.reading(),
                        submission.circumstances()),
                submission.status(),
                submission.standing()));
        earlier.stream()
                .filter(other -> other.state() == SubmissionState.EXPLANATION_REQUIRED)
                .forEach(other ->
                        replace(other, other.superseded(submission.revision(), submission.receivedAt()), false));
        LOG.info(
                "submission {} received as {}",
                submission.id(),
                uploaded.reading().source());
        return submission;
    }

    private static Submission known(Insertion insertion, Trace trace) {
        Submission existing = Objects.requireNonNull(insertion.existing());
        trace.submission(existing.id());
        return existing;
    }

    private static Submission sameRequest(Submission existing, String sha256) {
        if (!existing.sha256().equals(sha256)) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key", existing.id());
        }
        return existing;
    }

    /**
     * Takes the clerk's explanations; the rules are asked again.
     *
     * @throws ProblemException 403 if the caller may not do that; 404 if there is no such submission, or none that the caller may know
     *     of; 409 if there is nothing to explain in its state
     */
    public Submission explain(String id, List<Explanation> explanations, Caller caller, Trace trace) {
        Submission before = find(id, Action.SUBMIT, caller, trace);
        refuseUnasked(before, explanations);
        Submission after = before.explained(explanations, now(), caller.subject())
                .map(explained -> explained.under(policies.of(before.agency(), before.year())))
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "not-now", before.state().name()));
        if (submissions.revisions(before.agency(), before.year()).getLast().revision() > before.revision()) {
            throw new ProblemException(HttpStatus.CONFLICT, "newer-revision", id);
        }
        if (!replace(before, after, true)) {
            throw new ProblemException(HttpStatus.CONFLICT, "changed-meanwhile", id);
        }
        relay.sweepSoon();
        LOG.info("submission {} explained: {} explanations", id, explanations.size());
        return after;
    }

    /** A report of so many characters is no report, and every service and topic behind this one would have to carry it. */
    private static byte[] encoded(AnnualReport report) {
        byte[] bytes = ReportJson.write(report);
        if (bytes.length > LARGEST_REPORT) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE, "report-huge", bytes.length >> 10, LARGEST_REPORT >> 10);
        }
        return bytes;
    }

    /** An explanation answers a finding that is no mere notice; anything else would only hide what is to be read. */
    private static void refuseUnasked(Submission submission, List<Explanation> explanations) {
        List<Finding> questions = submission.verdict() == null
                ? List.of()
                : submission.verdict().findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .toList();
        for (Explanation explanation : explanations) {
            refuseLength(explanation);
            if (submission.state().offers().contains(SubmissionState.Action.EXPLAIN)
                    && questions.stream().noneMatch(explanation::covers)) {
                String rules = String.join(
                        ", ", questions.stream().map(Finding::rule).distinct().toList());
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "explanation-unasked", explanation.rule(), rules);
            }
        }
    }

    private static void refuseLength(Explanation explanation) {
        if (explanation.text().isBlank() || explanation.text().length() > LONGEST_TEXT) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "explanation-length", LONGEST_TEXT);
        }
    }

    private boolean replace(Submission before, Submission after, boolean tell) {
        return submissions.replace(List.of(new SubmissionStore.Replacement(before, after, tell)));
    }

    /**
     * A submission by its id, for someone who may do this with it.
     *
     * @throws ProblemException 404 if there is none, or none that the caller may know of; 403 if the caller may know of it but not do
     *     this
     */
    public Submission find(String id, Action action, Caller caller, Trace trace) {
        Submission submission = submissions.find(id).orElseThrow(() -> missing(id));
        trace.about(submission.agency().code());
        trace.submission(id);
        caller.require(action, submission.agency().code(), missing(id));
        return submission;
    }

    /** All revisions of an agency's report for a year, from the first to the latest; for those who may read them. */
    public List<Submission> revisions(Agency agency, ReportYear year) {
        return submissions.revisions(agency, year);
    }

    /** The agency's report of the year before, as far as one was found right; for those who may read the one of this year. */
    public Optional<Submission> lastYear(Agency agency, ReportYear year) {
        return year.hasPrevious()
                ? revisions(agency, year.previous()).stream()
                        .filter(revision -> revision.state().isLive())
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /**
     * The report as JSON.
     *
     * @throws ProblemException 404 if there is no such submission
     */
    public byte[] report(String id) {
        return submissions.report(id).orElseThrow(() -> missing(id));
    }

    Reading reading(String id) {
        return submissions.reading(id).orElseThrow(() -> missing(id));
    }

    /**
     * The file as it was handed in.
     *
     * @throws ProblemException 404 if there is no such submission
     */
    public SourceFile source(String id) {
        return submissions.source(id).orElseThrow(() -> missing(id));
    }

    private static ProblemException missing(String id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "submission-missing", id);
    }

    /** Now, as precisely as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
