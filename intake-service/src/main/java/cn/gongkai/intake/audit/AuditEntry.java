package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That someone did something, or was refused.
 *
 * @param id later entries have greater ids
 * @param subject the issuer's id of who did it
 * @param division where they belong
 * @param action {@code SUBMIT}, {@code EXPLAIN}, …
 * @param agency whose report it concerns, or which division; null if that did not become known
 * @param submission which submission; null if there is none
 * @param address where the request came from
 * @param outcome {@code DONE}, or the name of the problem they were told
 */
public record AuditEntry(
        String id,
        Instant at,
        String subject,
        String name,
        List<String> roles,
        String division,
        String action,
        @Nullable String agency,
        @Nullable String submission,
        String address,
        String outcome) {

    public AuditEntry {
        roles = List.copyOf(roles);
    }

    static AuditEntry of(String id, Instant at, Caller caller, String action, Trace trace, String outcome) {
        return new AuditEntry(
                id,
                at,
                caller.subject(),
                caller.name(),
                caller.roles().stream().map(Role::claim).sorted().toList(),
                caller.division(),
                action,
                trace.agency(),
                trace.submission(),
                caller.address(),
                outcome);
    }

    /** Whose supervisor is to see it: the agency's, or that of who did it where no agency became known. */
    String place() {
        return agency == null ? division : agency;
    }
}
