package cn.gongkai.embedded.document;

import cn.gongkai.embedded.document.Conditions.Condition;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one index that a query has to look at.
 *
 * @param parts from the least key to the greatest, both included; null is open
 * @param equalities how many of the index's fields are fixed
 * @param isBounded whether the next field is bounded as well
 * @param order 1 or -1 if the index, read forwards or backwards, gives the order asked for; 0 if it does not
 */
record Ranges(List<Range> parts, int equalities, boolean isBounded, int order) {

    record Range(@Nullable KeyValue from, @Nullable KeyValue to) {}

    private static final int MOST_PARTS = 10_000;

    /** How much looking this saves, to compare indexes with; 0 for nothing. */
    int worth(boolean isLimited) {
        return 4 * equalities + (isBounded ? 2 : 0) + (isLimited && order != 0 ? 3 : 0);
    }

    /**
     * Plans a search.
     *
     * @param fields the index's fields in order
     * @param isSparse whether documents without any of the fields are missing from the index
     * @param hasArrays whether one document may stand in the index more than once
     * @return nothing if the index could miss a match
     */
    static Optional<Ranges> plan(
            List<String> fields,
            boolean isSparse,
            boolean hasArrays,
            Conditions conditions,
            @Nullable Document orderBy) {
        List<List<Object>> prefixes = List.of(List.of());
        int fixed = 0;
        while (fixed < fields.size()) {
            Condition condition = conditions.on(fields.get(fixed));
            if (condition == null
                    || condition.oneOf() == null
                    || prefixes.size() * condition.oneOf().size() > MOST_PARTS) {
                break;
            }
            prefixes = extend(prefixes, condition.oneOf());
            fixed++;
        }
        @Nullable Condition next = fixed < fields.size() ? conditions.on(fields.get(fixed)) : null;
        if (isSparse && !isCertainlyIndexed(prefixes, fixed, next)) {
            return Optional.empty();
        }
        boolean isBounded = next != null && (next.least() != null || next.most() != null || isSparse && fixed == 0);
        List<Range> parts = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            parts.add(range(prefix, next, hasArrays));
        }
        int order = hasArrays || parts.size() != 1 ? 0 : order(fields, fixed, orderBy);
        return Optional.of(new Ranges(parts, fixed, isBounded, order));
    }

    private static boolean isCertainlyIndexed(List<List<Object>> prefixes, int fixed, @Nullable Condition next) {
        return fixed == 0
                ? next != null && next.oneOf() == null
                : prefixes.stream().allMatch(p -> p.get(0) != null);
    }

    private static List<List<Object>> extend(List<List<Object>> prefixes, Collection<?> values) {
        List<List<Object>> extended = new ArrayList<>();
        for (List<Object> prefix : prefixes) {
            for (Object value : values) {
                extended.add(and(prefix, value));
            }
        }
        return extended;
    }

    private static Range range(List<Object> prefix, @Nullable Condition next, boolean hasArrays) {
        @Nullable Object least = next == null || next.oneOf() != null ? null : next.least();
        @Nullable Object most = next == null || next.oneOf() != null ? null : next.most();
        if (hasArrays && least != null) {
            // One element of an array may be above the one bound and another below the other.
            most = null;
        }
        List<Object> from = prefix;
        if (least != null) {
            from = and(prefix, least);
        } else if (most != null) {
            from = and(and(prefix, null), MaxKey.getInstance());
        }
        List<Object> to = and(most == null ? prefix : and(prefix, most), MaxKey.getInstance());
        return new Range(key(from), key(to));
    }

    private static @Nullable KeyValue key(List<Object> values) {
        return values.isEmpty() ? null : new KeyValue(values).normalized();
    }

    private static List<Object> and(List<Object> values, @Nullable Object value) {
        List<Object> more = new ArrayList<>(values);
        more.add(value);
        return more;
    }

    private static int order(List<String> fields, int fixed, @Nullable Document orderBy) {
        int order = 0;
        int at = 0;
        for (Entry<String, Object> by : orderBy == null ? List.<Entry<String, Object>>of() : orderBy.entrySet()) {
            if (fields.subList(0, fixed).contains(by.getKey())) {
                continue;
            }
            at = Math.max(at, fixed);
            int direction = ((Number) by.getValue()).intValue() > 0 ? 1 : -1;
            if (at == fields.size() || !fields.get(at).equals(by.getKey()) || order == -direction) {
                return 0;
            }
            order = direction;
            at++;
        }
        return order;
    }
}
