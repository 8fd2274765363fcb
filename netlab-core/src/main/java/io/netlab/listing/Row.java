package io.netlab.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one thing that is shown, in their order. Patterns are those of {@link String#format}: how the value
 * reads in the line, with the words around it.
 */
final class Row {
    private final List<Field> fields = new ArrayList<>();

    /** The fields in their order. */
    List<Field> fields() {
        return List.copyOf(fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Words that only a person reads. */
    Row words(String text) {
        return add(new Field.Words(text));
    }

    /** A line end, which {@code -o} writes as a backslash. */
    Row lineEnd() {
        return add(new Field.LineEnd());
    }

    Row text(String key, String pattern, String value) {
        return text(key, pattern, value, Colour.NONE);
    }

    Row text(String key, String pattern, String value, Colour colour) {
        return add(new Field.Value(key, Json.of(value), String.format(pattern, value), colour));
    }

    Row number(String key, String pattern, long value) {
        return add(new Field.Value(key, Json.of(value), String.format(pattern, value), Colour.NONE));
    }

    /** A word that stands for yes: {@code "dynamic": true} in JSON. */
    Row flag(String key, String text) {
        return add(new Field.Value(key, Json.of(true), text, Colour.NONE));
    }

    /** {@code hairpin on} for a person, {@code "hairpin": true} in JSON. */
    Row onOff(String key, String pattern, boolean on) {
        return add(new Field.Value(key, Json.of(on), String.format(pattern, on ? "on" : "off"), Colour.NONE));
    }

    /** A value that only a program reads. */
    Row json(String key, Json value) {
        return add(new Field.Value(key, value, "", Colour.NONE));
    }

    /** A value that reads otherwise than JSON has it. */
    Row value(String key, Json value, String text) {
        return value(key, value, text, Colour.NONE);
    }

    Row value(String key, Json value, String text, Colour colour) {
        return add(new Field.Value(key, value, text, colour));
    }

    /** An object within the object. */
    Row block(String key, Row inner) {
        return add(new Field.Block(key, inner));
    }

    /** An array, whose elements have no key. */
    Row series(String key, String before, Row elements, String behind) {
        return add(new Field.Series(key, before, elements, behind));
    }

    /** All fields of another row behind these. */
    Row all(Row other) {
        fields.addAll(other.fields);
        return this;
    }

    private Row add(Field field) {
        fields.add(field);
        return this;
    }
}
