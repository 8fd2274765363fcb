package io.netlab.scenario.shape;

import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.Optional;

/** A type of single values: lists, keys and an empty place are refused in one way for all. */
interface ScalarType<T> extends Type<T> {
    /** What is expected, in a sentence. */
    String what();

    /** Reads a value that is there. */
    Optional<T> readScalar(Scalar scalar, Reading reading);

    @Override
    default Optional<T> read(YamlNode node, Reading reading) {
        return node.accept(new YamlNode.Visitor<>() {
            @Override
            public Optional<T> visit(Scalar scalar) {
                return switch (scalar.kind()) {
                    case NOTHING -> refuse(scalar);
                    case UNKNOWN -> Optional.empty();
                    case TEXT, WHOLE, DECIMAL, FLAG -> readScalar(scalar, reading);
                };
            }

            @Override
            public Optional<T> visit(Sequence sequence) {
                return refuse(sequence);
            }

            @Override
            public Optional<T> visit(Mapping mapping) {
                return refuse(mapping);
            }

            private Optional<T> refuse(YamlNode other) {
                reading.refuse(other.position(), "expected " + what() + ", not " + other.what());
                return Optional.empty();
            }
        });
    }
}
