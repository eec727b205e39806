package cn.gongkai.intake.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.platform.access.Action;
import cn.gongkai.platform.access.Caller;
import cn.gongkai.platform.access.Role;
import cn.gongkai.platform.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AuditTests {

    private static final Caller CLERK = new Caller("7", "王", Set.of(Role.CLERK), "370832106", "192.0.2.1");

    private final List<AuditEntry> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger writes = new AtomicInteger();
    private volatile boolean away;

    private final Audit audit = new Audit(
            new AuditStore() {
                @Override
                public void append(List<AuditEntry> entries) {
                    if (away) {
                        throw new IllegalStateException("away");
                    }
                    writes.incrementAndGet();
                    pause();
                    written.addAll(entries);
                }

                @Override
                public List<AuditEntry> page(AuditQuery query, String after, int limit) {
                    return written;
                }
            },
            Clock.systemUTC());

    @AfterEach
    void stop() {
        audit.stop();
    }

    @Test
    void whatIsDoneIsWrittenBeforeItIsAnswered() {
        String answer = audit.doing(CLERK, "SUBMIT", trace -> {
            trace.about("370832106");
            trace.submission("370832106-2024-1");
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("DONE");
            assertThat(entry.submission()).isEqualTo("370832106-2024-1");
            assertThat(entry.roles()).containsExactly("clerk");
            assertThat(entry.address()).isEqualTo("192.0.2.1");
        });
    }

    @Test
    void refusalIsWrittenWithItsReasonAndLookingIsNot() {
        assertThatThrownBy(() -> audit.require(CLERK, Action.REVIEW)).isInstanceOf(ProblemException.class);
        audit.reading(CLERK, trace -> "seen");

        assertThat(written).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("REVIEW");
            assertThat(entry.outcome()).isEqualTo("forbidden");
            assertThat(entry.place()).isEqualTo("370832106");
        });
    }

    @Test
    void whatCannotBeWrittenDownIsNotAnswered() {
        away = true;

        assertThatThrownBy(() -> audit.doing(CLERK, "SUBMIT", trace -> "done"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
    }

    @Test
    void neighboursFaultIsNobodysDeed() {
        assertThatThrownBy(() -> audit.doing(CLERK, "SUBMIT", trace -> {
                    throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
                }))
                .isInstanceOf(ProblemException.class);

        assertThat(written).isEmpty();
    }

    @Test
    void thoseWhoWaitAtTheSameTimeAreWrittenTogether() throws Exception {
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                clerks.execute(() -> audit.doing(CLERK, "SUBMIT", trace -> "done"));
            }
            clerks.shutdown();
            assertThat(clerks.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(written).hasSize(200);
        assertThat(written.stream().map(AuditEntry::id)).doesNotHaveDuplicates();
        assertThat(writes.get()).isLessThan(200);
    }

    @Test
    void refusalOfNoPlaceInParticularIsInTheLogOfTheCallersOwnSupervisor() {
        assertThatThrownBy(() -> audit.doing(CLERK, "SUBSCRIBE", trace -> {
                    trace.about("");
                    throw new ProblemException(HttpStatus.FORBIDDEN, "forbidden");
                }))
                .isInstanceOf(ProblemException.class);

        assertThat(written)
                .singleElement()
                .satisfies(entry -> assertThat(entry.place()).isEqualTo("370832106"));
    }

    @Test
    void afterTheEndNobodyWaits() {
        audit.stop();

        assertThatThrownBy(() -> audit.doing(CLERK, "SUBMIT", trace -> "done"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.isPassing()).isTrue());
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
