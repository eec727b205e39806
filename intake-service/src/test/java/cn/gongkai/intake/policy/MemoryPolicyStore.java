package cn.gongkai.intake.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A store that forgets, for tests. */
final class MemoryPolicyStore implements PolicyStore {

    private record Kept(DivisionPolicy policy, Instant at) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<DivisionPolicy> find(String division) {
        return Optional.ofNullable(kept.get(division)).map(Kept::policy);
    }

    @Override
    public synchronized boolean replace(DivisionPolicy next, Instant now) {
        int version = find(next.division()).map(DivisionPolicy::version).orElse(0);
        if (version != next.version() - 1) {
            return false;
        }
        kept.put(next.division(), new Kept(next, now));
        return true;
    }

    @Override
    public List<DivisionPolicy> changedSince(Instant time) {
        return kept.values().stream()
                .filter(one -> !one.at().isBefore(time))
                .map(Kept::policy)
                .toList();
    }
}
