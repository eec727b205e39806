package cn.gongkai.intake.submission;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.finding.Explanation;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What clerk and offices see of one submission: where it stands, what to do next, what was found, and the report itself. */
@Controller
@RequestMapping("/submissions/{id}")
class SubmissionPage {

    private final SubmissionService service;
    private final CaseBook cases;
    private final Audit audit;

    SubmissionPage(SubmissionService service, CaseBook cases, Audit audit) {
        this.service = service;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * The page.
     *
     * @param view {@code whole} for the whole report where otherwise only what changed is shown
     * @param known the version that the asking page shows already: nothing is answered if it is still the newest
     */
    @GetMapping
    Object show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String known,
            Caller caller,
            Locale locale,
            Model model) {
        Submission submission = audit.reading(caller, trace -> service.find(id, Action.READ, caller, trace));
        boolean mayAct = caller.may(Action.SUBMIT, submission.agency().code());
        CaseView shown = cases.open(submission, mayAct, view.equals("whole"), locale);
        if (known.equals(shown.version())) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("shown", shown);
        model.addAttribute(
                "mayReview", caller.may(Action.REVIEW, submission.agency().code()));
        return "submission";
    }

    /** Takes the clerk's explanations. */
    @PostMapping("/explanations")
    String explain(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Caller caller) {
        List<Explanation> explanations = Question.answers(form);
        audit.doing(caller, "EXPLAIN", trace -> {
            service.find(id, Action.SUBMIT, caller, trace);
            if (explanations.isEmpty()) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "explanations-empty");
            }
            return service.explain(id, explanations, caller, trace);
        });
        return "redirect:/submissions/" + id;
    }
}
