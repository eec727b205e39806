package cn.gongkai.intake.audit;

import cn.gongkai.platform.list.Csv;
import cn.gongkai.platform.time.BeijingTime;
import java.util.Objects;

/** Entries of the audit log as lines of a table. */
final class AuditCsv {

    static final String HEADING = Csv.BYTE_ORDER_MARK
            + Csv.line(
                    "time",
                    "subject",
                    "name",
                    "roles",
                    "division",
                    "action",
                    "agency",
                    "submission",
                    "address",
                    "outcome",
                    "id");

    private AuditCsv() {}

    /** One line, with its end. */
    static String line(AuditEntry entry) {
        return Csv.line(
                BeijingTime.second(entry.at()),
                entry.subject(),
                entry.name(),
                String.join(" ", entry.roles()),
                entry.division(),
                entry.action(),
                Objects.requireNonNullElse(entry.agency(), ""),
                Objects.requireNonNullElse(entry.submission(), ""),
                entry.address(),
                entry.outcome(),
                entry.id());
    }
}
