package io.netlab.scenario.file;

import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;

/** Counts the values in a piece of YAML. */
final class Size implements YamlNode.Visitor<Long> {
    private Size() {}

    static long of(YamlNode node) {
        return node.accept(new Size());
    }

    @Override
    public Long visit(Scalar node) {
        return 1L;
    }

    @Override
    public Long visit(Sequence node) {
        return 1 + node.items().stream().mapToLong(item -> item.accept(this)).sum();
    }

    @Override
    public Long visit(Mapping node) {
        return 1
                + node.entries().stream()
                        .mapToLong(entry -> entry.value().accept(this))
                        .sum();
    }
}
