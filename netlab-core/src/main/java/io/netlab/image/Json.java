package io.netlab.image;

import io.netlab.image.tar.BadArchiveException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a JSON text that somebody else wrote: what is asked for may be missing or of another type, and is then not
 * there. A {@code null} is missing, too.
 */
final class Json {
    private static final int MAX_DEPTH = 32;

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /** Reads a text. Throws BadArchiveException, which names it, when it is no JSON. */
    static Json parse(String what, byte[] text) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return new Json(value(parser));
        } catch (JacksonException e) {
            throw new BadArchiveException(what + " is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser);
        }
        if (token == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        return token == JsonToken.VALUE_NUMBER_INT ? (Object) parser.getLongValue() : parser.getString();
    }

    private static Map<String, Json> object(JsonParser parser) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, new Json(value(parser)));
        }
        return members;
    }

    private static List<Json> array(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(new Json(value(parser)));
        }
        return items;
    }

    /** What an object has under the name; a value without content when it has nothing, or when this is no object. */
    Json at(String name) {
        return members().getOrDefault(name, new Json(Optional.empty()));
    }

    /** The members of an object, in their order. */
    Map<String, Json> members() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, (Json) member));
        }
        return members;
    }

    /** The items of an array. */
    List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add((Json) item));
        }
        return items;
    }

    /** The items of an array that are texts. */
    List<String> texts() {
        return items().stream().flatMap(item -> item.text().stream()).toList();
    }

    /** A text. */
    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A text, empty when there is none. */
    String textOrEmpty() {
        return text().orElse("");
    }

    /** A whole number. */
    Optional<Long> number() {
        return value instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    /** True for {@code true}. */
    boolean isTrue() {
        return text().filter("true"::equals).isPresent();
    }

    /** True when there is something. */
    boolean isThere() {
        return !value.equals(Optional.empty());
    }
}
