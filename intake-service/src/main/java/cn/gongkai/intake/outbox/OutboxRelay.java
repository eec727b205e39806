package cn.gongkai.intake.outbox;

import cn.gongkai.intake.outbox.Outbox.Unsent;
import cn.gongkai.intake.status.StatusList;
import cn.gongkai.platform.event.EventSender;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the broker what the store holds. Events take the fast path right after they were stored: a queue in memory, emptied in
 * batches by one thread. Whatever that path loses — a crash, a broker that is away, a full queue — the sweep finds in the store
 * when its lease is over. An event may so be sent twice, never not at all.
 */
@Component
public class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final StatusList statuses;
    private final EventSender sender;
    private final OutboxProperties properties;
    private final Clock clock;
    private final BlockingQueue<Unsent> queue;
    private volatile Duration oldest = Duration.ZERO;
    private volatile boolean running;
    private Thread thread = Thread.ofPlatform().unstarted(() -> {});

    OutboxRelay(
            Outbox outbox,
            StatusList statuses,
            EventSender sender,
            OutboxProperties properties,
            Clock clock,
            MeterRegistry metrics) {
        this.outbox = outbox;
        this.statuses = statuses;
        this.sender = sender;
        this.properties = properties;
        this.clock = clock;
        this.queue = new LinkedBlockingQueue<>(properties.waiting());
        Gauge.builder("gongkai.outbox.age", () -> oldest.toMillis() / 1000.0)
                .description("how long the oldest stored event has been waiting to be sent")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Until when an event stored now is left to the fast path of this instance. */
    public Instant leaseUntil() {
        return clock.instant().plus(properties.lease());
    }

    /** Sends a stored event soon; if too many wait already, the sweep will. */
    public void offer(Unsent unsent) {
        if (!queue.offer(unsent)) {
            LOG.debug("{} left to the sweep", unsent.status().submission());
        }
    }

    /** Looks for stored events at once: one was stored that does not take the fast path. */
    public void sweepSoon() {
        Thread.startVirtualThread(this::sweep);
    }

    /** How long the oldest stored event has been waiting to be sent, as of the last sweep. */
    public Duration oldestWaiting() {
        return oldest;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox").daemon().start(this::relay);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relay() {
        List<Unsent> batch = new ArrayList<>(properties.batch());
        while (running) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, properties.batch() - 1);
                send(batch);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Whatever it was, this thread goes on: the store still has the events, and the sweep will find them.
                LOG.warn("{} events left to the sweep: {}", batch.size(), e.toString());
            } finally {
                batch.clear();
            }
        }
    }

    /** Looks for events that are stored, not sent and leased to nobody. */
    @Scheduled(fixedDelayString = "${intake.outbox.sweep-every:5s}")
    synchronized void sweep() {
        try {
            oldest = outbox.oldestUnsent(clock.instant());
            List<Unsent> claimed;
            do {
                claimed = outbox.claimUnsent(clock.instant(), properties.lease(), properties.batch());
                if (!claimed.isEmpty()) {
                    LOG.info("sweep sends {} events", claimed.size());
                    send(claimed);
                }
            } while (claimed.size() == properties.batch());
        } catch (RuntimeException e) {
            LOG.warn("sweep interrupted, to be repeated: {}", e.toString());
        }
    }

    private void send(List<Unsent> batch) {
        statuses.record(batch.stream()
                .map(unsent -> new StatusList.Entry(unsent.status(), unsent.standing()))
                .toList());
        List<CompletableFuture<?>> sends =
                batch.stream().<CompletableFuture<?>>map(this::send).toList();
        List<Unsent> acknowledged = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            Unsent unsent = batch.get(i);
            try {
                sends.get(i).join();
                acknowledged.add(unsent);
            } catch (CompletionException e) {
                LOG.warn("{} left to the sweep: {}", unsent.status().id(), String.valueOf(e.getCause()));
            }
        }
        // What was acknowledged is done, whatever became of the others.
        outbox.markSent(acknowledged);
    }

    private CompletableFuture<?> send(Unsent unsent) {
        CompletableFuture<?> status = sender.send(unsent.status());
        return unsent.event() == null ? status : CompletableFuture.allOf(sender.send(unsent.event()), status);
    }
}
