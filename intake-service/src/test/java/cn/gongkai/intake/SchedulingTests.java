package cn.gongkai.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class SchedulingTests {

    @Test
    void taskThatWaitsHoldsUpNoOther() throws Exception {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(TwoTasks.class)) {
            assertThat(context.getBean(TwoTasks.class).isTold.await(30, TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    /** One waits for what the other does. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class TwoTasks {

        private final CountDownLatch isWaiting = new CountDownLatch(1);
        private final CountDownLatch isTold = new CountDownLatch(1);

        @Bean
        TaskScheduler taskScheduler() {
            return new IntakeApplication().taskScheduler();
        }

        @Scheduled(fixedDelay = 1)
        void waits() throws InterruptedException {
            isWaiting.countDown();
            isTold.await();
        }

        @Scheduled(fixedDelay = 1)
        void tells() {
            if (isWaiting.getCount() == 0) {
                isTold.countDown();
            }
        }
    }
}
