package cn.gongkai.intake.draft;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.draft.DraftService.Saving;
import cn.gongkai.intake.draft.DraftStore.Place;
import cn.gongkai.intake.submission.Submission;
import cn.gongkai.intake.submission.SubmissionService;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.platform.time.BeijingTime;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A report being written: the official form with fields, and what the rules say beside them. Works without script. */
@Controller
@RequestMapping("/drafts/{agency}/{year}")
class DraftPage {

    private static final String VERSION = "version";

    private final DraftService service;
    private final DraftModel models;
    private final Desk desk;
    private final SubmissionService submissions;
    private final Audit audit;
    private final Clock clock;

    DraftPage(
            DraftService service,
            DraftModel models,
            Desk desk,
            SubmissionService submissions,
            Audit audit,
            Clock clock) {
        this.service = service;
        this.models = models;
        this.desk = desk;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The draft, or what one would begin with.
     *
     * @param from a submission to begin with where there is no draft
     */
    @GetMapping
    String draft(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(required = false) @Nullable String from,
            Caller caller,
            Locale locale,
            Model model) {
        Draft.Key key = key(agency, year, caller);
        Optional<Submission> source = source(key, from, caller);
        Place place = service.look(key);
        Draft draft = place.draft() == null ? begun(key, source.orElse(null), caller) : place.draft();
        model.addAttribute("from", place.draft() == null ? source.orElse(null) : null);
        models.show(draft, locale, model);
        return "draft";
    }

    /** Saves the fields and does what the button says. */
    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String change(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale locale,
            Model model) {
        String action = fields.getOrDefault("action", "save");
        String here = "redirect:/drafts/" + agency + "/" + year;
        switch (action) {
            case "drop" -> {
                drop(agency, year, fields, caller);
                return "redirect:/workbench?division=" + agency;
            }
            case "restart" -> {
                restart(agency, year, fields, caller);
                return here;
            }
            default -> {
                // Whatever is done, what was written is kept first.
            }
        }
        Draft draft;
        try {
            draft = save(agency, year, fields, caller).draft();
        } catch (ProblemException conflict) {
            if (conflict.status() != HttpStatus.PRECONDITION_FAILED
                    || !conflict.code().equals("draft-changed")) {
                throw conflict;
            }
            return conflict(agency, year, fields, caller, locale, model);
        }
        if (!action.equals("submit")) {
            return here;
        }
        models.show(draft, locale, model);
        boolean isSure = fields.containsKey("sure") || !models.willComeBack(model);
        if (!isSure) {
            model.addAttribute("asks", true);
            return "draft";
        }
        Submission submission = audit.doing(
                caller,
                Action.SUBMIT.name(),
                trace -> service.handIn(service.key(agency, year, caller, trace), draft.version(), caller, trace));
        return "redirect:/submissions/" + submission.id();
    }

    /** What the script is answered that saves while someone writes. */
    record Saved(int version, String at) {}

    /** Saves the fields, as the script of the page sends them. */
    @PostMapping(
            path = "/save",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Saved save(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Model ignored) {
        Draft draft = save(agency, year, fields, caller).draft();
        return new Saved(draft.version(), BeijingTime.clock(draft.saved().at()));
    }

    /** The form with what the rules say about the fields as they are; nothing is saved. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String check(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale locale,
            Model model) {
        Draft.Key key = key(agency, year, caller);
        Place place = service.look(key);
        Draft before = place.draft() == null ? begun(key, null, caller) : place.draft();
        Content content = DraftBody.bounded(FormFields.read(before.content(), fields));
        Draft written = before.saved(content, before.saved());
        models.show(written, locale, model);
        return "draft :: checked";
    }

    private Saving save(String agency, int year, Map<String, String> fields, Caller caller) {
        return audit.repeating(
                caller,
                DraftController.DRAFT,
                trace -> {
                    Draft.Key key = service.key(agency, year, caller, trace);
                    Place place = service.look(key);
                    Draft before = place.draft() == null
                            ? begun(key, source(key, fields.get("from"), caller).orElse(null), caller)
                            : place.draft();
                    Content content = FormFields.read(before.content(), fields);
                    content = new Content(
                            FormFields.changed(content.report(), fields.get("repair")),
                            content.explanations(),
                            content.reason());
                    if ("zero".equals(fields.get("action"))) {
                        content = new Content(
                                FormFields.blanksAsZero(content.report()), content.explanations(), content.reason());
                    }
                    return service.save(key, version(fields), DraftBody.bounded(content), caller);
                },
                Saving::isNews);
    }

    /** Somebody else saved meanwhile: shows what was written here, to be kept over theirs or not. */
    private String conflict(
            String agency, int year, Map<String, String> fields, Caller caller, Locale locale, Model model) {
        Draft theirs = service.find(key(agency, year, caller));
        Draft mine = theirs.saved(DraftBody.bounded(FormFields.read(theirs.content(), fields)), theirs.saved());
        models.show(mine, locale, model);
        model.addAttribute("theirs", theirs);
        model.addAttribute(VERSION, theirs.version());
        return "draft";
    }

    private void drop(String agency, int year, Map<String, String> fields, Caller caller) {
        audit.doing(caller, DraftController.DRAFT, trace -> {
            Draft.Key key = service.key(agency, year, caller, trace);
            service.drop(key, version(fields));
            return key;
        });
    }

    private void restart(String agency, int year, Map<String, String> fields, Caller caller) {
        audit.doing(caller, DraftController.DRAFT, trace -> {
            Draft.Key key = service.key(agency, year, caller, trace);
            Submission source = source(key, fields.get("from"), caller)
                    .orElseThrow(() -> new ProblemException(HttpStatus.BAD_REQUEST, "parameter-missing", "from"));
            return service.save(key, version(fields), desk.from(source), caller);
        });
    }

    private Draft.Key key(String agency, int year, Caller caller) {
        return audit.reading(caller, trace -> service.key(agency, year, caller, trace));
    }

    private Draft begun(Draft.Key key, @Nullable Submission source, Caller caller) {
        Content content =
                source == null ? Content.of(Desk.empty(key, desk.lastYear(key).orElse(null))) : desk.from(source);
        return Desk.unsaved(key, content, Draft.Saved.by(caller, clock.instant()));
    }

    /** The submission to begin with, if it is one of this agency and year. */
    private Optional<Submission> source(Draft.Key key, @Nullable String from, Caller caller) {
        return from == null || !from.startsWith(key.id() + "-")
                ? Optional.empty()
                : Optional.of(audit.reading(caller, trace -> submissions.find(from, Action.READ, caller, trace)));
    }

    private static int version(Map<String, String> fields) {
        String version = fields.getOrDefault(VERSION, "");
        if (!version.matches("[0-9]{1,9}")) {
            throw new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "if-match");
        }
        return Integer.parseInt(version);
    }
}
