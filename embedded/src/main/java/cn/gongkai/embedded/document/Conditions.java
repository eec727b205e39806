package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of single fields, as far as an index can use it.
 *
 * <p>Always a weaker demand than the query's own: what an index finds by it is matched against the whole query again.
 */
final class Conditions {

    /** What is demanded of one field: one of these values, or a value between bounds. Null bounds are open. */
    record Condition(
            @Nullable List<?> oneOf,
            @Nullable Object least,
            @Nullable Object most) {}

    private static final Condition NONE = new Condition(null, null, null);

    private final Map<String, Condition> fields = new LinkedHashMap<>();

    static Conditions of(@Nullable Document query) {
        Conditions conditions = new Conditions();
        if (query != null) {
            conditions.add(query);
        }
        return conditions;
    }

    @Nullable
    Condition on(String field) {
        return fields.get(field);
    }

    private void add(Document query) {
        for (Entry<String, Object> entry : query.entrySet()) {
            if (entry.getKey().equals("$and") && entry.getValue() instanceof Collection<?> parts) {
                parts.forEach(part -> add((Document) part));
            } else if (!entry.getKey().startsWith("$")) {
                add(entry.getKey(), entry.getValue());
            }
        }
    }

    private void add(String field, @Nullable Object demand) {
        if (!isOperators(demand)) {
            addOneOf(field, demand == null ? nothing() : List.of(demand));
            return;
        }
        for (Entry<String, Object> operator : ((Document) demand).entrySet()) {
            @Nullable Object operand = operator.getValue();
            switch (operator.getKey()) {
                case "$eq" -> addOneOf(field, operand == null ? nothing() : List.of(operand));
                case "$in" -> addOneOf(field, new ArrayList<>((Collection<?>) operand));
                case "$gt", "$gte" -> addBounds(field, operand, null);
                case "$lt", "$lte" -> addBounds(field, null, operand);
                case "$exists" -> {
                    if (Boolean.TRUE.equals(operand)) {
                        fields.putIfAbsent(field, NONE);
                    }
                }
                default -> {
                    // Any other operator is left to the match that follows.
                }
            }
        }
    }

    private static List<?> nothing() {
        List<Object> one = new ArrayList<>();
        one.add(null);
        return one;
    }

    private static boolean isOperators(@Nullable Object demand) {
        return demand instanceof Document document && document.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }

    private void addOneOf(String field, List<?> values) {
        boolean isSimple = values.stream()
                .noneMatch(value -> value instanceof Collection || BsonRegularExpression.isRegularExpression(value));
        Condition known = fields.getOrDefault(field, NONE);
        if (isSimple && known.oneOf() == null) {
            fields.put(field, new Condition(values, null, null));
        }
    }

    private void addBounds(String field, @Nullable Object least, @Nullable Object most) {
        Condition known = fields.getOrDefault(field, NONE);
        if (known.oneOf() == null && isBound(least == null ? most : least)) {
            fields.put(
                    field,
                    new Condition(
                            null,
                            known.least() == null ? least : known.least(),
                            known.most() == null ? most : known.most()));
        }
    }

    private static boolean isBound(@Nullable Object bound) {
        return bound != null && !(bound instanceof Collection);
    }
}
