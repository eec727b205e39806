package cn.gongkai.intake.submission;

import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.submission.SubmissionStore.Replacement;
import cn.gongkai.platform.event.DeadLetter;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.event.ReportPublished;
import cn.gongkai.report.event.ReportValidated;
import cn.gongkai.report.event.SubmissionStatusChanged;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Folds what the other services say into the submissions, a batch at a time. The same news twice changes nothing, and is passed
 * on again: whoever was interrupted between storing and telling catches up so.
 */
@Service
public class SubmissionTracker {

    private static final Logger LOG = LoggerFactory.getLogger(SubmissionTracker.class);

    private final SubmissionStore submissions;
    private final StatusList statuses;
    private final Clock clock;
    private final Timer toVerdict;
    private final Timer toPublication;

    SubmissionTracker(SubmissionStore submissions, StatusList statuses, Clock clock, MeterRegistry metrics) {
        this.submissions = submissions;
        this.statuses = statuses;
        this.clock = clock;
        this.toVerdict = latency("verdict", metrics);
        this.toPublication = latency("published", metrics);
    }

    private static Timer latency(String stage, MeterRegistry metrics) {
        return Timer.builder("gongkai.stage.latency")
                .description("from a report's acknowledgement to what its submission shows")
                .tag("stage", stage)
                .register(metrics);
    }

    /** The rules gave verdicts. */
    public List<SubmissionStatusChanged> judged(List<ReportValidated> verdicts) {
        List<Change> changes = new ArrayList<>();
        for (ReportValidated verdict : verdicts) {
            changes.add(new Change(verdict.submission(), submission -> submission.judged(verdict)));
            toVerdict.record(since(verdict.receivedAt()));
        }
        return fold(changes);
    }

    /** Reports were published; the revisions before them are superseded. */
    public List<SubmissionStatusChanged> published(List<ReportPublished> publications) {
        List<Change> changes = new ArrayList<>();
        for (ReportPublished published : publications) {
            for (int earlier = 1; earlier < published.revision(); earlier++) {
                changes.add(new Change(
                        Submission.id(published.agency(), published.year(), earlier),
                        submission -> submission.superseded(published.revision(), published.time())));
            }
            changes.add(new Change(published.submission(), submission -> {
                toPublication.record(since(submission.receivedAt()));
                return submission.published(published);
            }));
        }
        changes.addAll(nextYears(publications));
        return fold(changes);
    }

    /**
     * A correction is news for the next year's report as well, if that was handed in before. It is one if it came in beside a live
     * report, which does not change: the same publication told again leads to the same.
     */
    private List<Change> nextYears(List<ReportPublished> publications) {
        List<Change> changes = new ArrayList<>();
        for (ReportPublished published : publications) {
            if (published.revision() > 1 && isCorrection(published)) {
                nextYear(published)
                        .ifPresent(next -> changes.add(
                                new Change(next.id(), submission -> submission.lastYearCorrected(published.time()))));
            }
        }
        return changes;
    }

    private boolean isCorrection(ReportPublished published) {
        return submissions
                .find(published.submission())
                .filter(submission -> submission.circumstances().liveRevision() != null)
                .isPresent();
    }

    /** The live report of the next year; where there is none, the latest. */
    private Optional<Submission> nextYear(ReportPublished published) {
        List<Submission> revisions = submissions.revisions(
                published.agency(), new ReportYear(published.year().value() + 1));
        return revisions.stream()
                .filter(revision -> revision.state().isLive())
                .reduce((earlier, later) -> later)
                .or(() -> revisions.stream().reduce((earlier, later) -> later));
    }

    /** Services could not process what they were told of these submissions. */
    public List<SubmissionStatusChanged> failed(List<DeadLetter> letters) {
        List<Change> changes = new ArrayList<>();
        for (DeadLetter letter : letters) {
            if (letter.submission() != null) {
                changes.add(new Change(
                        letter.submission(),
                        submission -> submission.failed(letter.service() + ": " + letter.reason(), now())));
            }
        }
        return fold(changes);
    }

    private record Change(String submission, UnaryOperator<Submission> step) {}

    private List<SubmissionStatusChanged> fold(List<Change> changes) {
        Set<String> ids = new HashSet<>();
        changes.forEach(change -> ids.add(change.submission()));
        Map<String, Submission> after;
        List<Replacement> replacements;
        do {
            Map<String, Submission> before = new LinkedHashMap<>();
            submissions.findAll(ids).forEach(submission -> before.put(submission.id(), submission));
            after = new LinkedHashMap<>(before);
            for (Change change : changes) {
                after.computeIfPresent(
                        change.submission(), (id, submission) -> change.step().apply(submission));
            }
            replacements = new ArrayList<>();
            for (Submission changed : after.values()) {
                Submission earlier = before.get(changed.id());
                if (earlier != changed) {
                    replacements.add(new Replacement(earlier, changed, changed.round() > earlier.round()));
                }
            }
        } while (!submissions.replace(replacements));
        report(ids, after, replacements);
        statuses.record(after.values().stream().map(Submission::listing).toList());
        return after.values().stream().map(Submission::status).toList();
    }

    private static void report(Set<String> ids, Map<String, Submission> found, List<Replacement> changed) {
        for (Replacement change : changed) {
            LOG.info("submission {} is {}", change.after().id(), change.after().state());
        }
        if (found.size() < ids.size()) {
            LOG.warn(
                    "news of unknown submissions: {}",
                    ids.stream().filter(id -> !found.containsKey(id)).toList());
        }
    }

    private Duration since(Instant time) {
        Duration elapsed = Duration.between(time, clock.instant());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
