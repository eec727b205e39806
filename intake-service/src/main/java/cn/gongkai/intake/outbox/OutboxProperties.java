package cn.gongkai.intake.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How stored events reach the broker.
 *
 * @param lease how long one instance has an event to itself; the next may try when it is over
 * @param sweepEvery how often to look for events that the fast path left behind
 * @param batch how many events are sent and noted together at most
 * @param waiting how many events wait in memory for the fast path; what is more is left to the sweep
 */
@ConfigurationProperties("intake.outbox")
record OutboxProperties(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("5s") Duration sweepEvery,
        @DefaultValue("500") int batch,
        @DefaultValue("2000") int waiting) {}
