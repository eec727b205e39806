package cn.gongkai.validation.check;

import cn.gongkai.validation.carried.CarriedFigures;
import cn.gongkai.validation.carried.CarriedFigures.Key;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reports that may be like others, found by the bands they share. */
final class Lookalikes {

    /** A text that so many reports have needs no further witness: whoever has it too is found out by these. */
    private static final int MOST_UNDER_ONE_BAND = 8;

    /** How many are compared in full; more than one hardly ever is. */
    private static final int MOST_COMPARED = 8;

    private static final Comparator<Lookalike> MOST_LIKELY_FIRST = Comparator.comparingInt(Lookalike::shared)
            .reversed()
            .thenComparing(one -> one.figures().receivedAt())
            .thenComparing(one -> one.figures().agency());

    private final Map<Long, Set<Key>> byBand = new HashMap<>();
    private final Map<Key, CarriedFigures> all = new HashMap<>();

    /** @param shared how many bands */
    private record Lookalike(CarriedFigures figures, int shared) {}

    Lookalikes(Collection<CarriedFigures> stored) {
        stored.forEach(this::add);
    }

    /** Adds a report in the place of an older revision of it. */
    void add(CarriedFigures figures) {
        CarriedFigures before = all.get(figures.key());
        if (before != null) {
            if (before.revision() > figures.revision()) {
                return;
            }
            before.bands().forEach(band -> byBand.get(band).remove(before.key()));
        }
        all.put(figures.key(), figures);
        for (Long band : figures.bands()) {
            byBand.computeIfAbsent(band, one -> new HashSet<>()).add(figures.key());
        }
    }

    /**
     * The reports of other agencies that came in before and share bands, those that share most first; else in an order that does
     * not depend on how they were found.
     */
    List<CarriedFigures> before(Key own, Instant receivedAt, Collection<Long> bands) {
        Map<Key, Integer> shared = new HashMap<>();
        for (Long band : bands) {
            byBand.getOrDefault(band, Set.of()).forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return shared.entrySet().stream()
                .map(one -> new Lookalike(Objects.requireNonNull(all.get(one.getKey())), one.getValue()))
                .filter(one -> !one.figures().agency().equals(own.agency()))
                .filter(one -> isBefore(one.figures(), own, receivedAt))
                .sorted(MOST_LIKELY_FIRST)
                .limit(MOST_COMPARED)
                .map(Lookalike::figures)
                .toList();
    }

    private static boolean isBefore(CarriedFigures other, Key own, Instant receivedAt) {
        int order = other.receivedAt().compareTo(receivedAt);
        return order < 0 || order == 0 && other.agency().compareTo(own.agency()) < 0;
    }

    /** The bands under which a report is still to be found: those that not too many others stand under already. */
    List<Long> uncrowded(Key own, Collection<Long> bands) {
        return bands.stream()
                .filter(band -> byBand.getOrDefault(band, Set.of()).stream()
                                .filter(other -> !other.equals(own))
                                .count()
                        < MOST_UNDER_ONE_BAND)
                .toList();
    }
}
