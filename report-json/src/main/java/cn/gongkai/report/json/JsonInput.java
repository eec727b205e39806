package cn.gongkai.report.json;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON document read token by token; every complaint names its place. The parser stands on the value to be read. */
final class JsonInput {

    private final JsonParser parser;

    private JsonInput(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a whole document.
     *
     * @throws ReportJsonException if it is no JSON, not of the wanted shape, or goes on behind its end
     */
    static <T> T read(JsonParser parser, java.util.function.Function<JsonInput, T> shape) {
        try (parser) {
            JsonInput input = new JsonInput(parser);
            parser.nextToken();
            T value = shape.apply(input);
            if (parser.nextToken() != null) {
                throw input.wrong("the end of the document");
            }
            return value;
        } catch (JacksonException e) {
            throw new ReportJsonException(pointer(parser), "JSON", shorten(e.getOriginalMessage()));
        }
    }

    /** An object; {@code member} is called for each name with the input standing on its value, which it must read or skip. */
    void object(Consumer<String> member) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.accept(name);
        }
    }

    /** {@code true} or {@code false}. */
    boolean truth() {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null, default -> throw wrong("true or false");
        };
    }

    /** An array; null counts as an empty one. */
    <T> List<T> list(Supplier<T> element) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("an array");
        }
        List<T> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.get());
        }
        return list;
    }

    /** A string; null counts as the empty one. */
    String text() {
        String text = nullableText();
        return text == null ? "" : text;
    }

    @Nullable
    String nullableText() {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw wrong("a string");
        };
    }

    int wholeNumber() {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() != JsonParser.NumberType.INT) {
            throw wrong("a whole number");
        }
        return parser.getIntValue();
    }

    @Nullable
    Integer nullableNumber() {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : wholeNumber();
    }

    Instant time() {
        try {
            return Instant.parse(text());
        } catch (DateTimeParseException e) {
            throw wrong("a time like 2026-01-31T08:00:00Z");
        }
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw wrong("one of " + List.of(type.getEnumConstants()));
    }

    JsonToken token() {
        return parser.currentToken();
    }

    JsonParser parser() {
        return parser;
    }

    void skip() {
        parser.skipChildren();
    }

    ReportJsonException wrong(String wanted) {
        JsonToken token = parser.currentToken();
        String found = token == null
                ? "the end of the document"
                : token.isScalarValue() ? parser.getString() : describe(token);
        return new ReportJsonException(pointer(parser), wanted, shorten(found));
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case PROPERTY_NAME -> "a member name";
            default -> "the end of an object or array";
        };
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext() == null
                ? ""
                : parser.streamReadContext().pathAsPointer().toString();
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
