package cn.gongkai.intake.draft;

import cn.gongkai.intake.audit.Trace;
import cn.gongkai.intake.draft.DraftStore.Place;
import cn.gongkai.intake.draft.DraftStore.Summary;
import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.intake.submission.SubmissionService.Request;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.intake.submission.UploadReader;
import cn.gongkai.intake.submission.UploadReader.Uploaded;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.platform.time.BeijingTime;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Divisions;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.json.ReportJson;
import cn.gongkai.report.reading.Reading;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;

/** Begins, saves and hands in drafts, for those who may hand in for the agency. To all others there are none. */
@Service
class DraftService {

    /** For {@code If-Match}: whoever says this has seen that there is no draft. */
    static final int NONE = 0;

    private static final Logger LOG = LoggerFactory.getLogger(DraftService.class);

    /** An agency writes one report a year; more drafts than this are not being written. */
    private static final int MOST_DRAFTS = 30;

    private static final Set<String> UNCLEAR = Set.of("NO_AGENCY", "AMBIGUOUS_AGENCY");

    private final DraftStore drafts;
    private final UploadReader uploads;
    private final SubmissionService submissions;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    DraftService(DraftStore drafts, UploadReader uploads, SubmissionService submissions, Clock clock) {
        this.drafts = drafts;
        this.uploads = uploads;
        this.submissions = submissions;
        this.clock = clock;
    }

    List<Summary> list(Scope scope, String after, int limit) {
        return drafts.list(scope, after, limit);
    }

    /**
     * Whose report may be written.
     *
     * @throws ProblemException 404 if there is no such agency or year, or none that the caller may know of; 403 if the caller may not
     *     hand in for it
     */
    Draft.Key key(String agency, int year, Caller caller, Trace trace) {
        ProblemException missing = missing(agency, year);
        trace.about(agency);
        caller.require(Action.SUBMIT, agency, missing);
        try {
            return new Draft.Key(
                    divisions.find(agency).map(divisions::agency).orElseThrow(() -> missing), new ReportYear(year));
        } catch (IllegalArgumentException noYear) {
            throw missing;
        }
    }

    /** The draft of an agency and year. */
    Draft find(Draft.Key key) {
        return at(key);
    }

    /** What is there of an agency and year, which may be no draft. */
    Place look(Draft.Key key) {
        return drafts.find(key.id());
    }

    /**
     * Begins a draft with a file.
     *
     * @param agency whose report it is, if the file does not say
     * @param year for which year, if the file does not say
     * @param over the version of the draft it may take the place of; null for none
     * @throws ProblemException 409 if another draft is there; 403, 413 or 422 as when it is handed in
     */
    Draft begin(
            SourceFile file,
            @Nullable String agency,
            @Nullable Integer year,
            @Nullable Integer over,
            Caller caller,
            Trace trace) {
        Uploaded uploaded = read(file, agency, year, caller);
        AnnualReport report = uploaded.report();
        trace.about(report.agency().code());
        caller.require(Action.SUBMIT, report.agency().code());
        refuseHuge(report);
        Draft.Key key = new Draft.Key(report.agency(), report.year());
        Place place = look(key);
        if (place.draft() != null && over == null && isFrom(place.draft(), file)) {
            return place.draft();
        }
        int seen = over == null ? NONE : over;
        if (place.draft() != null && place.version() != seen) {
            throw inTheWay(place.draft(), over == null ? "draft-there" : "draft-changed", over != null);
        }
        if (place.draft() == null) {
            refuseMany(key);
        }
        Draft draft = new Draft(
                report.agency(),
                report.year(),
                place.version() + 1,
                Content.of(report),
                uploaded.reading(),
                file.name(),
                false,
                Draft.Saved.by(caller, now()));
        if (!drafts.begin(draft, file)) {
            throw inTheWay(at(key), "draft-there", false);
        }
        LOG.info("draft {} begun from {}", draft.id(), uploaded.reading().source());
        return draft;
    }

    private boolean isFrom(Draft draft, SourceFile file) {
        return draft.isTheFile()
                && drafts.source(draft.id())
                        .map(source -> source.sha256().equals(file.sha256()))
                        .orElse(false);
    }

    /** Where the file does not say clearly whose it is, it is the report of the one agency that the caller writes for. */
    private Uploaded read(SourceFile file, @Nullable String agency, @Nullable Integer year, Caller caller) {
        try {
            return uploads.read(file, agency, year);
        } catch (ProblemException unclear) {
            Scope scope = caller.scope(Action.SUBMIT, "");
            boolean isItsAgency = unclear.members().get("reasons") instanceof List<?> reasons
                    && reasons.stream().anyMatch(UNCLEAR::contains);
            if (agency != null || scope.below() || !isItsAgency) {
                throw unclear;
            }
            return uploads.read(file, scope.division(), year);
        }
    }

    /**
     * A draft that was saved.
     *
     * @param isNews whether somebody else worked on it before, or nobody
     */
    record Saving(Draft draft, boolean isNews) {}

    /**
     * Saves a draft, or begins it without a file.
     *
     * @param seen the version that was read; {@link #NONE} where there was none
     * @throws ProblemException 412 if somebody else saved it meanwhile
     */
    Saving save(Draft.Key key, int seen, Content content, Caller caller) {
        refuseHuge(content.report());
        Place place = look(key);
        Draft.Saved saved = Draft.Saved.by(caller, now());
        Draft before = place.draft();
        if (before == null) {
            return new Saving(first(key, place, seen, content, saved), true);
        }
        Draft next = before.saved(content, saved);
        boolean isOwn = before.saved().subject().equals(caller.subject());
        if (isOwn && seen == before.version() - 1 && next.content().equals(before.content())) {
            return new Saving(before, false);
        }
        if (seen != before.version() || !drafts.save(next)) {
            throw inTheWay(at(key), "draft-changed", true);
        }
        return new Saving(next, !isOwn);
    }

    private Draft first(Draft.Key key, Place place, int seen, Content content, Draft.Saved saved) {
        if (seen != NONE) {
            throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "draft-gone", key.id())
                    .with("submission", place.submission() == null ? "" : place.submission());
        }
        refuseMany(key);
        Draft draft = new Draft(
                key.agency(),
                key.year(),
                place.version() + 1,
                new Content(Draft.withOverview(content.report()), content.explanations(), content.reason()),
                Reading.OF_DATA,
                null,
                true,
                saved);
        if (!drafts.begin(draft, null)) {
            throw inTheWay(at(key), "draft-changed", true);
        }
        LOG.info("draft {} begun", draft.id());
        return draft;
    }

    /**
     * Throws a draft away; where there is none, nothing is done.
     *
     * @param seen the version that was read; null for whatever is there
     */
    void drop(Draft.Key key, @Nullable Integer seen) {
        Draft draft = look(key).draft();
        if (draft == null) {
            return;
        }
        if ((seen != null && seen != draft.version()) || !drafts.end(key.id(), draft.version(), null)) {
            throw inTheWay(at(key), "draft-changed", true);
        }
        LOG.info("draft {} thrown away", key.id());
    }

    /**
     * Hands a draft in: the file it came from if nothing was changed, else the report as data. Repeated, it leads to the same
     * submission.
     *
     * @param seen the version that was read; null for whatever is there
     * @throws ProblemException 404 if there is no draft, 412 if somebody else saved it meanwhile
     */
    Submission handIn(Draft.Key key, @Nullable Integer seen, Caller caller, Trace trace) {
        Place place = look(key);
        Draft draft = place.draft();
        if (draft == null) {
            String submission = place.submission();
            boolean isRepeated = submission != null && (seen == null || seen == place.version() - 1);
            if (!isRepeated) {
                throw missing(key.agency().code(), key.year().value());
            }
            return submissions.find(submission, Action.SUBMIT, caller, trace);
        }
        if (seen != null && seen != draft.version()) {
            throw inTheWay(draft, "draft-changed", true);
        }
        List<Explanation> explanations = draft.content().given();
        Submission submission = submissions.receive(
                file(draft),
                new Request(
                        key.agency().code(), key.year().value(), draft.content().reason(), null, explanations),
                caller,
                trace);
        if (!submission.circumstances().explanations().containsAll(explanations)
                && submission.state().offers().contains(SubmissionState.Action.EXPLAIN)) {
            // The very same report is there already and waits for what is now said about it.
            submission = submissions.explain(submission.id(), explanations, caller, trace);
        }
        if (!drafts.end(key.id(), draft.version(), submission.id())) {
            LOG.info("draft {} was saved once more while it was handed in, and stays", key.id());
        }
        return submission;
    }

    private SourceFile file(Draft draft) {
        SourceFile data = new SourceFile(
                draft.id() + ".json",
                MediaType.APPLICATION_JSON_VALUE,
                ReportJson.write(draft.content().report()));
        return draft.isTheFile() ? drafts.source(draft.id()).orElse(data) : data;
    }

    private Draft at(Draft.Key key) {
        Draft draft = look(key).draft();
        if (draft == null) {
            throw missing(key.agency().code(), key.year().value());
        }
        return draft;
    }

    private void refuseMany(Draft.Key key) {
        Scope ofAgency = new Scope(key.agency().code(), false);
        if (drafts.list(ofAgency, "", MOST_DRAFTS).size() >= MOST_DRAFTS) {
            throw new ProblemException(HttpStatus.CONFLICT, "drafts-many", MOST_DRAFTS);
        }
    }

    private static void refuseHuge(AnnualReport report) {
        int length = ReportJson.write(report).length;
        if (length > SubmissionService.LARGEST_REPORT) {
            throw new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE, "report-huge", length >> 10, SubmissionService.LARGEST_REPORT >> 10);
        }
    }

    private static ProblemException inTheWay(Draft there, String code, boolean isPrecondition) {
        return new ProblemException(
                        isPrecondition ? HttpStatus.PRECONDITION_FAILED : HttpStatus.CONFLICT,
                        code,
                        there.agency().name(),
                        there.year().value(),
                        BeijingTime.minute(there.saved().at()),
                        there.saved().name())
                .with("version", there.version())
                .with("savedAt", there.saved().at())
                .with("savedBy", there.saved().name())
                .with("agency", there.agency().code())
                .with("year", there.year().value());
    }

    private static ProblemException missing(String agency, int year) {
        return new ProblemException(HttpStatus.NOT_FOUND, "draft-missing", agency, year);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
