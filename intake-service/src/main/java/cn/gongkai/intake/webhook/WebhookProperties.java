package cn.gongkai.intake.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How status reaches webhooks.
 *
 * @param timeout how long a receiver may take for its whole answer
 * @param retryAfter how long to wait after each failed attempt; after the last of them a delivery is parked
 * @param inFlight how many deliveries one receiver gets at a time from one instance
 * @param allowedHosts receivers on these hosts may be inside the own network and may do without TLS
 * @param most how many webhooks one division may have
 * @param keep how long the log of deliveries goes back
 */
@ConfigurationProperties("intake.webhook")
record WebhookProperties(
        @DefaultValue("10s") Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h"})
        List<Duration> retryAfter,

        @DefaultValue("4") int inFlight,
        @DefaultValue({}) List<String> allowedHosts,
        @DefaultValue("20") int most,
        @DefaultValue("30d") Duration keep) {}
