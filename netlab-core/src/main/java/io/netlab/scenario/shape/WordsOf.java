package io.netlab.scenario.shape;

import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Set;

/** Collects the words of a piece of YAML, of keys as of values; each visit says whether there was one. */
record WordsOf(Set<String> words) implements YamlNode.Visitor<Boolean> {
    @Override
    public Boolean visit(Scalar node) {
        return words.addAll(List.of(node.text().strip().split("\\s+", -1)));
    }

    @Override
    public Boolean visit(Sequence node) {
        node.items().forEach(item -> item.accept(this));
        return !node.items().isEmpty();
    }

    @Override
    public Boolean visit(Mapping node) {
        node.entries().forEach(entry -> {
            visit(entry.key());
            entry.value().accept(this);
        });
        return !node.entries().isEmpty();
    }
}
