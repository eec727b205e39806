package cn.gongkai.intake.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due. Each receiver has its own few workers, which come and go with its work: one that is slow or dead holds up
 * nobody else. What an instance held when it died comes due again when its lease is over; a receiver may so get a message twice,
 * with the same id.
 */
@Component
class WebhookSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final WebhookClient client;
    private final RetrySchedule schedule;
    private final int inFlight;
    private final Duration timeout;
    private final Duration lease;
    private final Duration keep;
    private final Clock clock;
    private final Map<String, AtomicInteger> workers = new ConcurrentHashMap<>();
    /** New at every start: who was stopped may be started again. */
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private volatile boolean running;

    WebhookSender(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            WebhookClient client,
            WebhookProperties properties,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.client = client;
        this.schedule = new RetrySchedule(properties.retryAfter());
        this.inFlight = properties.inFlight();
        this.timeout = properties.timeout();
        this.lease = timeout.multipliedBy(3);
        this.keep = properties.keep();
        this.clock = clock;
    }

    /** Something may be due to this webhook: sees to it, unless enough workers are at it already. */
    void look(String webhook) {
        AtomicInteger busy = workers.computeIfAbsent(webhook, id -> new AtomicInteger());
        if (running && busy.getAndUpdate(count -> Math.min(count + 1, inFlight)) < inFlight) {
            threads.execute(() -> {
                try {
                    deliverAllDue(webhook);
                } catch (RuntimeException e) {
                    // What was claimed comes due again by itself.
                    LOG.warn("deliveries to {} interrupted, to be repeated: {}", webhook, e.toString());
                } finally {
                    busy.decrementAndGet();
                }
            });
        }
    }

    /** Looks at every webhook: something may have come due, here or left over from another instance. */
    @Scheduled(fixedDelayString = "${intake.webhook.look-every:1s}")
    void lookAtAll() {
        for (Webhook webhook : webhooks.all()) {
            look(webhook.id());
        }
    }

    @Scheduled(fixedDelayString = "1h")
    void forgetOld() {
        deliveries.forgetBefore(clock.instant().minus(keep));
    }

    private void deliverAllDue(String id) {
        while (running) {
            Instant now = clock.instant();
            Optional<Delivery> due = deliveries.claimDue(id, now, now.plus(lease));
            if (due.isEmpty()) {
                return;
            }
            Webhook webhook = webhooks.find(id).orElse(null);
            if (webhook == null) {
                deliveries.deleteOf(id);
                return;
            }
            // There may be more than this worker can do alone.
            look(id);
            attempt(webhook, due.get(), schedule);
        }
    }

    /** Makes the one attempt that there is to be. */
    Delivery attemptOnce(Webhook webhook, Delivery delivery) {
        return attempt(webhook, delivery, RetrySchedule.NONE);
    }

    private Delivery attempt(Webhook webhook, Delivery delivery, RetrySchedule retries) {
        Attempt attempt = client.send(webhook, delivery.id(), delivery.body());
        Delivery after = delivery.after(attempt, retries);
        deliveries.update(after);
        if (after.state() == Delivery.State.PARKED) {
            LOG.warn(
                    "webhook {} parked {} after {} attempts",
                    webhook.id(),
                    after.id(),
                    after.attempts().size());
        }
        return after;
    }

    @Override
    public void start() {
        if (threads.isShutdown()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
        running = true;
    }

    /** Attempts under way may finish; none takes longer than its own limit, but the store may be away. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
