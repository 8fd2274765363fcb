package io.netlab.scenario.file;

import io.netlab.scenario.shape.Json;
import io.netlab.scenario.shape.Reading;
import io.netlab.scenario.shape.Shape;
import io.netlab.scenario.shape.Type;
import io.netlab.scenario.yaml.YamlNode;
import java.util.Optional;

/** A part of a file that is read later, once a round, when the values of its parameters are known. */
record Unread(Shape shape) implements Type<YamlNode> {
    @Override
    public Optional<YamlNode> read(YamlNode node, Reading reading) {
        return Optional.of(node);
    }

    @Override
    public Json schema() {
        return shape.schema();
    }
}
