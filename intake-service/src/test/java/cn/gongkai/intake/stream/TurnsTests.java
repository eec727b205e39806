package cn.gongkai.intake.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final ServerEvent EVENT = ServerEvent.id("1");
    private static final int MANY = (100 << 10) / EVENT.length();

    private final Turns turns = new Turns(1);

    @Test
    void slowReaderHoldsUpNobodysOpening() throws Exception {
        CountDownLatch isWriting = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        CompletableFuture<Void> slow = run(() -> open(MANY, event -> {
            isWriting.countDown();
            await(free);
        }));
        await(isWriting);

        List<ServerEvent> quick = new ArrayList<>();
        run(() -> open(MANY, quick::add)).get(30, TimeUnit.SECONDS);

        assertThat(quick).hasSize(MANY);
        assertThat(slow).isNotDone();
        free.countDown();
        slow.get(30, TimeUnit.SECONDS);
    }

    @Test
    void readerThatIsGoneGivesTheTurnBack() {
        CompletableFuture<Void> gone = run(() -> open(MANY, event -> {
            throw new IOException("gone");
        }));
        assertThat(gone).failsWithin(Duration.ofSeconds(30));

        List<ServerEvent> next = new ArrayList<>();
        assertThat(run(() -> open(1, next::add))).succeedsWithin(Duration.ofSeconds(30));
        assertThat(next).hasSize(1);
    }

    private static CompletableFuture<Void> run(Runnable work) {
        return CompletableFuture.runAsync(work, Thread::startVirtualThread);
    }

    private void open(int events, EventStream.Line reader) {
        try {
            turns.write(
                    line -> {
                        for (int i = 0; i < events; i++) {
                            line.write(EVENT);
                        }
                    },
                    reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
