package cn.gongkai.benchmark.streams;

import cn.gongkai.report.json.ReportJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Readers of boards, each on a virtual thread of its own. */
final class BoardReaders implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    /** By board, the counts by state that a reader was told last. */
    private final Map<String, Map<String, Integer>> states = new ConcurrentHashMap<>();
    /** In milliseconds, from the newest change that a message tells of to the message. */
    private final Histogram ages = new ConcurrentHistogram(600_000, 3);

    private final LongAdder messages = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private volatile boolean measuring;
    private volatile boolean closed;

    private BoardReaders() {}

    /** @param boards one for each reader, by the code of its division; the messages of the first reader are counted */
    static BoardReaders open(int port, String authorization, int year, List<String> boards)
            throws IOException, InterruptedException {
        BoardReaders readers = new BoardReaders();
        for (int i = 0; i < boards.size(); i++) {
            String board = boards.get(i);
            HttpResponse<Stream<String>> answer = readers.http.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + port + "/api/v1/board-stream/" + board + "?year=" + year))
                            .header("Authorization", authorization)
                            .build(),
                    BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IOException("no board: " + answer.statusCode());
            }
            boolean first = i == 0;
            Thread.startVirtualThread(() -> readers.read(board, first, answer.body()));
        }
        return readers;
    }

    private void read(String board, boolean first, Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> take(board, first, line.substring(5)));
        } catch (UncheckedIOException | JacksonException e) {
            // At the end of the run streams break off, some in the middle of a message.
            if (!closed) {
                throw e;
            }
        }
    }

    private void take(String board, boolean first, String data) {
        long now = System.currentTimeMillis();
        JsonNode message = ReportJson.mapper().readTree(data);
        JsonNode counts = message.path("total").path("states");
        if (counts.isObject()) {
            Map<String, Integer> known = new TreeMap<>();
            counts.properties()
                    .forEach(count -> known.put(count.getKey(), count.getValue().asInt()));
            states.put(board, known);
        }
        if (!measuring) {
            return;
        }
        if (first) {
            messages.increment();
            bytes.add(data.getBytes(StandardCharsets.UTF_8).length);
        }
        JsonNode newest = message.path("latest").path(0).path("at");
        if (newest.isString()) {
            ages.recordValue(Math.clamp(now - Instant.parse(newest.asString()).toEpochMilli(), 0, 600_000));
        }
    }

    /** Counts from now on. */
    void measure() {
        measuring = true;
    }

    /** Waits until a board's readers were told these counts; false if they never are. */
    boolean await(String board, Map<String, Integer> wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!wanted.equals(states.get(board)) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        boolean told = wanted.equals(states.get(board));
        if (!told) {
            System.err.println("told " + wanted + ", shown " + states.get(board));
        }
        return told;
    }

    Histogram ages() {
        return ages;
    }

    /** How many messages the first reader got. */
    long messages() {
        return messages.sum();
    }

    /** How many bytes of JSON these were. */
    long bytes() {
        return bytes.sum();
    }

    @Override
    public void close() {
        measuring = false;
        closed = true;
        http.shutdownNow();
    }
}
