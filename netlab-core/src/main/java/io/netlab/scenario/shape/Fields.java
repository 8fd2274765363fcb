package io.netlab.scenario.shape;

import io.netlab.error.Position;
import io.netlab.scenario.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An object of a file after reading: the values of its keys, each with its place. Where something of it was wrong the
 * rest is there all the same, and it is known of which keys the value is in doubt.
 */
public final class Fields {
    private final Position position;
    private final Map<String, Located<?>> values;
    private final Doubts doubts;

    /**
     * What is not known of an object.
     *
     * @param everything true when it is no object at all
     * @param lacking true when a required key is not there, or its value was wrong
     * @param wrong the keys whose value was wrong, or wrong in part
     * @param strays the values of keys that it cannot have
     */
    record Doubts(boolean everything, boolean lacking, Set<String> wrong, List<YamlNode> strays) {
        static final Doubts ALL = new Doubts(true, true, Set.of(), List.of());

        Doubts {
            wrong = Set.copyOf(wrong);
            strays = List.copyOf(strays);
        }
    }

    Fields(Position position, Map<String, Located<?>> values, Doubts doubts) {
        this.position = position;
        this.values = Map.copyOf(values);
        this.doubts = doubts;
    }

    /** What is read of something that is no object: nothing is known of it. */
    static Fields unknown(Position position) {
        return new Fields(position, Map.of(), Doubts.ALL);
    }

    /** Where the object begins. */
    public Position position() {
        return position;
    }

    /** True when all required keys are there and right, so that {@link #get} finds them. */
    public boolean isWhole() {
        return !doubts.lacking;
    }

    /** True when something was said of the key that is wrong, or when nothing of the object is known. */
    public boolean isDoubtful(Key<?> key) {
        return doubts.everything || doubts.wrong.contains(key.name());
    }

    /** False also when the value may have been meant by a key that nobody knows. */
    public boolean isSure(Key<?> key) {
        return !isDoubtful(key) && !mayMean(key, value -> true);
    }

    /** True when the key is not there, but such a value stands under one that nobody knows. */
    public <T> boolean mayMean(Key<T> key, Predicate<T> likely) {
        return !values.containsKey(key.name())
                && doubts.strays.stream()
                        .flatMap(stray -> Reading.fitting(key.type(), stray).stream())
                        .anyMatch(likely);
    }

    /** True when something that has parts of its own stands under a key that nobody knows. */
    public boolean hasUnreadParts() {
        return doubts.everything || doubts.strays.stream().anyMatch(stray -> !(stray instanceof YamlNode.Scalar));
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

    /** The value of a required key of an object that is whole, with its place. */
    public <T> Located<T> get(Key<T> key) {
        return find(key).orElseThrow(() -> new NoSuchElementException(key.name()));
    }

    /** The items of a list, none when the key is not there. */
    public <T> List<T> list(Key<List<T>> key) {
        return value(key).orElse(List.of());
    }
}
