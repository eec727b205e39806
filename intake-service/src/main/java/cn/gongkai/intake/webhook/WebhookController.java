package cn.gongkai.intake.webhook;

import cn.gongkai.intake.webhook.WebhookService.Registration;
import cn.gongkai.platform.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
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

    WebhookController(WebhookService service) {
        this.service = service;
    }

    @PostMapping
    @Operation(
            summary = "Register a webhook",
            description = "Messages follow the Standard Webhooks specification. The secret is shown this once.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookView> register(@RequestBody Registration registration) {
        Webhook webhook = service.register(registration);
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .body(WebhookView.withSecret(webhook));
    }

    @GetMapping
    @Operation(summary = "The webhooks of a division and of all below it")
    Webhooks list(@RequestParam(defaultValue = "") String division) {
        return new Webhooks(
                service.below(division).stream().map(WebhookView::of).toList());
    }

    record Webhooks(List<WebhookView> items) {}

    @GetMapping("/{id}")
    @Operation(summary = "One webhook")
    WebhookView webhook(@PathVariable String id) {
        return WebhookView.of(service.find(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Delete a webhook and its log")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        service.delete(id);
    }

    @PostMapping("/{id}/test")
    @Operation(summary = "Send a test message now", description = "Answers with what the receiver said.")
    DeliveryView test(@PathVariable String id) {
        return DeliveryView.of(service.test(id));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "The log of deliveries, the newest first", description = "Keyset pages.")
    DeliveryPage deliveries(
            @PathVariable String id,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "limit", LONGEST_PAGE);
        }
        // One more than asked for tells whether there is a next page.
        List<DeliveryView> found = service.log(id, state, before, limit + 1).stream()
                .map(DeliveryView::of)
                .toList();
        List<DeliveryView> items = found.subList(0, Math.min(limit, found.size()));
        return new DeliveryPage(items, found.size() > limit ? items.getLast().id() : null);
    }

    /**
     * One page of the log.
     *
     * @param next the value of {@code before} for the next page; null on the last
     */
    record DeliveryPage(List<DeliveryView> items, @Nullable String next) {}

    @PostMapping("/{id}/deliveries/{delivery}/retry")
    @Operation(summary = "Send one parked message again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retried retry(@PathVariable String id, @PathVariable String delivery) {
        return new Retried(service.retry(id, delivery));
    }

    @PostMapping("/{id}/deliveries/retry")
    @Operation(summary = "Send all parked messages again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Retried retryAll(@PathVariable String id) {
        return new Retried(service.retry(id, null));
    }

    /**
     * How many parked messages wait again.
     */
    record Retried(long retried) {}
}
