package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for supervisors. */
@RestController
@Tag(name = "audit")
class AuditController {

    private static final int LONGEST_PAGE = 500;

    private final AuditStore entries;

    AuditController(AuditStore entries) {
        this.entries = entries;
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "Who did what to which report",
            description = "Keyset pages, the latest first: of a division and everything below it, or of one agency.")
    AuditPage list(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "limit", LONGEST_PAGE);
        }
        // One more than asked for tells whether there is a next page.
        List<AuditEntry> found = entries.page(scope(division, agency, caller), after, limit + 1);
        List<AuditEntry> items = found.subList(0, Math.min(limit, found.size()));
        return new AuditPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    private static Scope scope(String division, String agency, Caller caller) {
        if (agency.isEmpty()) {
            return caller.scope(Action.AUDIT, division);
        }
        caller.require(Action.AUDIT, agency);
        return new Scope(agency, false);
    }

    /**
     * One page of the log.
     *
     * @param next the value of {@code after} for the next page; null on the last
     */
    record AuditPage(List<AuditEntry> items, @Nullable String next) {}
}
