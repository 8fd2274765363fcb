package io.netlab.scenario.file;

import io.netlab.scenario.shape.Json;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;

/** The JSON that an editor sees in a YAML text. */
final class JsonOfYaml implements YamlNode.Visitor<Json> {
    private JsonOfYaml() {}

    static String of(YamlNode node) {
        return node.accept(new JsonOfYaml()).render();
    }

    @Override
    public Json visit(Scalar node) {
        return switch (node.kind()) {
            case TEXT, UNKNOWN -> new Json.Text(node.text());
            case NOTHING -> new Json.Literal("null");
            case WHOLE, DECIMAL, FLAG -> new Json.Literal(node.text());
        };
    }

    @Override
    public Json visit(Sequence node) {
        return new Json.Items(
                node.items().stream().map(item -> item.accept(this)).toList());
    }

    @Override
    public Json visit(Mapping node) {
        Json.Members members = Json.object();
        for (YamlNode.Entry entry : node.entries()) {
            members = members.with(entry.key().text(), entry.value().accept(this));
        }
        return members;
    }
}
