package io.netlab.scenario.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that can be written out, two spaces a level. */
public sealed interface Json {
    /** Appends the JSON text; further lines begin with the indentation. */
    void write(StringBuilder out, String indent);

    /** A text. */
    record Text(String value) implements Json {
        @Override
        public void write(StringBuilder out, String indent) {
            out.append('"');
            value.chars().forEach(character -> escape(out, (char) character));
            out.append('"');
        }

        private static void escape(StringBuilder out, char character) {
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ') {
                out.append(String.format("\\u%04x", (int) character));
            } else {
                out.append(character);
            }
        }
    }

    /** A number, {@code true}, {@code false} or {@code null}, as it is written. */
    record Literal(String value) implements Json {
        @Override
        public void write(StringBuilder out, String indent) {
            out.append(value);
        }
    }

    /** A list. */
    record Items(List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public void write(StringBuilder out, String indent) {
            String separator = "[";
            for (Json item : items) {
                out.append(separator).append('\n').append(indent).append("  ");
                item.write(out, indent + "  ");
                separator = ",";
            }
            out.append(items.isEmpty() ? "[]" : "\n" + indent + "]");
        }
    }

    /** Keys with values, in their order. */
    record Members(Map<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The same with one key more, or changed. */
        public Members with(String key, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(key, value);
            return new Members(more);
        }

        /** The same with a text more. */
        public Members with(String key, String value) {
            return with(key, new Text(value));
        }

        @Override
        public void write(StringBuilder out, String indent) {
            String separator = "{";
            for (Map.Entry<String, Json> member : members.entrySet()) {
                out.append(separator).append('\n').append(indent).append("  ");
                new Text(member.getKey()).write(out, "");
                out.append(": ");
                member.getValue().write(out, indent + "  ");
                separator = ",";
            }
            out.append(members.isEmpty() ? "{}" : "\n" + indent + "}");
        }
    }

    /** An object without keys, to begin with. */
    static Members object() {
        return new Members(Map.of());
    }

    /** An object that says of what type a value is. */
    static Members ofType(String type) {
        return object().with("type", type);
    }

    /** A whole number. */
    static Json number(long value) {
        return new Literal(Long.toString(value));
    }

    /** {@code true} or {@code false}. */
    static Json flag(boolean value) {
        return new Literal(Boolean.toString(value));
    }

    /** A list of texts. */
    static Json texts(List<String> values) {
        List<Json> items = new ArrayList<>();
        values.forEach(value -> items.add(new Text(value)));
        return new Items(items);
    }

    /** A schema that is met when one of these is. */
    static Members anyOf(Json... schemas) {
        return object().with("anyOf", new Items(List.of(schemas)));
    }

    /** The text of the value. */
    default String render() {
        StringBuilder out = new StringBuilder();
        write(out, "");
        return out.toString();
    }
}
