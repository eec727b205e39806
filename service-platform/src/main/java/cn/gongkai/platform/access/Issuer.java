package cn.gongkai.platform.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenID Connect issuer as it describes itself. It is asked when it is first needed and not before, so that a service starts
 * while it is away; what it said is kept.
 */
public final class Issuer {

    private static final Logger LOG = LoggerFactory.getLogger(Issuer.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** How long a failure is believed: those who ask meanwhile do not wait for the timeout one after the other. */
    private static final Duration AWAY = Duration.ofSeconds(1);

    private static final int OK = 200;

    private final AccessProperties properties;
    private final JsonMapper json = new JsonMapper();

    /** A lock and not a monitor: a virtual thread that waits for the issuer must not hold on to its carrier. */
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Map<String, Object> metadata;
    private long awayUntil = System.nanoTime();

    Issuer(AccessProperties properties) {
        this.properties = properties;
    }

    /** The issuer cannot be asked now. */
    public static final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Away(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * What the issuer says of itself.
     *
     * @throws Away if it does not answer, or is not the one it should be
     */
    public Map<String, Object> metadata() {
        Map<String, Object> known = metadata;
        if (known != null) {
            return known;
        }
        asking.lock();
        try {
            known = metadata;
            return known == null ? askUnlessAway() : known;
        } finally {
            asking.unlock();
        }
    }

    private Map<String, Object> askUnlessAway() {
        if (System.nanoTime() - awayUntil < 0) {
            throw new Away("the issuer was away a moment ago", null);
        }
        try {
            Map<String, Object> said = ask();
            metadata = said;
            LOG.info("tokens of {} are accepted", properties.issuer());
            return said;
        } catch (Away away) {
            awayUntil = System.nanoTime() + AWAY.toNanos();
            LOG.warn("{}", away.getMessage());
            throw away;
        }
    }

    /** The issuer's name, as its tokens bear it. */
    public String name() {
        return properties.issuer().toString();
    }

    /** An endpoint as browsers reach it; null if the issuer has none of that name. */
    public @Nullable String forBrowsers(String endpoint) {
        return metadata().get(endpoint) instanceof String address ? address : null;
    }

    /** An endpoint as this service reaches it; null if the issuer has none of that name. */
    public @Nullable String forServices(String endpoint) {
        String address = forBrowsers(endpoint);
        return address != null && address.startsWith(properties.named())
                ? properties.reached() + address.substring(properties.named().length())
                : address;
    }

    private Map<String, Object> ask() {
        URI address = URI.create(properties.reached() + "/.well-known/openid-configuration");
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpResponse<byte[]> answer =
                    http.send(HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new Away(address + " answers " + answer.statusCode(), null);
            }
            Map<String, Object> said = json.readValue(answer.body(), new TypeReference<Map<String, Object>>() {});
            if (!name().equals(said.get("issuer"))) {
                throw new Away(address + " is the issuer " + said.get("issuer") + ", not " + name(), null);
            }
            return Map.copyOf(said);
        } catch (IOException | JacksonException e) {
            throw new Away("the issuer at " + address + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Away("interrupted while asking " + address, e);
        }
    }
}
