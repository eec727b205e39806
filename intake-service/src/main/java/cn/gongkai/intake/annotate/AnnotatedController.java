package cn.gongkai.intake.annotate;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.intake.submission.UploadReader;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.reader.Hints;
import cn.gongkai.reader.annotate.Annotated;
import cn.gongkai.reader.annotate.Annotator;
import cn.gongkai.reader.annotate.Review;
import cn.gongkai.report.AnnualReport;
import cn.gongkai.report.finding.Verdict;
import cn.gongkai.report.json.ReportJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was handed in, with what the rules found marked in it: a Word file as one, everything else as a web page. */
@RestController
@RequestMapping("/api/v1/submissions")
@Tag(name = "submissions")
class AnnotatedController {

    private final SubmissionService submissions;
    private final UploadReader uploads;
    private final MessageSource messages;
    private final Audit audit;
    private final Annotator annotator = new Annotator();

    AnnotatedController(SubmissionService submissions, UploadReader uploads, MessageSource messages, Audit audit) {
        this.submissions = submissions;
        this.uploads = uploads;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/{id}/annotated")
    @Operation(
            summary = "The file with every finding marked in place",
            description =
                    "A Word file comes back as one, with comments and a first page that lists them; it can be mended and"
                            + " handed in again as it is. Everything else comes as a web page.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "409", description = "The rules have not been asked yet", content = @Content)
    ResponseEntity<byte[]> annotated(@PathVariable String id, Caller caller, Locale locale) {
        Submission submission = audit.reading(caller, trace -> submissions.find(id, Action.READ, caller, trace));
        Verdict verdict = submission.verdict();
        if (verdict == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "not-judged", id);
        }
        Annotated annotated = annotated(
                submission,
                new Review(submission.agency(), submission.year(), id, verdict, submission.judgedAt(), locale));
        MediaType type = MediaType.parseMediaType(annotated.mediaType());
        boolean isPage = type.isCompatibleWith(MediaType.TEXT_HTML);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .eTag(digest(annotated.content()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (isPage ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(
                                        name(submission, locale) + "." + annotated.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff");
        if (isPage) {
            answer.header("Content-Security-Policy", Annotator.policy() + "; frame-ancestors 'none'");
        }
        return answer.body(annotated.content());
    }

    private Annotated annotated(Submission submission, Review review) {
        SourceFile source = submissions.source(submission.id());
        AnnualReport report = ReportJson.readReport(submissions.report(submission.id()));
        if (source.isJson()) {
            return annotator.annotate(report, review);
        }
        Hints hints = new Hints(
                source.name(),
                source.mediaType(),
                submission.agency().code(),
                submission.year().value());
        return uploads.oneOfFew(() -> annotator.annotate(source.content(), hints, report, review));
    }

    private String name(Submission submission, Locale locale) {
        return messages.getMessage(
                "annotated.name",
                new Object[] {
                    submission.agency().name(),
                    Integer.toString(submission.year().value())
                },
                locale);
    }

    /** The same findings in the same file give the same bytes, so their digest says whether anything is new. */
    private static String digest(byte[] content) {
        try {
            return '"'
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                    + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
