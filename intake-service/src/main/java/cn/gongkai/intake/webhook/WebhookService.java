package cn.gongkai.intake.webhook;

import cn.gongkai.intake.audit.Trace;
import cn.gongkai.intake.submission.SubmissionState;
import cn.gongkai.intake.webhook.Delivery.State;
import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import cn.gongkai.report.division.Divisions;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What the owners of webhooks may do with them. */
@Service
public class WebhookService {

    private static final int LONGEST_ADDRESS = 2000;

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final WebhookSender sender;
    private final ReceiverGuard guard;
    private final int most;
    private final Clock clock;
    private final Divisions divisions = Divisions.china();

    WebhookService(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            WebhookSender sender,
            WebhookProperties properties,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.guard = new ReceiverGuard(properties);
        this.most = properties.most();
        this.clock = clock;
    }

    /**
     * A webhook to be.
     *
     * @param division code of the division to hear of; empty for the whole country
     * @param address an {@code https} address
     * @param events what to hear of, {@code submission.status-changed} or {@code agency.reminded}; none or empty for the former
     * @param states the states to hear of; none or empty for all
     */
    record Registration(
            @Nullable String division,
            @Nullable String address,
            @Nullable Set<String> events,
            @Nullable Set<String> states) {}

    /** Registers a webhook for a division that the caller may subscribe to; theirs if they name none. */
    Webhook register(Registration wanted, Caller caller, Trace trace) {
        String asked = wanted.division() == null ? "" : wanted.division();
        trace.about(asked);
        String division = caller.scope(Action.SUBSCRIBE, asked).division();
        trace.about(division);
        return register(new Registration(division, wanted.address(), wanted.events(), wanted.states()));
    }

    private Webhook register(Registration wanted) {
        String division = wanted.division() == null ? "" : wanted.division();
        if (!division.isEmpty() && divisions.find(division).isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "division-missing", division);
        }
        Set<String> states = wanted.states() == null ? Set.of() : wanted.states();
        List<String> known =
                Arrays.stream(SubmissionState.values()).map(Enum::name).toList();
        for (String state : states) {
            if (!known.contains(state)) {
                throw new ProblemException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "webhook-state", state, String.join(", ", known));
            }
        }
        Set<WebhookEvent> events = events(wanted.events() == null ? Set.of() : wanted.events());
        long there = webhooks.all().stream()
                .filter(webhook -> webhook.division().equals(division))
                .count();
        if (there >= most) {
            throw new ProblemException(HttpStatus.CONFLICT, "webhook-many", most);
        }
        Webhook webhook = new Webhook(
                "wh_" + UUID.randomUUID(),
                division,
                address(wanted.address() == null ? "" : wanted.address()),
                events,
                states,
                Signature.newSecret(),
                now());
        webhooks.insert(webhook);
        return webhook;
    }

    private static Set<WebhookEvent> events(Set<String> types) {
        Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
        for (String type : types) {
            events.add(WebhookEvent.of(type)
                    .orElseThrow(() -> new ProblemException(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "webhook-event",
                            type,
                            String.join(", ", WebhookEvent.types()))));
        }
        // What there was before there was a choice.
        return events.isEmpty() ? EnumSet.of(WebhookEvent.STATUS_CHANGED) : events;
    }

    /** What the address looks like; whether it leads inside is asked each time it is connected to. */
    private URI address(String text) {
        try {
            URI address = new URI(text);
            boolean scheme = "https".equalsIgnoreCase(address.getScheme())
                    || ("http".equalsIgnoreCase(address.getScheme())
                            && address.getHost() != null
                            && guard.allows(address.getHost()));
            if (scheme
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && text.length() <= LONGEST_ADDRESS) {
                return address;
            }
        } catch (URISyntaxException e) {
            // Said below, in words for the one who typed it.
        }
        throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "webhook-address", text);
    }

    List<Webhook> below(String division) {
        return webhooks.below(division);
    }

    /** A webhook of a division that the caller may subscribe to; everything about one webhook begins here. */
    Webhook find(String id, Caller caller, Trace trace) {
        Webhook webhook = find(id);
        trace.about(webhook.division());
        caller.require(Action.SUBSCRIBE, webhook.division(), missing(id));
        return webhook;
    }

    private Webhook find(String id) {
        return webhooks.find(id).orElseThrow(() -> missing(id));
    }

    private static ProblemException missing(String id) {
        return new ProblemException(HttpStatus.NOT_FOUND, "webhook-missing", id);
    }

    void delete(String id) {
        webhooks.delete(find(id).id());
        deliveries.deleteOf(id);
    }

    Delivery test(String id) {
        Webhook webhook = find(id);
        Instant now = now();
        Delivery delivery = Delivery.once("test-" + UUID.randomUUID(), webhook, WebhookMessage.test(webhook, now), now);
        deliveries.insert(List.of(delivery));
        return sender.attemptOnce(webhook, delivery);
    }

    Delivery delivery(String id, String delivery) {
        return deliveries
                .find(id, delivery)
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "delivery-missing", delivery));
    }

    List<Delivery> log(String id, @Nullable State state, String before, int limit) {
        return deliveries.log(find(id).id(), state, before, limit);
    }

    /** How many deliveries to the webhooks of a division and of all below it were given up. */
    public long parkedBelow(String division) {
        return below(division).stream()
                .mapToLong(webhook -> deliveries.parked(webhook.id()))
                .sum();
    }

    /** How many deliveries to a webhook were given up. */
    long parked(String id) {
        return deliveries.parked(id);
    }

    /**
     * Lets parked deliveries wait again.
     *
     * @param delivery which one; null for all
     */
    long retry(String id, @Nullable String delivery) {
        Webhook webhook = find(id);
        if (delivery != null) {
            Delivery parked = delivery(webhook.id(), delivery);
            if (parked.state() != State.PARKED) {
                throw new ProblemException(
                        HttpStatus.CONFLICT, "delivery-state", parked.state().name());
            }
        }
        long retried = deliveries.retryParked(webhook.id(), delivery, now());
        sender.look(webhook.id());
        return retried;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
