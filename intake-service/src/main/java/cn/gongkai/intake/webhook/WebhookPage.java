package cn.gongkai.intake.webhook;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.intake.webhook.WebhookService.Registration;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Keyset;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Divisions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Webhooks for people: to register, to try, to see what became of the messages. */
@Controller
class WebhookPage {

    private static final int ROWS = 50;

    private final WebhookService service;
    private final Audit audit;
    private final Divisions divisions = Divisions.china();

    WebhookPage(WebhookService service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    /** What all of these pages offer to choose from. */
    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("events", WebhookEvent.values());
        model.addAttribute("states", SubmissionState.values());
    }

    /** @param deleted whether one was deleted a moment ago */
    @GetMapping("/webhooks")
    String list(
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "false") boolean deleted,
            Caller caller,
            Model model) {
        String reached = caller.scope(Action.SUBSCRIBE, division).division();
        model.addAttribute("wanted", new Registration(reached, "https://", Set.of(), Set.of()));
        model.addAttribute("deleted", deleted);
        return list(reached, model);
    }

    private String list(String division, Model model) {
        model.addAttribute("webhooks", service.below(division));
        model.addAttribute("names", (Function<String, String>) this::name);
        return "webhooks";
    }

    /** Answers with the page itself, not a redirect: the secret is shown this once and kept nowhere on the way. */
    @PostMapping("/webhooks")
    String register(
            @ModelAttribute("wanted") Registration wanted, Caller caller, HttpServletResponse response, Model model) {
        Webhook webhook;
        try {
            webhook = audit.doing(caller, Action.SUBSCRIBE.name(), trace -> service.register(wanted, caller, trace));
        } catch (ProblemException refused) {
            if (refused.status().value() != 422 && refused.status().value() != 409) {
                throw refused;
            }
            response.setStatus(refused.status().value());
            model.addAttribute("refused", refused);
            return list(caller.scope(Action.SUBSCRIBE, "").division(), model);
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        model.addAttribute("secret", webhook.secret());
        return show(webhook, null, "", model);
    }

    /**
     * @param before from which message on, backwards; empty for the newest
     * @param tested the test message that was sent a moment ago
     * @param retried how many parked messages were sent again a moment ago
     */
    @GetMapping("/webhooks/{id}")
    String webhook(
            @PathVariable String id,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String tested,
            @RequestParam(required = false) @Nullable Long retried,
            Caller caller,
            Model model) {
        Webhook webhook = audit.reading(caller, trace -> service.find(id, caller, trace));
        if (!tested.isEmpty()) {
            model.addAttribute("tested", DeliveryView.of(service.delivery(id, tested)));
        }
        model.addAttribute("retried", retried);
        return show(webhook, state, before, model);
    }

    private String show(Webhook webhook, Delivery.@Nullable State state, String before, Model model) {
        Keyset<DeliveryView> page = Keyset.page(
                        ROWS, ROWS, most -> service.log(webhook.id(), state, before, most), Delivery::id)
                .map(DeliveryView::of);
        model.addAttribute("webhook", WebhookView.of(webhook));
        model.addAttribute("name", name(webhook.division()));
        model.addAttribute("deliveries", page.items());
        model.addAttribute("state", state);
        model.addAttribute("parked", service.parked(webhook.id()));
        model.addAttribute("next", page.next());
        return "webhook";
    }

    @PostMapping("/webhooks/{id}/test")
    String test(@PathVariable String id, Caller caller, RedirectAttributes back) {
        back.addAttribute(
                "tested", doing(id, caller, webhook -> service.test(id)).id());
        return "redirect:/webhooks/{id}";
    }

    /** @param delivery which message; empty for all that are parked */
    @PostMapping("/webhooks/{id}/retry")
    String retry(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String delivery,
            Caller caller,
            RedirectAttributes back) {
        long retried = doing(id, caller, webhook -> service.retry(id, delivery.isEmpty() ? null : delivery));
        back.addAttribute("retried", retried);
        return "redirect:/webhooks/{id}";
    }

    @PostMapping("/webhooks/{id}/deletion")
    String delete(@PathVariable String id, Caller caller) {
        doing(id, caller, webhook -> {
            service.delete(id);
            return webhook;
        });
        return "redirect:/webhooks?deleted=true";
    }

    private <T> T doing(String id, Caller caller, Function<Webhook, T> work) {
        return audit.doing(caller, Action.SUBSCRIBE.name(), trace -> work.apply(service.find(id, caller, trace)));
    }

    /** A division in words; empty for the whole country. */
    private String name(String division) {
        return divisions.find(division).map(divisions::fullName).orElse("");
    }
}
