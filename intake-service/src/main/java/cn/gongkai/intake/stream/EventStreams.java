package cn.gongkai.intake.stream;

import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.problem.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All open streams of this instance. */
@Component
public class EventStreams {

    private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /**
     * A stream ends then at the latest, and its reader comes back: who has lost a right meanwhile is found out. Not all at once,
     * for they may have come all at once.
     */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration SHORTEST = Duration.ofMinutes(20);

    private static final ServerEvent OPEN = ServerEvent.open(2_000);
    private static final ServerEvent ALIVE = ServerEvent.comment("alive");

    /** How many streams may ask the store for their beginning at the same time. */
    private static final int OPENING = 32;

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> openOf = new ConcurrentHashMap<>();
    private final Turns turns = new Turns(OPENING);
    private final StreamProperties properties;
    private final Counter cut;

    EventStreams(StreamProperties properties, MeterRegistry metrics) {
        this.properties = properties;
        Gauge.builder("gongkai.streams.open", open, Set::size)
                .description("open status and board streams")
                .register(metrics);
        this.cut = Counter.builder("gongkai.streams.cut")
                .description("streams that were ended because their readers were too slow")
                .register(metrics);
    }

    /**
     * Answers a request with a stream.
     *
     * @param caller who asks
     * @param start gets the stream before the opening is written, so that it can be sent what happens meanwhile
     * @param beginning what it begins with
     * @param onEnd told once or more when it is over
     * @throws IOException if the reader is gone already
     * @throws ProblemException 429 if the caller has too many open
     */
    public void open(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Consumer<EventStream> start,
            EventStream.Opening beginning,
            Consumer<EventStream> onEnd)
            throws IOException {
        refuseMany(caller);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Proxies that buffer would hold back what is to be live.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        long lasts = ThreadLocalRandom.current().nextLong(SHORTEST.toNanos(), LONGEST.toNanos());
        EventStream stream = new EventStream(context, response.getOutputStream(), lasts, ended -> {
            if (open.remove(ended)) {
                openOf.computeIfPresent(caller.subject(), (same, count) -> count == 1 ? null : count - 1);
            }
            onEnd.accept(ended);
        });
        openOf.merge(caller.subject(), 1, Integer::sum);
        open.add(stream);
        start.accept(stream);
        stream.begin(line -> {
            line.write(OPEN);
            turns.write(beginning, line);
        });
    }

    /** Some that come at the same moment may get past; it is a bound, not a count. */
    private void refuseMany(Caller caller) {
        int most = properties.most(caller.isProgram());
        if (openOf.getOrDefault(caller.subject(), 0) >= most) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "streams-many", most);
        }
    }

    /** Leaves an event for a reader, or cuts the reader off that is too slow. Never waits. */
    public void send(EventStream stream, ServerEvent event) {
        if (!stream.offer(event)) {
            cut.increment();
            LOG.info("a stream is too slow and is ended; it can be resumed");
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void keepAlive() {
        long now = System.nanoTime();
        for (EventStream stream : open) {
            if (stream.isOver(now)) {
                stream.end();
            } else if (stream.isQuiet(now, HEARTBEAT.toNanos())) {
                stream.offer(ALIVE);
            }
        }
    }

    /** Ends all streams, so that the server can stop; readers come back to another instance. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(EventStream::end);
    }
}
