package cn.gongkai.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EventStreamTests {

    private static final ServerEvent EVENT = ServerEvent.of("status", "17", Map.of("state", "RETURNED"));
    private static final long LASTS = TimeUnit.HOURS.toNanos(1);

    private final CompletableFuture<EventStream> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> completed = new CompletableFuture<>();

    private EventStream stream(OutputStream out) {
        return new EventStream(
                new MockAsyncContext(new MockHttpServletRequest(), new MockHttpServletResponse()) {
                    @Override
                    public void complete() {
                        completed.complete(null);
                    }
                },
                out,
                LASTS,
                ended::complete);
    }

    /** A reader that takes nothing until it is let. */
    private static final class Stuck extends OutputStream {

        private final CountDownLatch free = new CountDownLatch(1);

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                free.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void eventIsOneLineOfJsonWithItsNameAndId() {
        assertThat(new String(EVENT.line(), StandardCharsets.UTF_8))
                .isEqualTo("id:17\nevent:status\ndata:{\"state\":\"RETURNED\"}\n\n");
    }

    @Test
    void whatHappensDuringTheOpeningComesBehindIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventStream stream = stream(out);
        CountDownLatch told = new CountDownLatch(1);

        stream.begin(line -> {
            try {
                told.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            line.write(ServerEvent.id("1"));
        });
        stream.offer(EVENT);
        told.countDown();
        stream.end();
        completed.get(10, TimeUnit.SECONDS);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("id:1\n\nid:17\nevent:status");
        assertThat(ended.get(10, TimeUnit.SECONDS)).isSameAs(stream);
    }

    @Test
    void readerForWhomTooMuchWaitsIsCutOff() throws Exception {
        Stuck out = new Stuck();
        EventStream stream = stream(out);
        stream.begin(line -> line.write(EVENT));

        int taken = 0;
        while (stream.offer(EVENT)) {
            taken++;
            assertThat(taken).isLessThan(100_000);
        }

        assertThat(taken).isGreaterThan(1_000);
        out.free.countDown();
        completed.get(10, TimeUnit.SECONDS);
        assertThat(ended.get(10, TimeUnit.SECONDS)).isSameAs(stream);
    }

    @Test
    void readerThatIsGoneIsForgotten() throws Exception {
        EventStream stream = stream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        });

        stream.begin(line -> line.write(EVENT));

        assertThat(ended.get(10, TimeUnit.SECONDS)).isSameAs(stream);
        assertThat(stream.offer(EVENT)).isTrue();
    }
}
