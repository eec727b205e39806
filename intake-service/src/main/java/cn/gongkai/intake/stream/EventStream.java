package cn.gongkai.intake.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream. Whoever has news leaves it here and goes on; a thread writes while there is something to write, and there is none
 * while there is not. A reader that is so slow that too much waits is cut off: it comes back and gets what it missed from the store.
 */
public final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    /** How much may wait, in events; they are shared, so that a reader's share is a pointer each. */
    private static final int WAITING = 5_000;

    private final AsyncContext context;
    private final OutputStream out;
    private final long openedNanos = System.nanoTime();
    private final long lastsNanos;
    private final Consumer<EventStream> onEnd;
    private final ArrayDeque<ServerEvent> waiting = new ArrayDeque<>(2);
    private boolean writing;
    private boolean ending;
    private boolean gone;
    private volatile long writtenNanos = System.nanoTime();

    EventStream(AsyncContext context, OutputStream out, long lastsNanos, Consumer<EventStream> onEnd) {
        this.context = context;
        this.out = out;
        this.lastsNanos = lastsNanos;
        this.onEnd = onEnd;
    }

    /** What a stream begins with, written before anything that is sent meanwhile. */
    @FunctionalInterface
    public interface Opening {

        /** Writes to the stream, on a thread that may wait. */
        void write(Line line) throws IOException;
    }

    /** The line of one reader, during the opening. */
    @FunctionalInterface
    public interface Line {

        /** @throws IOException if the reader is gone */
        void write(ServerEvent event) throws IOException;
    }

    /**
     * Leaves an event for the reader. Never waits.
     *
     * @return false if the reader is too slow, and cut off therefore
     */
    boolean offer(ServerEvent event) {
        boolean start;
        synchronized (waiting) {
            if (ending) {
                return true;
            }
            if (waiting.size() >= WAITING) {
                waiting.clear();
                ending = true;
                return false;
            }
            waiting.add(event);
            start = !writing;
            writing = true;
        }
        if (start) {
            Thread.startVirtualThread(this::write);
        }
        return true;
    }

    /** Ends the stream when what waits is written. */
    void end() {
        boolean start;
        synchronized (waiting) {
            start = !writing && !ending;
            ending = true;
            writing |= start;
        }
        if (start) {
            Thread.startVirtualThread(this::write);
        }
    }

    void begin(Opening opening) {
        writing = true;
        context.addListener(new Listener());
        Thread.startVirtualThread(() -> {
            try {
                opening.write(event -> out.write(event.line()));
                out.flush();
                writtenNanos = System.nanoTime();
            } catch (IOException | UncheckedIOException | IllegalStateException e) {
                leave(e);
            } catch (RuntimeException e) {
                // The store is away, for example: the reader comes back, and may find it there.
                LOG.warn("a stream could not be opened: {}", e.toString());
                end();
            }
            write();
        });
    }

    private void write() {
        List<ServerEvent> events = new ArrayList<>();
        while (take(events)) {
            try {
                for (ServerEvent event : events) {
                    out.write(event.line());
                }
                out.flush();
                writtenNanos = System.nanoTime();
            } catch (IOException | IllegalStateException e) {
                leave(e);
            }
            events.clear();
        }
    }

    /** Takes what waits; without anything the writing is over, and so may be the stream. */
    private boolean take(List<ServerEvent> events) {
        synchronized (waiting) {
            events.addAll(waiting);
            waiting.clear();
            if (!events.isEmpty() && !gone) {
                return true;
            }
            writing = false;
            if (!ending || gone) {
                return false;
            }
            gone = true;
        }
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("a stream was over already", e);
        }
        onEnd.accept(this);
        return false;
    }

    /** The reader is gone; the server notices by itself and ends the request. */
    private void leave(Exception failure) {
        LOG.debug("a stream was left", failure);
        over();
    }

    private void over() {
        synchronized (waiting) {
            ending = true;
            gone = true;
            waiting.clear();
        }
        onEnd.accept(this);
    }

    boolean isOver(long now) {
        return now - openedNanos > lastsNanos;
    }

    boolean isQuiet(long now, long nanos) {
        return now - writtenNanos > nanos;
    }

    private final class Listener implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            over();
        }

        @Override
        public void onError(AsyncEvent event) {
            over();
            // Nobody is there to read a page about the error.
            event.getAsyncContext().complete();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            over();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
