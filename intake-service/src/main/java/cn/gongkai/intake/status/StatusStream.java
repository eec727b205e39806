package cn.gongkai.intake.status;

import cn.gongkai.report.event.SubmissionStatusChanged;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-Sent Events about the agencies of a division: first where each stands, then every change. The id of an event is the time
 * of its change; a reader that comes back with it gets what changed since, and a minute before. What stands at the start bears no
 * id until all of it was sent, so that a reader cut off in between begins anew. An event may come twice: its sequence number tells.
 */
@Component
public class StatusStream {

    private static final Logger LOG = LoggerFactory.getLogger(StatusStream.class);

    /** How far back a resumed stream looks beyond its last event: news from another instance may have been on its way. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** A stream ends then, and its reader comes back: who has lost a right meanwhile is found out. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int WAITING = 10_000;

    private final StatusList statuses;
    private final Clock clock;
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    StatusStream(StatusList statuses, Clock clock) {
        this.statuses = statuses;
        this.clock = clock;
    }

    /**
     * Opens a stream.
     *
     * @param lastEventId the last event the reader got; null for a new reader
     */
    SseEmitter open(StatusList.Query query, @Nullable Instant lastEventId) {
        Reader reader = new Reader(query, new SseEmitter(0L));
        // Listening begins before the snapshot is read, so that no change falls between the two.
        readers.add(reader);
        reader.emitter.onCompletion(() -> readers.remove(reader));
        reader.emitter.onError(failure -> readers.remove(reader));
        Instant since = lastEventId == null ? Instant.EPOCH : lastEventId.minus(OVERLAP);
        Thread.ofVirtual().name("status-stream").start(() -> reader.run(since));
        return reader.emitter;
    }

    /** Hands changes to every reader they concern. */
    public void push(List<SubmissionStatusChanged> changes) {
        for (Reader reader : readers) {
            for (SubmissionStatusChanged change : changes) {
                reader.offer(change);
            }
        }
    }

    /** Ends all streams, so that the server can stop; readers come back to another instance. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        readers.forEach(Reader::end);
    }

    private final class Reader {
        private final StatusList.Query query;
        private final SseEmitter emitter;
        private final BlockingQueue<SubmissionStatusChanged> waiting = new LinkedBlockingQueue<>(WAITING);
        private volatile boolean ended;

        Reader(StatusList.Query query, SseEmitter emitter) {
            this.query = query;
            this.emitter = emitter;
        }

        void offer(SubmissionStatusChanged change) {
            boolean concerned = query.scope().holds(change.agency().code())
                    && (query.year() == null || query.year() == change.year().value());
            if (concerned && !waiting.offer(change)) {
                LOG.info("a status stream is too slow and is ended; it can be resumed");
                end();
            }
        }

        void end() {
            ended = true;
            readers.remove(this);
            emitter.complete();
        }

        void run(Instant since) {
            try {
                emitter.send(SseEmitter.event().comment("open").reconnectTime(2_000));
                Instant start = clock.instant();
                statuses.changedSince(query, since, change -> send(change, null));
                emitter.send(SseEmitter.event().id(Long.toString(start.toEpochMilli())));
                while (!ended && clock.instant().isBefore(start.plus(LONGEST))) {
                    SubmissionStatusChanged next = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                    if (next == null) {
                        emitter.send(SseEmitter.event().comment("alive"));
                    } else {
                        send(next, Long.toString(next.time().toEpochMilli()));
                    }
                }
            } catch (IOException | IllegalStateException e) {
                LOG.debug("a status stream was left", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                emitter.completeWithError(e);
            } finally {
                end();
            }
        }

        private void send(SubmissionStatusChanged change, @Nullable String id) {
            SseEmitter.SseEventBuilder event = SseEmitter.event().name("status");
            if (id != null) {
                event.id(id);
            }
            try {
                emitter.send(event.data(StatusView.of(change), MediaType.APPLICATION_JSON));
            } catch (IOException e) {
                throw new IllegalStateException("the reader is gone", e);
            }
        }
    }
}
