package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log to show.
 *
 * @param scope whose reports they are about
 * @param person a part of the name of who did it, or all of the issuer's id of them; empty for anybody
 * @param action what was done; empty for anything
 * @param from not before this; null for the beginning
 * @param until before this; null for no end
 */
record AuditQuery(
        Scope scope,
        String person,
        String action,
        @Nullable Instant from,
        @Nullable Instant until) {}
