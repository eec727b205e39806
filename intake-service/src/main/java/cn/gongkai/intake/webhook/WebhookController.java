package cn.gongkai.intake.webhook;

import cn.gongkai.intake.audit.Audit;
import cn.gongkai.intake.webhook.WebhookService.Registration;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.list.Keyset;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering webhooks and looking after their deliveries. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "webhooks")
class WebhookController {

    private static final int LONGEST_PAGE = 200;

    private final WebhookService service;
    private final Audit audit;

    WebhookController(WebhookService service, Audit audit) {
        this.service = service;
        this.audit = audit;
    }

    @PostMapping
    @Operation(
            summary = "Register a webhook",
            description = "Messages follow the Standard Webhooks specification. The secret is shown this once.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookView> register(@RequestBody Registration registration, Caller caller) {
        Webhook webhook =
                audit.doing(caller, Action.SUBSCRIBE.name(), trace -> service.register(registration, caller, trace));
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .body(WebhookView.withSecret(webhook));
    }

    @GetMapping
    @Operation(summary = "The webhooks of a division and of all below it")
    Webhooks list(@RequestParam(defaultValue = "") String division, Caller caller) {
        String reached = caller.scope(Action.SUBSCRIBE, division).division();
        return new Webhooks(service.below(reached).stream().map(WebhookView::of).toList());
    }

    record Webhooks(List<WebhookView> items) {}

    @GetMapping("/{id}")
    @Operation(summary = "One webhook")
    WebhookView webhook(@PathVariable String id, Caller caller) {
        return WebhookView.of(audit.reading(caller, trace -> service.find(id, caller, trace)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a webhook and its log")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id, Caller caller) {
        doing(id, caller, webhook -> {
            service.delete(id);
            return webhook;
        });
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test message now", description = "Answers with what the receiver said.")
    DeliveryView test(@PathVariable String id, Caller caller) {
        return DeliveryView.of(doing(id, caller, webhook -> service.test(id)));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "The log of deliveries, the newest first", description = "Keyset pages.")
    Keyset<DeliveryView> deliveries(
            @PathVariable String id,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        audit.reading(caller, trace -> service.find(id, caller, trace));
        return Keyset.page(limit, LONGEST_PAGE, most -> service.log(id, state, before, most), Delivery::id)
                .map(DeliveryView::of);
    }

    @PostMapping("/{id}/deliveries/{delivery}/retry")
    @Operation(summary = "Send one parked message again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retried retry(@PathVariable String id, @PathVariable String delivery, Caller caller) {
        return new Retried(doing(id, caller, webhook -> service.retry(id, delivery)));
    }

    @PostMapping("/{id}/deliveries/retry")
    @Operation(summary = "Send all parked messages again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retried retryAll(@PathVariable String id, Caller caller) {
        return new Retried(doing(id, caller, webhook -> service.retry(id, null)));
    }

    private <T> T doing(String id, Caller caller, Function<Webhook, T> work) {
        return audit.doing(caller, Action.SUBSCRIBE.name(), trace -> work.apply(service.find(id, caller, trace)));
    }

    /**
     * How many parked messages wait again.
     */
    record Retried(long retried) {}
}
