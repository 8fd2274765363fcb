package io.netlab.scenario.yaml;

import io.netlab.error.Position;
import java.util.List;
import java.util.Optional;

/** A piece of YAML and where it stands: a single value, a list, or keys with their values. */
public sealed interface YamlNode {
    /** Where it stands; of a list or mapping, where it begins. */
    Position position();

    /** What it is, for a sentence: {@code a list}. */
    String what();

    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** What a single value looks like ({@code yes}, {@code no} and {@code on} are texts in YAML 1.2). */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG,
        NOTHING,
        /** A text that speaks of a parameter without a value: what is wrong there has been told. */
        UNKNOWN
    }

    /** A single value as it was written, without its quotes. */
    record Scalar(Position position, String text, Kind kind) implements YamlNode {
        @Override
        public String what() {
            return kind == Kind.NOTHING ? "nothing" : "\"" + text + "\"";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A list. */
    record Sequence(Position position, List<YamlNode> items) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String what() {
            return "a list";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Keys with their values, each key once, in the order of the file. */
    record Mapping(Position position, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The value of the key, if it is there. */
        public Optional<YamlNode> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }

        @Override
        public String what() {
            return "keys with values";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, YamlNode value) {}

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Scalar node);

        R visit(Sequence node);

        R visit(Mapping node);
    }
}
