package io.netlab.scenario.shape;

import io.netlab.error.Position;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that one kind of object has. What it is called stands in messages: {@code a veth link}. */
public final class Shape implements Type<Fields> {
    private final String title;
    private final String about;
    private final Map<String, Key<?>> keys;
    private final Map<String, String> refusals;

    /** The keys in the order in which a reader should meet them. */
    public Shape(String title, String about, List<Key<?>> keys) {
        this(title, about, keys, Map.of());
    }

    private Shape(String title, String about, Collection<Key<?>> keys, Map<String, String> refusals) {
        this.title = title;
        this.about = about;
        this.keys = new LinkedHashMap<>();
        this.refusals = Map.copyOf(refusals);
        keys.forEach(key -> this.keys.put(key.name(), key));
    }

    /** The same, with a sentence of its own for a key that is not taken but that one may well expect here. */
    public Shape refusing(String key, String why) {
        return new Shape(title, about, keys.values(), Map.of(key, why));
    }

    /** The same keys and more, for another kind of object. */
    public static List<Key<?>> join(List<Key<?>> first, List<Key<?>> second) {
        List<Key<?>> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** An object of which nothing is said. */
    public Fields nothing(Position position) {
        return new Fields(position, Map.of(), new Fields.Doubts(false, false, Set.of(), List.of()));
    }

    /** What the object is called: {@code a veth link}. */
    public String title() {
        return title;
    }

    Map<String, Key<?>> keys() {
        return keys;
    }

    /** Why a key is not taken that one may expect, or the empty string. */
    String refusal(String key) {
        return refusals.getOrDefault(key, "");
    }

    /** Always there; of what is no object, nothing is known. */
    @Override
    public Optional<Fields> read(YamlNode node, Reading reading) {
        return Optional.of(node.accept(new YamlNode.Visitor<>() {
            @Override
            public Fields visit(Mapping mapping) {
                return FieldsReader.read(Shape.this, mapping, reading);
            }

            @Override
            public Fields visit(Scalar scalar) {
                boolean nothingSaid = scalar.kind() == Kind.NOTHING;
                return nothingSaid ? visit(new Mapping(scalar.position(), List.of())) : refuse(scalar);
            }

            @Override
            public Fields visit(Sequence sequence) {
                return refuse(sequence);
            }

            private Fields refuse(YamlNode other) {
                reading.refuse(other.position(), title + " is keys with values, not " + other.what());
                reading.skip(other);
                return Fields.unknown(other.position());
            }
        }));
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
