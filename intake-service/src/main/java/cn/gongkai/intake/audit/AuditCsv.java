package cn.gongkai.intake.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of the audit log as lines of a table (RFC 4180). */
final class AuditCsv {

    /** The heading. Without the mark before it Excel takes UTF-8 for the system's own encoding. */
    static final String HEADING =
            "\ufefftime,subject,name,roles,division,action,agency,submission,address,outcome,id\r\n";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private AuditCsv() {}

    /** One line, with its end. */
    static String line(AuditEntry entry) {
        return Stream.of(
                                TIME.format(entry.at()),
                                entry.subject(),
                                entry.name(),
                                String.join(" ", entry.roles()),
                                entry.division(),
                                entry.action(),
                                Objects.requireNonNullElse(entry.agency(), ""),
                                Objects.requireNonNullElse(entry.submission(), ""),
                                entry.address(),
                                entry.outcome(),
                                entry.id())
                        .map(AuditCsv::quoted)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A spreadsheet would run a text that begins like a formula; with an apostrophe before it, it shows it. */
    static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
