package io.netlab.scenario.shape;

import io.netlab.scenario.yaml.YamlNode;
import java.util.Optional;

/** What a value in a file may be: how it is read, and how a JSON Schema says the same. */
public interface Type<T> {
    /** The value, or nothing when it is wrong; what is wrong is noted. */
    Optional<T> read(YamlNode node, Reading reading);

    /** The JSON Schema of all texts that can be read so. */
    Json schema();
}
