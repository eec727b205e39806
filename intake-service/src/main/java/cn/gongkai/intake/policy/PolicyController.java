package cn.gongkai.intake.policy;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy of a division, to read and to set. */
@RestController
@RequestMapping(path = "/api/v1/divisions/{code}/policy", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "policies")
class PolicyController {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyController.class);
    private static final int LARGEST_BODY = 64 << 10;

    private final PolicyStore store;
    private final Policies policies;
    private final RuleCatalog catalog;
    private final Audit audit;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    PolicyController(PolicyStore store, Policies policies, RuleCatalog catalog, Audit audit, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
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
        Division division = division(code);
        audit.require(caller, Action.FOLLOW, code);
        policies.forget();
        return answer(division, own(division));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Set the policy of a division",
            description =
                    "Replaces the whole policy. Severities are ERROR, WARNING, NOTICE, OFF; errors are not lowered."
                            + " review is NONE or BEFORE_PUBLICATION, reminders is ON or OFF; without them the divisions above"
                            + " decide."
                            + " If-Match must be the ETag that was read.")
    ResponseEntity<PolicyView> set(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PolicyBody.class)))
                    @RequestBody
                    byte[] body,
            Caller caller) {
        Division division = division(code);
        return audit.doing(caller, Action.DIRECT.name(), trace -> {
            trace.about(code);
            caller.require(Action.DIRECT, code);
            return set(division, ifMatch, body);
        });
    }

    private ResponseEntity<PolicyView> set(Division division, @Nullable String ifMatch, byte[] body) {
        if (body.length > LARGEST_BODY) {
            throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (ifMatch == null) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match");
        }
        DivisionPolicy before = own(division);
        refuseUnread(ifMatch, before);
        PolicyRequest request = PolicyRequest.read(body);
        if (!request.rules().isEmpty()) {
            request.mustFit(catalog.rules());
        }
        DivisionPolicy next = new DivisionPolicy(
                division.code(),
                before.version() + 1,
                request.rules(),
                request.dueDates(),
                request.review(),
                request.reminders());
        if (!store.replace(next, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            throw changed(division.code());
        }
        policies.forget();
        LOG.info(
                "policy of {} is version {}: {} rules, {} dates",
                division.code(),
                next.version(),
                next.rules().size(),
                next.dueDates().size());
        return answer(division, next);
    }

    private DivisionPolicy own(Division division) {
        return store.find(division.code()).orElseGet(() -> DivisionPolicy.none(division.code()));
    }

    private static void refuseUnread(String ifMatch, DivisionPolicy before) {
        boolean read = Stream.of(ifMatch.split(",")).map(String::strip).anyMatch(etag(before)::equals);
        if (!read) {
            throw changed(before.division());
        }
    }

    private static ProblemException changed(String division) {
        return new ProblemException(HttpStatus.PRECONDITION_FAILED, "policy-changed", division);
    }

    private Division division(String code) {
        return divisions
                .find(code)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "division-missing", code));
    }

    private static String etag(DivisionPolicy policy) {
        return "\"" + policy.version() + "\"";
    }

    private ResponseEntity<PolicyView> answer(Division division, DivisionPolicy own) {
        return ResponseEntity.ok().eTag(etag(own)).body(PolicyView.of(division, own, policies.in(division.code())));
    }
}
