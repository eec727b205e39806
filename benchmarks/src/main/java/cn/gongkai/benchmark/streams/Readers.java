package cn.gongkai.benchmark.streams;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Thousands of open streams on one thread. */
final class Readers implements AutoCloseable {

    /** So many are on their way in at the same time. */
    private static final int OPENING = 100;

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);
    private final Deque<String> waiting;
    private final InetSocketAddress server;
    private final String authorization;
    private final int year;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final LongAdder delivered = new LongAdder();
    /** In milliseconds, from the change's time to the byte that tells of it. Written by one thread. */
    private final Histogram latencies = new Histogram(600_000, 3);

    private final Thread thread;
    private int opening;
    private volatile boolean running = true;
    private volatile long since = Long.MAX_VALUE;
    private volatile @Nullable Exception failure;

    Readers(int port, String authorization, int year, List<String> divisions) throws IOException {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.authorization = authorization;
        this.year = year;
        this.waiting = new ArrayDeque<>(divisions);
        this.thread = Thread.ofPlatform().name("readers").unstarted(this::run);
    }

    /** Begins to open the streams. */
    void open() {
        thread.start();
    }

    private static final class Connection {

        private final Reader reader = new Reader();
        private final String division;

        Connection(String division) {
            this.division = division;
        }
    }

    private void run() {
        try {
            while (running) {
                while (opening < OPENING && !waiting.isEmpty()) {
                    connect(waiting.remove());
                }
                selector.select(this::ready, 100);
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    private void connect(String division) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 64 * 1024);
        channel.connect(server);
        channel.register(selector, SelectionKey.OP_CONNECT, new Connection(division));
        opening++;
    }

    private void ready(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                channel.write(ByteBuffer.wrap(request(connection.division)));
                key.interestOps(SelectionKey.OP_READ);
            } else {
                read(key, channel, connection);
            }
        } catch (IOException e) {
            leave(key, channel, connection);
        }
    }

    private byte[] request(String division) {
        return ("GET /api/v1/status-stream?division=" + division + "&year=" + year + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Authorization: " + authorization + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void read(SelectionKey key, SocketChannel channel, Connection connection) throws IOException {
        boolean before = connection.reader.isOpened();
        buffer.clear();
        int read = channel.read(buffer);
        long now = System.currentTimeMillis();
        buffer.flip();
        connection.reader.read(buffer, id -> {
            if (id >= since) {
                delivered.increment();
                latencies.recordValue(Math.min(Math.max(now - id, 0), 600_000));
            }
        });
        if (!before && connection.reader.isOpened()) {
            opening--;
            opened.incrementAndGet();
        }
        if (read < 0) {
            leave(key, channel, connection);
        }
    }

    private void leave(SelectionKey key, SocketChannel channel, Connection connection) {
        if (lost.getAndIncrement() == 0) {
            System.err.printf("a stream ended; the answer's status was %d%n", connection.reader.status());
        }
        if (!connection.reader.isOpened()) {
            opening--;
        }
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            System.err.println("a stream could not be closed: " + e);
        }
    }

    /** Events about changes from a time on are counted, in milliseconds since 1970. */
    void countSince(long millis) {
        since = millis;
    }

    int opened() {
        return opened.get();
    }

    /**
     * How many streams ended, for whatever reason.
     *
     * @throws IllegalStateException if the readers themselves could not go on
     */
    int lost() {
        if (failure != null) {
            throw new IllegalStateException("the readers cannot go on", failure);
        }
        return lost.get();
    }

    long delivered() {
        return delivered.sum();
    }

    /** To be asked for after {@link #close}. */
    Histogram latencies() {
        return latencies;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        running = false;
        thread.join();
        if (!selector.isOpen()) {
            return;
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
