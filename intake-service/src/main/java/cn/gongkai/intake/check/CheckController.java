package cn.gongkai.intake.check;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.submission.ReadingView;
import cn.gongkai.intake.submission.ReportBody;
import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.intake.submission.UploadReader;
import cn.gongkai.intake.submission.UploadReader.Uploaded;
import cn.gongkai.intake.submission.Uploads;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.report.json.ReportJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.node.ObjectNode;

/** Checks a report without storing anything of it. */
@RestController
@RequestMapping(path = "/api/v1/checks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "checks")
class CheckController {

    private final Uploads uploads;
    private final UploadReader reader;
    private final Checks checks;
    private final Audit audit;

    CheckController(Uploads uploads, UploadReader reader, Checks checks, Audit audit) {
        this.uploads = uploads;
        this.reader = reader;
        this.checks = checks;
        this.audit = audit;
    }

    @PostMapping
    @ReportBody
    @Operation(summary = "Check a report", description = "The body is a document, or the report as JSON.")
    ObjectNode check(
            @Parameter(hidden = true) HttpServletRequest body,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String fileName,
            Caller caller,
            Locale locale)
            throws IOException {
        audit.require(caller, Action.CHECK);
        return check(uploads.body(body, fileName), agency, year, reason, caller, locale);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Check a report", description = "The body is a document, or the report as JSON.")
    ObjectNode checkForm(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String reason,
            Caller caller,
            Locale locale)
            throws IOException {
        audit.require(caller, Action.CHECK);
        return check(uploads.part(file), agency, year, reason, caller, locale);
    }

    private ObjectNode check(
            SourceFile file,
            @Nullable String agency,
            @Nullable Integer year,
            @Nullable String reason,
            Caller caller,
            Locale locale) {
        Uploaded uploaded = reader.read(file, agency, year);
        audit.require(caller, Action.CHECK, uploaded.report().agency().code());
        ObjectNode answer = checks.of(uploaded.report(), uploaded.reading(), reason, List.of(), locale);
        answer.set("reading", ReportJson.mapper().valueToTree(ReadingView.of(uploaded.reading(), locale)));
        answer.set("report", ReportJson.mapper().readTree(ReportJson.write(uploaded.report())));
        return answer;
    }
}
