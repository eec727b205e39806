package cn.gongkai.intake.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/** Makes one attempt at one delivery: signed, guarded, in bounded time, without following redirects. */
@Component
class WebhookClient {

    private static final int LONGEST_ANSWER = 1000;
    private static final int MOST_CONNECTIONS = 500;

    private final Duration timeout;
    private final Clock clock;
    private final CloseableHttpClient http;
    /** The client's own timeouts are between two bytes; a receiver that drips is cut off here. */
    private final ScheduledExecutorService cutter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeout").factory());

    WebhookClient(WebhookProperties properties, Clock clock) {
        this.timeout = properties.timeout();
        this.clock = clock;
        Timeout patience = Timeout.of(timeout);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new ReceiverGuard(properties))
                        .setMaxConnPerRoute(2 * properties.inFlight())
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(patience).build())
                .setUserAgent("Gongkai-Webhooks/1")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /** Sends a message; whatever happens is told by the attempt. */
    Attempt send(Webhook webhook, String id, byte[] body) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        HttpPost post = new HttpPost(webhook.address());
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", now.getEpochSecond());
        post.setHeader("webhook-signature", Signature.of(webhook.secret(), id, now, body));
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        long start = System.nanoTime();
        Future<?> cut = cutter.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(
                    post, response -> new Attempt(now, response.getCode(), beginning(response), since(start)));
        } catch (IOException e) {
            return new Attempt(now, null, reason(e, post.isCancelled()), since(start));
        } finally {
            cut.cancel(false);
        }
    }

    private String reason(IOException failure, boolean cutOff) {
        return cutOff
                ? "no whole answer within " + timeout.toMillis() + " ms"
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static String beginning(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        try (InputStream content = response.getEntity().getContent()) {
            return new String(content.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start).truncatedTo(ChronoUnit.MILLIS);
    }

    @PreDestroy
    void close() throws IOException {
        cutter.shutdownNow();
        http.close();
    }
}
