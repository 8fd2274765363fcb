package io.netlab.scenario.shape;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys that one kind of object has. What it is called stands in messages: {@code a veth link}. */
public final class Shape implements Type<Fields> {
    private final String title;
    private final String about;
    private final Map<String, Key<?>> keys;

    /** The keys in the order in which a reader should meet them. */
    public Shape(String title, String about, List<Key<?>> keys) {
        this.title = title;
        this.about = about;
        this.keys = new LinkedHashMap<>();
        keys.forEach(key -> this.keys.put(key.name(), key));
    }

    /** The same keys and more, for another kind of object. */
    public static List<Key<?>> join(List<Key<?>> first, List<Key<?>> second) {
        List<Key<?>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** What the object is called: {@code a veth link}. */
    public String title() {
        return title;
    }

    @Override
    public Optional<Fields> read(YamlNode node, Problems problems) {
        Position position = node.position();
        return node.accept(new YamlNode.Visitor<>() {
            @Override
            public Optional<Fields> visit(Mapping mapping) {
                return fields(mapping, problems);
            }

            @Override
            public Optional<Fields> visit(Scalar scalar) {
                boolean nothingSaid = scalar.kind() == Kind.NOTHING;
                return nothingSaid ? fields(new Mapping(position, List.of()), problems) : refuse(scalar);
            }

            @Override
            public Optional<Fields> visit(Sequence sequence) {
                return refuse(sequence);
            }

            private Optional<Fields> refuse(YamlNode other) {
                problems.add(position, title + " is keys with values, not " + other.what());
                return Optional.empty();
            }
        });
    }

    private Optional<Fields> fields(Mapping mapping, Problems problems) {
        Map<String, Located<?>> values = new HashMap<>();
        for (Entry entry : mapping.entries()) {
            Key<?> key = keys.get(entry.key().text());
            if (key == null) {
                String written = entry.key().text();
                problems.add(
                        entry.key().position(),
                        "unknown key \"" + written + "\"",
                        Spelling.suggest(written, keys.keySet()));
                continue;
            }
            key.type()
                    .read(entry.value(), problems)
                    .ifPresent(value -> values.put(
                            key.name(), new Located<>(value, entry.value().position())));
        }
        return isWhole(mapping, values, problems)
                ? Optional.of(new Fields(mapping.position(), values))
                : Optional.empty();
    }

    /** Notes the required keys that are not there; one whose value was wrong has been noted already. */
    private boolean isWhole(Mapping mapping, Map<String, Located<?>> values, Problems problems) {
        boolean whole = true;
        for (Key<?> key : keys.values()) {
            if (key.required() && !values.containsKey(key.name())) {
                whole = false;
                if (mapping.find(key.name()).isEmpty()) {
                    problems.add(mapping.position(), title + " needs the key \"" + key.name() + "\"");
                }
            }
        }
        return whole;
    }

    @Override
    public Json schema() {
        Json.Members properties = Json.object();
        List<String> required = new ArrayList<>();
        for (Key<?> key : keys.values()) {
            properties = properties.with(key.name(), described(key));
            if (key.required()) {
                required.add(key.name());
            }
        }
        Json.Members schema = (required.isEmpty()
                        ? Json.object().with("type", Json.texts(List.of("object", "null")))
                        : Json.ofType("object"))
                .with("description", about)
                .with("properties", properties)
                .with("additionalProperties", Json.flag(false));
        return required.isEmpty() ? schema : schema.with("required", Json.texts(required));
    }

    private static Json described(Key<?> key) {
        return key.type().schema() instanceof Json.Members members
                ? members.with("description", key.about())
                : key.type().schema();
    }
}
