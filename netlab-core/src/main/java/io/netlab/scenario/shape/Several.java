package io.netlab.scenario.shape;

import io.netlab.error.Position;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types that hold several values of one type: lists, one or a list, and values by name. */
public final class Several {
    private Several() {}

    /** A list; wrong items are left out, after they were noted. */
    public static <T> Type<List<Located<T>>> listOf(Type<T> item) {
        return new ListOf<>(item, false);
    }

    /** A list, or one item alone. */
    public static <T> Type<List<Located<T>>> oneOrMore(Type<T> item) {
        return new ListOf<>(item, true);
    }

    /** Keys that are names, with values of one type. */
    public static <K, T> Type<List<Named<K, T>>> byName(Type<K> name, Type<T> value) {
        return new ByName<>(name, value);
    }

    /**
     * A value and the name that it stands under.
     *
     * @param names the name, or none when it was wrong
     * @param position where the name stands
     */
    public record Named<K, T>(List<K> names, Position position, T value) {
        public Named {
            names = List.copyOf(names);
        }

        /** The name with its place, unless it was wrong. */
        public Optional<Located<K>> name() {
            return names.stream().findFirst().map(name -> new Located<>(name, position));
        }
    }

    private record ListOf<T>(Type<T> item, boolean oneAlone) implements Type<List<Located<T>>> {
        @Override
        public Optional<List<Located<T>>> read(YamlNode node, Reading reading) {
            if (node instanceof Sequence sequence) {
                return Optional.of(readAll(sequence.items(), reading));
            }
            if (oneAlone) {
                return Optional.of(readAll(List.of(node), reading));
            }
            if (node instanceof Scalar scalar && scalar.kind() == Kind.NOTHING) {
                return Optional.of(List.of());
            }
            reading.refuse(node.position(), "expected a list, not " + node.what(), "begin each item with \"- \"");
            return Optional.empty();
        }

        private List<Located<T>> readAll(List<YamlNode> nodes, Reading reading) {
            List<Located<T>> items = new ArrayList<>();
            for (YamlNode node : nodes) {
                reading.read(item, node).ifPresent(value -> items.add(new Located<>(value, node.position())));
            }
            return List.copyOf(items);
        }

        @Override
        public Json schema() {
            Json one = item.schema();
            if (oneAlone) {
                return Json.anyOf(one, Json.ofType("array").with("items", one));
            }
            return Json.object()
                    .with("type", Json.texts(List.of("array", "null")))
                    .with("items", one);
        }
    }

    private record ByName<K, T>(Type<K> name, Type<T> value) implements Type<List<Named<K, T>>> {
        @Override
        public Optional<List<Named<K, T>>> read(YamlNode node, Reading reading) {
            if (node instanceof Mapping mapping) {
                return Optional.of(readAll(mapping.entries(), reading));
            }
            if (node instanceof Scalar scalar && scalar.kind() == Kind.NOTHING) {
                return Optional.of(List.of());
            }
            reading.refuse(node.position(), "expected names with what is said of each, not " + node.what());
            return Optional.empty();
        }

        private List<Named<K, T>> readAll(List<Entry> entries, Reading reading) {
            List<Named<K, T>> all = new ArrayList<>();
            for (Entry entry : entries) {
                List<K> key = reading.read(name, entry.key()).map(List::of).orElse(List.of());
                reading.read(value, entry.value())
                        .ifPresent(
                                content -> all.add(new Named<>(key, entry.key().position(), content)));
            }
            return List.copyOf(all);
        }

        @Override
        public Json schema() {
            return Json.object()
                    .with("type", Json.texts(List.of("object", "null")))
                    .with("additionalProperties", value.schema());
        }
    }
}
