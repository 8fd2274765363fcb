package io.netlab.scenario.shape;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the keys that are the same in all shapes that have them: they can be read of an object though it is not known
 * of which shape it is.
 */
final class SharedKeys {
    private SharedKeys() {}

    /** A shape of these keys; it needs none of them. */
    static Shape of(Collection<Shape> shapes) {
        Map<String, Key<?>> shared = new LinkedHashMap<>();
        Set<String> disputed = new HashSet<>();
        for (Shape shape : shapes) {
            shape.keys().forEach((name, key) -> {
                Key<?> other = shared.putIfAbsent(name, key);
                if (other != null && !other.equals(key)) {
                    disputed.add(name);
                }
            });
        }
        shared.keySet().removeAll(disputed);
        return new Shape("", "", List.copyOf(shared.values()));
    }
}
