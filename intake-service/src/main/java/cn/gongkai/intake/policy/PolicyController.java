package cn.gongkai.intake.policy;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Division;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy of a division, to read and to set. */
@RestController
@RequestMapping(path = "/api/v1/divisions/{code}/policy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "policies")
class PolicyController {

    private static final int LARGEST_BODY = 64 << 10;

    private final PolicyService service;
    private final Audit audit;

    PolicyController(PolicyService service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    /** The shape of the body. */
    record PolicyBody(
            Map<String, String> rules,
            Map<Integer, String> dueDates,
            @Nullable String review,
            @Nullable String reminders) {}

    @GetMapping
    @Operation(
            summary = "The policy of a division",
            description = "Its own decisions, and what holds in it with the division that said so. ETag for If-Match.")
    ResponseEntity<PolicyView> policy(@PathVariable String code, Caller caller) {
        Division division = service.division(code);
        audit.require(caller, Action.FOLLOW, code);
        return answer(division, service.own(division));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set the policy of a division",
            description =
                    "Replaces the whole policy. Severities are ERROR, WARNING, NOTICE, OFF; errors are not lowered."
                            + " review is NONE or BEFORE_PUBLICATION, reminders is ON or OFF; without them the divisions"
                            + " above decide. If-Match must be the ETag that was read.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = PolicyBody.class))))
    ResponseEntity<PolicyView> set(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Parameter(hidden = true) HttpServletRequest body,
            Caller caller)
            throws IOException {
        Division division = service.division(code);
        byte[] bytes = body.getInputStream().readNBytes(LARGEST_BODY + 1);
        return audit.doing(caller, Action.DIRECT.name(), trace -> {
            trace.about(code);
            caller.require(Action.DIRECT, code);
            return set(division, ifMatch, bytes);
        });
    }

    private ResponseEntity<PolicyView> set(Division division, @Nullable String ifMatch, byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (ifMatch == null) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match");
        }
        DivisionPolicy before = service.own(division);
        boolean isRead = Stream.of(ifMatch.split(",")).map(String::strip).anyMatch(etag(before)::equals);
        if (!isRead) {
            throw PolicyService.changed(division);
        }
        return answer(division, service.set(before, PolicyRequest.read(body)));
    }

    private static String etag(DivisionPolicy policy) {
        return "\"" + policy.version() + "\"";
    }

    private ResponseEntity<PolicyView> answer(Division division, DivisionPolicy own) {
        return ResponseEntity.ok().eTag(etag(own)).body(PolicyView.of(division, own, service.inForce(division)));
    }
}
