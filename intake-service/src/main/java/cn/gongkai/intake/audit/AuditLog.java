package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.platform.time.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the audit log for those who may: supervisors, of what lies in their division. */
@Component
class AuditLog {

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

        /** The same of another division. */
        Wanted in(String other) {
            return new Wanted(other, agency, person, action, from, until);
        }

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
            return BeijingTime.begin(day);
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given.strip();
        }
    }

    /**
     * A page, the latest first.
     *
     * @throws ProblemException 403 to those who may not read it, 400 for a page of an impossible length
     */
    Keyset<AuditEntry> page(Wanted wanted, String after, int limit, Caller caller) {
        AuditQuery query = wanted.query(caller);
        return Keyset.page(limit, LONGEST, most -> entries.page(query, after, most), AuditEntry::id);
    }
}
