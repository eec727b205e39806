package cn.gongkai.intake.draft;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.submission.SourceFile;
import cn.gongkai.intake.submission.Uploads;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Divisions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The clerk's home: where each year's report stands, what to do next, and where files are dropped. */
@Controller
@RequestMapping("/workbench")
class WorkbenchPage {

    private static final int DRAFTS_SHOWN = 200;

    /** Digits of a township's code: nobody is below it. */
    private static final int TOWNSHIP = 9;

    private final Workbenches workbenches;
    private final DraftService service;
    private final DraftChecks checks;
    private final Uploads uploads;
    private final Audit audit;
    private final MessageSource messages;
    private final Divisions divisions = Divisions.china();

    WorkbenchPage(
            Workbenches workbenches,
            DraftService service,
            DraftChecks checks,
            Uploads uploads,
            Audit audit,
            MessageSource messages) {
        this.workbenches = workbenches;
        this.service = service;
        this.checks = checks;
        this.uploads = uploads;
        this.audit = audit;
        this.messages = messages;
    }

    /** @param division the agency, for those who hand in for more than one; else a division, to list the drafts in it */
    @GetMapping
    String workbench(@RequestParam(defaultValue = "") String division, Caller caller, Model model) {
        audit.require(caller, Action.SUBMIT);
        Scope scope = audit.reading(caller, trace -> {
            trace.about(division);
            return caller.scope(Action.SUBMIT, division);
        });
        show(scope, model);
        return "workbench";
    }

    private void show(Scope scope, Model model) {
        // The report of a county is one agency's; those below it have their own.
        boolean isAgency = !scope.below() || scope.division().length() == TOWNSHIP;
        divisions
                .find(scope.division())
                .filter(found -> isAgency)
                .map(divisions::agency)
                .ifPresentOrElse(
                        agency -> model.addAttribute("bench", workbenches.of(agency)),
                        () -> model.addAttribute("drafts", service.list(scope, "", DRAFTS_SHOWN)));
        model.addAttribute("division", scope.division());
        model.addAttribute("isWide", scope.below());
    }

    /**
     * What became of one file.
     *
     * @param draft null if it could not be read
     * @param problem why not; null if it could
     */
    record Outcome(
            String file,
            @Nullable Draft draft,
            DraftView.@Nullable Counts check,
            @Nullable Refusal problem) {}

    /** A refusal in words. */
    record Refusal(String title, String detail, String action, List<Map<String, String>> candidates) {}

    /** Takes files from a browser without script. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String files(
            @RequestParam List<MultipartFile> file,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Integer year,
            Caller caller,
            Locale locale,
            Model model)
            throws IOException {
        audit.require(caller, Action.SUBMIT);
        Scope scope = caller.scope(Action.SUBMIT, division);
        List<Outcome> outcomes = new ArrayList<>();
        for (MultipartFile one : file) {
            outcomes.add(take(one, agency == null || agency.isBlank() ? null : agency, year, caller, locale));
        }
        if (outcomes.size() == 1 && outcomes.getFirst().draft() != null) {
            Draft draft = outcomes.getFirst().draft();
            return "redirect:/drafts/" + draft.agency().code() + "/"
                    + draft.year().value();
        }
        show(scope, model);
        model.addAttribute("outcomes", outcomes);
        return "workbench";
    }

    private Outcome take(
            MultipartFile file, @Nullable String agency, @Nullable Integer year, Caller caller, Locale locale)
            throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            SourceFile source = uploads.part(file);
            Draft draft = audit.doing(
                    caller, DraftController.DRAFT, trace -> service.begin(source, agency, year, null, caller, trace));
            return new Outcome(
                    name,
                    draft,
                    checks.of(draft, locale).map(DraftChecks.Checked::counts).orElse(null),
                    null);
        } catch (ProblemException refused) {
            return new Outcome(name, null, null, words(refused, locale));
        }
    }

    private Refusal words(ProblemException refused, Locale locale) {
        Object[] arguments = refused.arguments();
        String code = "problem." + refused.code() + ".";
        return new Refusal(
                messages.getMessage(code + "title", arguments, locale),
                messages.getMessage(code + "detail", arguments, locale),
                messages.getMessage(code + "action", arguments, locale),
                candidates(refused.members().get("candidates")));
    }

    private static List<Map<String, String>> candidates(@Nullable Object named) {
        List<Map<String, String>> candidates = new ArrayList<>();
        if (named instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Map<?, ?> map) {
                    candidates.add(
                            Map.of("code", String.valueOf(map.get("code")), "name", String.valueOf(map.get("name"))));
                }
            }
        }
        return candidates;
    }
}
