package cn.gongkai.intake.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A session that knows what was changed in it since it was read, so that two requests of one person at the same time do not undo each
 * other's changes.
 */
final class StoredSession implements Session {

    private final MapSession values;
    private String storedId;
    private boolean fresh;
    private final Map<String, Optional<Object>> changes = new HashMap<>();
    private Instant storedUse;

    /** @param fresh whether it is not stored yet */
    StoredSession(MapSession values, boolean fresh) {
        this.values = values;
        this.storedId = values.getId();
        this.fresh = fresh;
        this.storedUse = values.getLastAccessedTime();
    }

    boolean isFresh() {
        return fresh;
    }

    /** The id it is stored under; another one than its own once that has been changed. */
    String storedId() {
        return storedId;
    }

    /** What was set, or removed (empty), since it was read. */
    Map<String, Optional<Object>> changes() {
        return changes;
    }

    /** How much later it was used than the store knows. */
    Duration usedSince() {
        return Duration.between(storedUse, values.getLastAccessedTime());
    }

    /** It is stored now as it is. */
    void stored() {
        storedId = values.getId();
        fresh = false;
        changes.clear();
        storedUse = values.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return values.getId();
    }

    @Override
    public String changeSessionId() {
        return values.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return values.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return values.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        values.setAttribute(name, value);
        changes.put(name, Optional.ofNullable(value));
    }

    @Override
    public void removeAttribute(String name) {
        values.removeAttribute(name);
        changes.put(name, Optional.empty());
    }

    @Override
    public Instant getCreationTime() {
        return values.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        values.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return values.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        values.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return values.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return values.isExpired();
    }
}
