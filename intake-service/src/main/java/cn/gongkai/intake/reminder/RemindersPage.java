package cn.gongkai.intake.reminder;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Scope;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.ReportYear;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is not done in a division, who was reminded when, and a button to remind now. */
@Controller
class RemindersPage {

    /** In a county or city every agency is shown; above, the divisions below. */
    private static final int CITY_DIGITS = 4;

    private static final int LATEST = 30;
    private static final int YEARS = 3;

    private final Reminding reminding;
    private final Audit audit;
    private final Divisions divisions = Divisions.china();

    RemindersPage(Reminding reminding, Audit audit) {
        this.reminding = reminding;
        this.audit = audit;
    }

    /** A division below, and how it stands. */
    record Child(Division division, Reminding.Count count) {}

    /**
     * @param reminded how many agencies were reminded a moment ago; null if this page was only asked for
     * @param already how many others had been reminded before today
     */
    @GetMapping("/reminders")
    String reminders(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer reminded,
            @RequestParam(defaultValue = "0") int already,
            Caller caller,
            Model model) {
        Scope scope = caller.scope(Action.REVIEW, division);
        Division here = scope.division().isEmpty() ? null : known(scope.division());
        ReportYear wanted = year(year);
        Roll roll = reminding.roll(scope, wanted);
        List<Child> children = divisions.children(scope.division()).stream()
                .filter(child -> child.level() != Division.Level.TOWNSHIP)
                .map(child -> new Child(child, reminding.count(roll.in(child.code()))))
                .toList();
        LocalDate due = here == null ? null : reminding.due(here.code(), wanted).orElse(null);
        model.addAttribute("here", here);
        model.addAttribute("path", here == null ? List.of() : above(here, caller));
        model.addAttribute("year", wanted.value());
        model.addAttribute("years", years());
        model.addAttribute("count", reminding.count(roll));
        model.addAttribute("children", children);
        model.addAttribute("due", due);
        model.addAttribute("daysLeft", due == null ? null : reminding.daysUntil(due));
        boolean each = scope.division().length() >= CITY_DIGITS;
        model.addAttribute("debts", each ? reminding.debts(roll, wanted) : null);
        model.addAttribute("latest", reminding.latest(scope, wanted, LATEST));
        model.addAttribute("reminded", reminded);
        model.addAttribute("already", already);
        return "reminders";
    }

    /** @param agency whom to remind; empty for everyone in the division who is not done */
    @PostMapping("/reminders")
    String remind(
            @RequestParam String division,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam int year,
            Caller caller,
            RedirectAttributes back) {
        String whom = agency.isEmpty() ? division : agency;
        Reminding.Outcome outcome = audit.doing(caller, "REMIND", trace -> {
            trace.about(whom);
            Scope scope = caller.scope(Action.REVIEW, whom);
            return reminding.remindNow(agency.isEmpty() ? scope : new Scope(agency, false), year(year), caller.name());
        });
        back.addAttribute("division", division);
        back.addAttribute("year", year);
        back.addAttribute("reminded", outcome.reminded());
        back.addAttribute("already", outcome.already());
        return "redirect:/reminders";
    }

    /** The divisions above, as far as the caller reaches. */
    private List<Division> above(Division here, Caller caller) {
        return divisions.path(here).stream()
                .filter(step -> !step.equals(here) && caller.may(Action.REVIEW, step.code()))
                .toList();
    }

    private List<Integer> years() {
        int current = reminding.currentYear().value();
        return IntStream.rangeClosed(0, YEARS - 1)
                .mapToObj(back -> current - back)
                .toList();
    }

    private ReportYear year(@Nullable Integer year) {
        try {
            return year == null ? reminding.currentYear() : new ReportYear(year);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "parameter", "year", String.valueOf(year));
        }
    }

    private Division known(String code) {
        return divisions
                .find(code)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "division-missing", code));
    }
}
