package cn.gongkai.intake.audit;

import cn.gongkai.intake.audit.AuditLog.Wanted;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Csv;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The audit log for people: filtered, page by page, or all of it as a file. */
@Controller
class AuditLogPage {

    private static final int ROWS = 100;

    /** Divisions to choose from where a name is several'. */
    private static final int MEANT = 20;

    /** Of a file: with the heading and the last line no more than a spreadsheet has rows. */
    private static final int MOST_LINES = 1_000_000;

    /** What supervisors look for; the log knows more. */
    private static final List<String> ACTIONS = List.of(
            "SUBMIT",
            "EXPLAIN",
            "WITHDRAW",
            "APPROVE",
            "RETURN",
            "REMIND",
            Action.DIRECT.name(),
            Action.SUBSCRIBE.name(),
            Action.READ.name());

    private final AuditLog log;
    private final MessageSource messages;
    private final Divisions divisions = Divisions.china();

    AuditLogPage(AuditLog log, MessageSource messages) {
        this.log = log;
        this.messages = messages;
    }

    /**
     * The log.
     *
     * @param asked its division may also be a name, or the end of a full one
     * @param after from which entry on, backwards; empty for the newest
     */
    @GetMapping("/audit")
    String audit(Wanted asked, @RequestParam(defaultValue = "") String after, Caller caller, Model model) {
        String words = asked.division() == null ? "" : asked.division().strip();
        boolean named = !words.matches("[0-9]*");
        List<Division> meant = named ? meant(words, caller) : List.of();
        Wanted wanted = meant.size() == 1 ? asked.in(meant.getFirst().code()) : asked;
        // A name that is nobody's, or several divisions', is a question and not an answer.
        Keyset<AuditEntry> page =
                named && meant.size() != 1 ? new Keyset<>(List.of(), null) : log.page(wanted, after, ROWS, caller);
        model.addAttribute("wanted", wanted);
        model.addAttribute("meant", named && meant.size() != 1 ? meant : null);
        model.addAttribute("entries", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("actions", ACTIONS);
        model.addAttribute("names", (Function<String, String>) this::name);
        return "audit";
    }

    /** The newest entries, as many as fit; a last line says so if there are more. */
    @GetMapping("/audit.csv")
    ResponseEntity<StreamingResponseBody> export(Wanted wanted, Caller caller, Locale locale) {
        // Asked here first, where a refusal can still be answered.
        Keyset<AuditEntry> first = log.page(wanted, "", AuditLog.LONGEST, caller);
        StreamingResponseBody body = out -> {
            out.write(AuditCsv.HEADING.getBytes(StandardCharsets.UTF_8));
            Keyset<AuditEntry> page = first;
            for (int lines = 0; lines < MOST_LINES; lines += AuditLog.LONGEST) {
                for (AuditEntry entry : page.items()) {
                    out.write(AuditCsv.line(entry).getBytes(StandardCharsets.UTF_8));
                }
                if (page.next() == null) {
                    return;
                }
                page = log.page(wanted, page.next(), AuditLog.LONGEST, caller);
            }
            String more = messages.getMessage("audit.csv.more", new Object[] {MOST_LINES}, locale);
            out.write(Csv.line(more).getBytes(StandardCharsets.UTF_8));
        };
        return ResponseEntity.ok()
                .contentType(Csv.TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(body);
    }

    /** The divisions a name may mean, as far as the caller looks after them; the nearer the name the better, the larger first. */
    private List<Division> meant(String words, Caller caller) {
        List<Division> like = divisions.all().stream()
                .filter(division -> caller.may(Action.AUDIT, division.code()))
                .filter(division -> division.name().contains(words)
                        || divisions.fullName(division).endsWith(words))
                .toList();
        List<Division> same = like.stream()
                .filter(division -> division.name().equals(words)
                        || divisions.fullName(division).equals(words))
                .toList();
        return (same.isEmpty() ? like : same).stream().limit(MEANT).toList();
    }

    /** An agency or division in words; the code itself where it is none. */
    private String name(@Nullable String code) {
        return code == null ? "" : divisions.find(code).map(divisions::fullName).orElse(code);
    }
}
