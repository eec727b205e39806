package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the audit log for those who may: supervisors, of what lies in their division. */
@Component
class AuditLog {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2500;

    /** The longest page, in entries. */
    static final int LONGEST = 500;

    private final AuditStore entries;

    AuditLog(AuditStore entries) {
        this.entries = entries;
    }

    /**
     * What somebody asks for, as parameters of an address.
     *
     * @param division of it and everything below
     * @param agency of this one alone
     * @param person a part of the name of who did it, or all of the issuer's id of them
     * @param action what was done
     * @param from the first day, by the clock of China
     * @param until the last day
     */
    record Wanted(
            @Nullable String division,
            @Nullable String agency,
            @Nullable String person,
            @Nullable String action,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {

        private AuditQuery query(Caller caller) {
            return new AuditQuery(
                    scope(caller),
                    text(person),
                    text(action),
                    from == null ? null : begins("from", from),
                    until == null ? null : begins("until", until).plus(1, ChronoUnit.DAYS));
        }

        private Scope scope(Caller caller) {
            if (text(agency).isEmpty()) {
                return caller.scope(Action.AUDIT, text(division));
            }
            caller.require(Action.AUDIT, text(agency));
            return new Scope(text(agency), false);
        }

        /** @throws ProblemException 400 for a day that no entry can be of; ids are times of so many digits */
        private static Instant begins(String parameter, LocalDate day) {
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "parameter", parameter, day.toString());
            }
            return day.atStartOfDay(CHINA).toInstant();
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /**
     * One page of the log.
     *
     * @param next the value of {@code after} for the next page; null on the last
     */
    record AuditPage(List<AuditEntry> items, @Nullable String next) {}

    /**
     * A page, the latest first.
     *
     * @throws ProblemException 403 to those who may not read it, 400 for a page of an impossible length
     */
    AuditPage page(Wanted wanted, String after, int limit, Caller caller) {
        if (limit < 1 || limit > LONGEST) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "limit", LONGEST);
        }
        // One more than asked for tells whether there is a next page.
        List<AuditEntry> found = entries.page(wanted.query(caller), after, limit + 1);
        List<AuditEntry> items = found.subList(0, Math.min(limit, found.size()));
        return new AuditPage(items, found.size() > limit ? items.getLast().id() : null);
    }
}
