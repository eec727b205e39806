package cn.gongkai.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the status stream and keeps each submission's latest state. */
final class StatusFollower implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long NEWS_MILLIS = 200;
    private static final Set<String> UNDER_WAY = Set.of("RECEIVED", "ACCEPTED", "IN_REVIEW", "APPROVED");

    private final Stream<String> lines;
    private final JsonMapper json;
    private final Map<String, JsonNode> latest = new ConcurrentHashMap<>();

    StatusFollower(Stream<String> lines, JsonMapper json) {
        this.lines = lines;
        this.json = json;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> json.readTree(line.substring("data:".length())))
                    .forEach(this::note);
        } catch (UncheckedIOException e) {
            // The stream was closed, by us or by the platform; who waits sees that nothing more comes.
        }
    }

    private void note(JsonNode status) {
        latest.merge(
                status.path("submission").asString(),
                status,
                (earlier, later) -> later.path("sequence").asInt()
                                >= earlier.path("sequence").asInt()
                        ? later
                        : earlier);
        synchronized (latest) {
            latest.notifyAll();
        }
    }

    /** Forgets a submission's state, because it is about to change: only later news count. */
    void forget(String id) {
        latest.remove(id);
    }

    /**
     * Waits until all submissions rest in a state that only people can change.
     *
     * @return false if that took too long
     */
    boolean awaitSettled(Collection<String> ids, Lookup lookup) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        for (String id : ids) {
            while (!settled(id)) {
                if (Instant.now().isAfter(end)) {
                    return false;
                }
                synchronized (latest) {
                    latest.wait(NEWS_MILLIS);
                }
                if (!latest.containsKey(id)) {
                    // Not on the stream: it shows each agency's latest submission, and this one came to rest long ago.
                    JsonNode submission = lookup.submission(id);
                    if (!UNDER_WAY.contains(submission.path("state").asString())) {
                        break;
                    }
                }
            }
        }
        return true;
    }

    /** Asks for one submission. */
    @FunctionalInterface
    interface Lookup {
        JsonNode submission(String id) throws IOException, InterruptedException;
    }

    private boolean settled(String id) {
        JsonNode status = latest.get(id);
        return status != null && !UNDER_WAY.contains(status.path("state").asString());
    }

    @Override
    public void close() {
        lines.close();
    }
}
