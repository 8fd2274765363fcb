package io.netlab.scenario.file;

import io.netlab.scenario.shape.OneShape;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file can say of checks: one key, the verb, decides what the others may be. */
final class CheckKeys {
    /** An item of {@code checks}. */
    static final Type<OneShape.Chosen> CHECK = OneShape.byKey("a check", shapes());

    private CheckKeys() {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>(ProbeKeys.shapes());
        shapes.putAll(StateKeys.shapes());
        return shapes;
    }
}
