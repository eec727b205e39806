package cn.gongkai.validation.carried;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A store that forgets, for tests; it keeps the same contract as the real one, and counts what it is asked. */
public final class MemoryCarriedFiguresStore implements CarriedFiguresStore {

    private final Map<CarriedFigures.Key, CarriedFigures> kept = new ConcurrentHashMap<>();
    private int queries;

    @Override
    public Map<CarriedFigures.Key, CarriedFigures> find(Collection<CarriedFigures.Key> keys) {
        queries++;
        Map<CarriedFigures.Key, CarriedFigures> found = new HashMap<>(kept);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public List<CarriedFigures> alike(Collection<Long> bands) {
        return kept.values().stream()
                .filter(one -> one.bands().stream().anyMatch(bands::contains))
                .toList();
    }

    @Override
    public void keep(Collection<CarriedFigures> figures) {
        figures.forEach(one -> kept.merge(one.key(), one, (old, now) -> now.revision() >= old.revision() ? now : old));
    }

    /** How often {@link #find} was called. */
    public int queries() {
        return queries;
    }
}
