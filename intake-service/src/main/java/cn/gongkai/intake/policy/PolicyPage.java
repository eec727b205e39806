package cn.gongkai.intake.policy;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Division;
import cn.gongkai.report.division.Divisions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a division requires of the reports handed in to it, to read and to set. */
@Controller
class PolicyPage {

    private final PolicyService service;
    private final RuleCatalog catalog;
    private final Audit audit;
    private final MessageSource messages;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    PolicyPage(PolicyService service, RuleCatalog catalog, Audit audit, MessageSource messages, Clock clock) {
        this.service = service;
        this.catalog = catalog;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/divisions/{code}/policy")
    String policy(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String saved,
            Caller caller,
            Locale locale,
            Model model) {
        Division division = service.division(code);
        audit.require(caller, Action.FOLLOW, code);
        model.addAttribute("saved", saved != null);
        show(division, service.own(division), null, caller, locale, model);
        return "policy";
    }

    /**
     * Sets it.
     *
     * @param version the version that the form was filled in over
     * @param fields what was chosen: {@link PolicyRequest#of}
     */
    @PostMapping("/divisions/{code}/policy")
    String set(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Division division = service.division(code);
        try {
            audit.doing(caller, Action.DIRECT.name(), trace -> {
                trace.about(code);
                caller.require(Action.DIRECT, code);
                DivisionPolicy before = service.own(division);
                if (before.version() != version) {
                    throw PolicyService.changed(division);
                }
                return service.set(before, PolicyRequest.of(fields));
            });
            return "redirect:/divisions/" + code + "/policy?saved";
        } catch (ProblemException refused) {
            if (refused.status() == HttpStatus.FORBIDDEN) {
                throw refused;
            }
            response.setStatus(refused.status().value());
            model.addAttribute("problem", words(refused, locale));
            show(division, service.own(division), fields, caller, locale, model);
            return "policy";
        }
    }

    /** In the page's own words where programs are told of headers. */
    private String words(ProblemException refused, Locale locale) {
        String own = messages.getMessage("policy.problem." + refused.code(), refused.arguments(), "", locale);
        return Objects.requireNonNullElse(own, "").isEmpty()
                ? messages.getMessage("problem." + refused.code() + ".detail", refused.arguments(), locale)
                : own;
    }

    /** @param chosen what somebody chose that was not saved; null where the page shows what is stored */
    private void show(
            Division division,
            DivisionPolicy own,
            @Nullable Map<String, String> chosen,
            Caller caller,
            Locale locale,
            Model model) {
        PolicyForm form = new PolicyForm(own, service.above(division), chosen, divisions);
        model.addAttribute("division", division);
        model.addAttribute("fullName", divisions.fullName(division));
        model.addAttribute("path", divisions.path(division));
        model.addAttribute(
                "reachable",
                divisions.path(division).stream()
                        .filter(step -> caller.may(Action.FOLLOW, step.code()))
                        .map(Division::code)
                        .toList());
        model.addAttribute(
                "children",
                caller.scope(Action.FOLLOW, division.code()).below() ? divisions.children(division.code()) : List.of());
        model.addAttribute("editable", caller.may(Action.DIRECT, division.code()));
        model.addAttribute("version", own.version());
        model.addAttribute("review", form.review());
        model.addAttribute("reminders", form.reminders());
        model.addAttribute("dueDates", form.dueDates(clock.instant()));
        try {
            model.addAttribute("rules", form.rules(catalog.rules(locale)));
        } catch (ProblemException away) {
            model.addAttribute("kept", own.rules());
        }
    }
}
