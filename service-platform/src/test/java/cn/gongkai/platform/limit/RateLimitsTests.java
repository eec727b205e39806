package cn.gongkai.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.platform.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTests {

    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 1_000);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RateLimits limits = new RateLimits(
            new RateProperties(new Rate(2, 3), new Rate(10, 20), new Rate(1000, 2000)), metrics, time::get);

    @Test
    void asManyAsMayComeAtOnceComeThroughAndTheNextIsToldHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(limits.exceeded("192.0.2.1")).isEmpty();
        }

        ProblemException refused = limits.exceeded("192.0.2.1").orElseThrow();

        assertThat(refused.status().value()).isEqualTo(429);
        assertThat(refused.retryAfter()).isEqualTo(1);
        assertThat(metrics.counter("gongkai.requests.limited").count()).isEqualTo(1);
    }

    @Test
    void whoWaitsMayAskAgainAtTheLongRunRate() {
        for (int i = 0; i < 4; i++) {
            limits.exceeded("192.0.2.1");
        }
        pass(Duration.ofMillis(500));

        assertThat(limits.exceeded("192.0.2.1")).isEmpty();
        assertThat(limits.exceeded("192.0.2.1")).isPresent();
    }

    @Test
    void refusedRequestsDoNotLengthenTheWait() {
        for (int i = 0; i < 100; i++) {
            limits.exceeded("192.0.2.1");
        }
        pass(Duration.ofMillis(1_500));

        for (int i = 0; i < 3; i++) {
            assertThat(limits.exceeded("192.0.2.1")).isEmpty();
        }
    }

    @Test
    void clientsDoNotStandInEachOthersWay() {
        for (int i = 0; i < 4; i++) {
            limits.exceeded("192.0.2.1");
        }

        assertThat(limits.exceeded("192.0.2.2")).isEmpty();
        assertThat(limits.exceeded("192.0.2.1", false)).isEmpty();
    }

    @Test
    void programMayAskMoreOftenThanAPerson() {
        for (int i = 0; i < 20; i++) {
            assertThat(limits.exceeded("person", false)).isEmpty();
            assertThat(limits.exceeded("program", true)).isEmpty();
        }

        assertThat(limits.exceeded("person", false)).isPresent();
        assertThat(limits.exceeded("program", true)).isEmpty();
    }

    @Test
    void clientsAreForgottenWhenTheirTimeHasCome() {
        for (int i = 0; i < 1_000; i++) {
            limits.exceeded("192.0.2." + i);
        }
        assertThat(limits.clients()).isEqualTo(1_000);

        pass(Duration.ofSeconds(60));
        limits.exceeded("198.51.100.1");

        assertThat(limits.clients()).isEqualTo(1);
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
