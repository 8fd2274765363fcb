package io.netlab.scenario.shape;

import io.netlab.error.Position;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** An object of a file after reading: the values of its keys, each with its place. Required keys are all there. */
public final class Fields {
    private final Position position;
    private final Map<String, Located<?>> values;

    Fields(Position position, Map<String, Located<?>> values) {
        this.position = position;
        this.values = Map.copyOf(values);
    }

    /** Where the object begins. */
    public Position position() {
        return position;
    }

    /** The value with its place, if the key is there and its value was right. */
    @SuppressWarnings("unchecked") // Shape put in what this key's own type had read
    public <T> Optional<Located<T>> find(Key<T> key) {
        return Optional.ofNullable((Located<T>) values.get(key.name()));
    }

    /** The value, if the key is there. */
    public <T> Optional<T> value(Key<T> key) {
        return find(key).map(Located::value);
    }

    /** The value of a required key, with its place. */
    public <T> Located<T> get(Key<T> key) {
        return find(key).orElseThrow(() -> new NoSuchElementException(key.name()));
    }

    /** The items of a list, none when the key is not there. */
    public <T> List<T> list(Key<List<T>> key) {
        return value(key).orElse(List.of());
    }
}
