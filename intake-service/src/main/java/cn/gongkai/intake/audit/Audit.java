package cn.gongkai.intake.audit;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Writes down who did what. Whatever is done through it is answered only after it is written; if it cannot be written, the caller is
 * not told that it was done, and repeats. Those who wait at the same time are written together.
 */
@Service
public class Audit {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    /** What is noted of something that was done. */
    private static final String DONE = "DONE";

    private static final int TOGETHER = 500;

    private final AuditStore store;
    private final Clock clock;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean stopped;

    private record Waiting(AuditEntry entry, CompletableFuture<Void> written) {}

    Audit(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.writer = Thread.ofVirtual().name("audit").start(this::write);
    }

    /**
     * Does something and notes it, or that it was refused.
     *
     * @param action what is done: {@code SUBMIT}
     * @param work is told a trace to leave on it whose report it is
     */
    public <T> T doing(Caller caller, String action, Function<Trace, T> work) {
        Trace trace = new Trace();
        T result = refusalsNoted(caller, action, trace, work);
        note(caller, action, trace, DONE);
        return result;
    }

    /**
     * Does something that is repeated every few seconds, and notes it where that tells something new; a refusal always.
     *
     * @param isNews whether the log does not tell it yet
     */
    public <T> T repeating(Caller caller, String action, Function<Trace, T> work, Predicate<T> isNews) {
        Trace trace = new Trace();
        T result = refusalsNoted(caller, action, trace, work);
        if (isNews.test(result)) {
            note(caller, action, trace, DONE);
        }
        return result;
    }

    /** Looks at something; noted only if it is refused. */
    public <T> T reading(Caller caller, Function<Trace, T> work) {
        return refusalsNoted(caller, Action.READ.name(), new Trace(), work);
    }

    /**
     * Refuses, and notes, what a caller may do nowhere, before anything is read.
     *
     * @throws ProblemException 403
     */
    public void require(Caller caller, Action action) {
        refusalsNoted(caller, action.name(), new Trace(), trace -> {
            caller.require(action);
            return caller;
        });
    }

    /**
     * Refuses, and notes, what a caller may not do with an agency.
     *
     * @throws ProblemException 403
     */
    public void require(Caller caller, Action action, String agency) {
        refusalsNoted(caller, action.name(), new Trace(), trace -> {
            trace.about(agency);
            caller.require(action, agency);
            return caller;
        });
    }

    private <T> T refusalsNoted(Caller caller, String action, Trace trace, Function<Trace, T> work) {
        try {
            return work.apply(trace);
        } catch (ProblemException refused) {
            if (refused.status().is4xxClientError()) {
                note(caller, action, trace, refused.code());
            }
            throw refused;
        }
    }

    private void note(Caller caller, String action, Trace trace, String outcome) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditEntry entry = AuditEntry.of(id(now), now, caller, action, trace, outcome);
        CompletableFuture<Void> written = new CompletableFuture<>();
        waiting.add(new Waiting(entry, written));
        if (stopped) {
            refuseWaiting();
        }
        try {
            written.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Grows with time; several of one moment, here or at other instances, differ by chance. */
    private static String id(Instant now) {
        return "%s-%016x".formatted(idsFrom(now), ThreadLocalRandom.current().nextLong());
    }

    /** What the ids of entries from a time on are not smaller than. */
    static String idsFrom(Instant time) {
        return "%011x".formatted(Math.max(0, time.toEpochMilli()));
    }

    private void write() {
        List<Waiting> together = new ArrayList<>();
        try {
            while (!stopped) {
                together.add(waiting.take());
                waiting.drainTo(together, TOGETHER - 1);
                writeAll(together);
                together.clear();
            }
        } catch (InterruptedException e) {
            LOG.debug("nobody waits to be written down", e);
        }
        refuseWaiting();
    }

    /** Nobody writes any more: those who wait are told, and those who still come. */
    private void refuseWaiting() {
        List<Waiting> left = new ArrayList<>();
        waiting.drainTo(left);
        left.forEach(one -> one.written().completeExceptionally(ProblemException.storeAway()));
    }

    private void writeAll(List<Waiting> together) {
        try {
            store.append(together.stream().map(Waiting::entry).toList());
            together.forEach(one -> one.written().complete(null));
        } catch (RuntimeException | Error e) {
            // Whatever it is, those who wait are told: nobody else would wake them.
            together.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        writer.interrupt();
    }
}
