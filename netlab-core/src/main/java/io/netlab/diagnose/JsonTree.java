package io.netlab.diagnose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists and texts, for what a program of the machine prints; {@code null} is the empty text. */
final class JsonTree {
    private JsonTree() {}

    /** Reads one value. Throws tools.jackson.core.JacksonException when it is no JSON. */
    static Object parse(String text) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NULL -> "";
            default -> parser.getString();
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    /** What an object has under a name. */
    static Optional<Object> at(Object object, String name) {
        return object instanceof Map<?, ?> map ? Optional.ofNullable(map.get(name)) : Optional.empty();
    }

    /** The text that an object has under a name, or the empty text. */
    static String text(Object object, String name) {
        return at(object, name)
                .filter(String.class::isInstance)
                .map(Object::toString)
                .orElse("");
    }

    /** The list that it is; of anything else, a list of it alone. */
    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of(value);
    }
}
