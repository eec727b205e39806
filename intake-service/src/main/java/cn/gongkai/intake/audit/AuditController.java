package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for supervisors. */
@RestController
@Tag(name = "audit")
class AuditController {

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "Who did what to which report",
            description =
                    "Keyset pages, the latest first: of a division and everything below it, or of one agency; by a person,"
                            + " of one kind of action, between two days.")
    Keyset<AuditEntry> list(
            @ParameterObject AuditLog.Wanted wanted,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        return log.page(wanted, after, limit, caller);
    }
}
