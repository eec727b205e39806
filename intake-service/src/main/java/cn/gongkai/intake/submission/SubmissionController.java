package cn.gongkai.intake.submission;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.intake.status.StatusView;
import cn.gongkai.intake.submission.SubmissionService.Request;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.finding.Explanation;
import cn.gongkai.report.json.ReportJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Handing in reports and following them. */
@RestController
@RequestMapping("/api/v1/submissions")
@Tag(name = "submissions")
class SubmissionController {

    private static final int LONGEST_PAGE = 500;

    private final SubmissionService service;
    private final StatusList statuses;
    private final Uploads uploads;
    private final Links links;
    private final Audit audit;

    SubmissionController(SubmissionService service, StatusList statuses, Uploads uploads, Links links, Audit audit) {
        this.service = service;
        this.statuses = statuses;
        this.uploads = uploads;
        this.links = links;
        this.audit = audit;
    }

    @PostMapping
    @ReportBody
    @Operation(summary = "Hand in a report", description = "The body is a document, or the report as JSON.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> submit(
            @Parameter(hidden = true) HttpServletRequest body,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller)
            throws IOException {
        audit.require(caller, Action.SUBMIT);
        return receive(uploads.body(body, fileName), new Request(agency, year, reason, idempotencyKey), caller);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Hand in a report", description = "The body is a document, or the report as JSON.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> submitForm(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Caller caller)
            throws IOException {
        audit.require(caller, Action.SUBMIT);
        return receive(uploads.part(file), new Request(agency, year, reason, idempotencyKey), caller);
    }

    private ResponseEntity<Receipt> receive(SourceFile file, Request request, Caller caller) {
        return receipt(audit.doing(caller, "SUBMIT", trace -> service.receive(file, request, caller, trace)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "State, timeline and findings of a submission")
    SubmissionView status(@PathVariable String id, Caller caller, Locale locale) {
        return SubmissionView.of(readable(id, caller), service.reading(id), links, locale);
    }

    @GetMapping(path = "/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The report as JSON")
    ResponseEntity<byte[]> report(@PathVariable String id, Caller caller) {
        readable(id, caller);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(service.report(id));
    }

    @GetMapping("/{id}/source")
    @Operation(summary = "The file as it was handed in")
    ResponseEntity<byte[]> source(@PathVariable String id, Caller caller) {
        readable(id, caller);
        SourceFile source = service.source(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(source.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(source.name().isEmpty() ? id : source.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(source.content());
    }

    @PostMapping(path = "/{id}/explanations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Explain warnings",
            description = "The rules are asked again with the explanations.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Explanations.class))))
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Receipt> explain(
            @PathVariable String id, @Parameter(hidden = true) HttpServletRequest body, Caller caller)
            throws IOException {
        byte[] bytes = body.getInputStream().readNBytes(SubmissionService.LARGEST_REPORT + 1);
        if (bytes.length > SubmissionService.LARGEST_REPORT) {
            throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        List<Explanation> explanations = ReportJson.readExplanationsMember(bytes);
        if (explanations.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "explanations-empty");
        }
        return receipt(audit.doing(caller, "EXPLAIN", trace -> service.explain(id, explanations, caller, trace)));
    }

    /** The clerk's answers to warnings, as the body of a request. */
    record Explanations(List<Explanation> explanations) {}

    @GetMapping
    @Operation(summary = "The latest submission of each agency and year", description = "Keyset pages in code order.")
    Keyset<StatusView> list(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable SubmissionState state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        StatusList.Query query =
                new StatusList.Query(caller.scope(Action.FOLLOW, division), year, state == null ? null : state.name());
        return Keyset.page(
                limit,
                LONGEST_PAGE,
                most -> statuses.page(query, after, most).stream()
                        .map(StatusView::of)
                        .toList(),
                StatusView::key);
    }

    /** A submission that the caller may read; every address of one submission begins here. */
    private Submission readable(String id, Caller caller) {
        return audit.reading(caller, trace -> service.find(id, Action.READ, caller, trace));
    }

    private ResponseEntity<Receipt> receipt(Submission submission) {
        return ResponseEntity.accepted()
                .location(URI.create(Links.path(submission)))
                .body(Receipt.of(submission, links));
    }
}
