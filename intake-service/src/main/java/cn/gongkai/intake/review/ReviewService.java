package cn.gongkai.intake.review;

import cn.gongkai.intake.audit.Trace;
import cn.gongkai.intake.outbox.OutboxRelay;
import cn.gongkai.intake.policy.Policies;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.submission.Remark;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.intake.submission.SubmissionStore;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Takes people's decisions about submissions. */
@Service
class ReviewService {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewService.class);

    private static final int MOST_REMARKS = 200;

    /** Of the form; part 0 is what stands before the numbered ones. */
    private static final int LAST_PART = 6;

    /** Characters of a row's or a column's name; those of the form have half as many. */
    private static final int LONGEST_NAME = 64;

    private final SubmissionService service;
    private final SubmissionStore submissions;
    private final Policies policies;
    private final OutboxRelay relay;
    private final StatusList statuses;
    private final Clock clock;

    ReviewService(
            SubmissionService service,
            SubmissionStore submissions,
            Policies policies,
            OutboxRelay relay,
            StatusList statuses,
            Clock clock) {
        this.service = service;
        this.submissions = submissions;
        this.policies = policies;
        this.relay = relay;
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * Lets a report in review go on to its publication.
     *
     * @throws ProblemException 403 if the caller may not; 404 if there is none that the caller may know of; 409 if it is not in review
     */
    Submission approve(String id, @Nullable String note, Caller caller, Trace trace) {
        Submission before = service.find(id, Action.REVIEW, caller, trace);
        String words = words(note);
        return decide(
                before,
                submission -> submission
                        .approved(words, now(), caller.subject())
                        .map(next -> next.under(policies.of(submission.agency(), submission.year()))));
    }

    /**
     * Gives a report in review back to the clerk.
     *
     * @throws ProblemException 403 if the caller may not; 404 if there is none that the caller may know of; 409 if it is not in review, 422 if nothing is said or too much
     */
    Submission giveBack(String id, @Nullable String note, List<AskedRemark> mends, Caller caller, Trace trace) {
        Submission before = service.find(id, Action.REVIEW, caller, trace);
        String words = words(note);
        if (words.isEmpty() && mends.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "return-empty");
        }
        if (mends.size() > MOST_REMARKS) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "remarks-many", MOST_REMARKS);
        }
        List<Remark> remarks = mends.stream().map(ReviewService::remark).toList();
        return decide(before, submission -> submission.returned(words, remarks, now(), caller.subject()));
    }

    private static Remark remark(AskedRemark asked) {
        Place where = asked.where() == null ? Place.part(0) : place(asked.where());
        if (asked.text() == null || asked.text().isBlank()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "remark-empty", shown(where));
        }
        words(asked.text());
        words(asked.quote());
        return new Remark(where, asked.quote(), asked.offset(), asked.text());
    }

    private static Place place(AskedRemark.Where asked) {
        boolean isPart = asked.part() >= 0 && asked.part() <= LAST_PART;
        if (!isPart || isLong(asked.row()) || isLong(asked.column())) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "remark-place", asked.part());
        }
        return new Place(asked.part(), asked.row(), asked.column());
    }

    private static boolean isLong(@Nullable String name) {
        return name != null && name.length() > LONGEST_NAME;
    }

    /**
     * Takes a report back.
     *
     * @throws ProblemException 403 if the caller may not; 404 if there is none that the caller may know of; 409 if it is published or over
     */
    Submission withdraw(String id, @Nullable String reason, Caller caller, Trace trace) {
        Submission before = service.find(id, Action.SUBMIT, caller, trace);
        String words = words(reason);
        return decide(before, submission -> submission.withdrawn(words, now(), caller.subject()));
    }

    private Submission decide(Submission before, Function<Submission, Optional<Submission>> decision) {
        Submission after = decision.apply(before)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.CONFLICT, "not-now", before.state().name()));
        if (!submissions.replace(List.of(new SubmissionStore.Replacement(before, after, true)))) {
            throw new ProblemException(HttpStatus.CONFLICT, "changed-meanwhile", before.id());
        }
        try {
            // The relay notes it as well; but who decided is to find the next queue without it.
            statuses.record(List.of(after.listing()));
        } catch (RuntimeException e) {
            // The decision is stored and holds: whoever made it must not be told that it failed.
            LOG.warn("the state of {} is left to the outbox: {}", after.id(), e.toString());
        }
        relay.sweepSoon();
        LOG.info("submission {} is {}", before.id(), after.state());
        return after;
    }

    private static String words(@Nullable String text) {
        String words = text == null ? "" : text.strip();
        if (words.length() > SubmissionService.LONGEST_TEXT) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "note-length", SubmissionService.LONGEST_TEXT);
        }
        return words;
    }

    private static String shown(Place place) {
        return place.row() == null
                ? Integer.toString(place.part())
                : place.part() + " " + place.row() + (place.column() == null ? "" : " " + place.column());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
