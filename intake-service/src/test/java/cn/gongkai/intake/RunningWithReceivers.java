package cn.gongkai.intake;

import cn.gongkai.embedded.OnTestPlatform;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The service, with webhooks that may lead to receivers of the test and are tried again soon. Tests that carry it share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=intake",
            "spring.mongodb.database=intake-it",
            // Nobody listens there: this service is alone.
            "intake.validation-service=http://localhost:1",
            "intake.webhook.allowed-hosts=localhost",
            "intake.webhook.timeout=700ms",
            "intake.webhook.retry-after=50ms,100ms",
            "intake.webhook.look-every=100ms",
            // Tests say themselves when it is time to remind.
            "intake.reminders.first-after=1h"
        })
@OnTestPlatform
public @interface RunningWithReceivers {}
