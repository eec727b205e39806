package cn.gongkai.intake.draft;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.submission.Links;
import cn.gongkai.intake.submission.Receipt;
import cn.gongkai.intake.submission.ReportBody;
import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.intake.submission.Uploads;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.json.ReportJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Drafts: a report that is being written, kept until it is handed in. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "drafts")
class DraftController {

    /** What the log calls it when a draft is begun, taken over by another person, or thrown away. */
    static final String DRAFT = "DRAFT";

    private static final String ONE = "/{agency}/{year}";
    private static final int LONGEST_PAGE = 500;

    private final DraftService service;
    private final DraftChecks checks;
    private final Uploads uploads;
    private final Links links;
    private final Audit audit;

    DraftController(DraftService service, DraftChecks checks, Uploads uploads, Links links, Audit audit) {
        this.service = service;
        this.checks = checks;
        this.uploads = uploads;
        this.links = links;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "Drafts of the agencies you hand in for", description = "Keyset pages in code order.")
    Keyset<DraftView> list(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        Scope scope = caller.scope(Action.SUBMIT, division);
        return Keyset.page(limit, LONGEST_PAGE, most -> service.list(scope, after, most), DraftStore.Summary::id)
                .map(DraftView::of);
    }

    @PostMapping
    @ReportBody
    @Operation(
            summary = "Begin a draft with a document",
            description = "Over a draft that is there already only with its ETag in If-Match.")
    ResponseEntity<DraftView> begin(
            @Parameter(hidden = true) HttpServletRequest body,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale)
            throws IOException {
        audit.require(caller, Action.SUBMIT);
        return begin(uploads.body(body, fileName), agency, year, ifMatch, caller, locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Begin a draft with a document")
    ResponseEntity<DraftView> beginForm(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller,
            Locale locale)
            throws IOException {
        audit.require(caller, Action.SUBMIT);
        return begin(uploads.part(file), agency, year, ifMatch, caller, locale);
    }

    private ResponseEntity<DraftView> begin(
            SourceFile file,
            @Nullable String agency,
            @Nullable Integer year,
            @Nullable String ifMatch,
            Caller caller,
            Locale locale) {
        Integer over = version(ifMatch);
        Draft draft = audit.doing(caller, DRAFT, trace -> service.begin(file, agency, year, over, caller, trace));
        DraftView.Counts counts =
                checks.of(draft, locale).map(DraftChecks.Checked::counts).orElse(null);
        return ResponseEntity.created(URI.create("/api/v1/drafts/"
                        + draft.agency().code() + "/" + draft.year().value()))
                .eTag(etag(draft.version()))
                .body(DraftView.of(draft, null, counts));
    }

    @GetMapping(ONE)
    @Operation(summary = "A draft", description = "ETag for If-Match.")
    ResponseEntity<DraftView> draft(@PathVariable String agency, @PathVariable int year, Caller caller) {
        Draft draft = audit.reading(caller, trace -> service.find(service.key(agency, year, caller, trace)));
        return whole(draft);
    }

    @PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Save a draft",
            description =
                    "{report, explanations, reason}. If-Match must be the ETag that was read; \"0\" where there is"
                            + " none.")
    ResponseEntity<DraftView> save(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) HttpServletRequest body,
            Caller caller)
            throws IOException {
        byte[] bytes = body.getInputStream().readNBytes(SubmissionService.LARGEST_REPORT + 1);
        Draft draft =
                save(agency, year, version(ifMatch), caller, key -> DraftBody.read(bytes, key.agency(), key.year()));
        return ResponseEntity.ok().eTag(etag(draft.version())).body(DraftView.of(draft, null, null));
    }

    private Draft save(
            String agency, int year, @Nullable Integer seen, Caller caller, Function<Draft.Key, Content> content) {
        return audit.repeating(
                        caller,
                        DRAFT,
                        trace -> {
                            Draft.Key key = service.key(agency, year, caller, trace);
                            if (seen == null) {
                                throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match");
                            }
                            return service.save(key, seen, content.apply(key), caller);
                        },
                        DraftService.Saving::isNews)
                .draft();
    }

    @DeleteMapping(ONE)
    @Operation(summary = "Throw a draft away", description = "Only the one that was read, if If-Match has its ETag.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Integer seen = version(ifMatch);
        audit.doing(caller, DRAFT, trace -> {
            Draft.Key key = service.key(agency, year, caller, trace);
            service.drop(key, seen);
            return key;
        });
    }

    @PostMapping(ONE + "/submission")
    @Operation(
            summary = "Hand a draft in",
            description =
                    "The file it came from if nothing was changed, else the report as data; with its explanations."
                            + " Repeated, it answers the same submission.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> handIn(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        Integer seen = version(ifMatch);
        Submission submission = audit.doing(
                caller,
                Action.SUBMIT.name(),
                trace -> service.handIn(service.key(agency, year, caller, trace), seen, caller, trace));
        Receipt receipt = Receipt.of(submission, links);
        return ResponseEntity.accepted()
                .location(URI.create(receipt.links().getOrDefault("self", "")))
                .body(receipt);
    }

    private static ResponseEntity<DraftView> whole(Draft draft) {
        return ResponseEntity.ok()
                .eTag(etag(draft.version()))
                .body(DraftView.of(
                        draft,
                        ReportJson.mapper()
                                .readTree(ReportJson.write(draft.content().report())),
                        null));
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** The version that an entity tag names; null for none, and one that never was for what is no tag of ours. */
    private static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        String bare = ifMatch.strip().replace("\"", "");
        return bare.matches("[0-9]{1,9}") ? Integer.valueOf(bare) : Integer.valueOf(-1);
    }
}
