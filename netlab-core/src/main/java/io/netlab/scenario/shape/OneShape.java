package io.netlab.scenario.shape;

import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An object of one of several shapes: told apart by the word behind one key ({@code type: veth}), or by which key it
 * has ({@code ping: 172.17.0.3}). When that is wrong, what all shapes would read alike is read all the same.
 */
public final class OneShape implements Type<OneShape.Chosen> {
    private final String title;
    private final String wordKey;
    private final Map<String, Shape> shapes;
    private final Set<String> everyKey;
    private final Shape shared;

    private OneShape(String title, String wordKey, Map<String, Shape> shapes) {
        this.title = title;
        this.wordKey = wordKey;
        this.shapes = new LinkedHashMap<>(shapes);
        this.everyKey = shapes.values().stream()
                .flatMap(shape -> shape.keys().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.shared = SharedKeys.of(shapes.values());
    }

    /** Told apart by the word behind the key. */
    public static OneShape byWord(String title, String key, Map<String, Shape> shapes) {
        return new OneShape(title, key, shapes);
    }

    /** Told apart by the first of these keys that is there. */
    public static OneShape byKey(String title, Map<String, Shape> shapes) {
        return new OneShape(title, "", shapes);
    }

    /** The word or key that decided, empty when none did, and what the object says. */
    public record Chosen(String word, Fields fields) {}

    /** Always there; of what is no object, nothing is known. */
    @Override
    public Optional<Chosen> read(YamlNode node, Reading reading) {
        if (!(node instanceof Mapping mapping)) {
            reading.refuse(node.position(), title + " is keys with values, not " + node.what());
            reading.skip(node);
            return Optional.of(new Chosen("", Fields.unknown(node.position())));
        }
        return Optional.of(wordKey.isEmpty() ? byFirstKey(mapping, reading) : byWord(mapping, reading));
    }

    private Shape shape(String word) {
        return Objects.requireNonNull(shapes.get(word), word);
    }

    private Chosen undecided(Mapping mapping, Reading reading) {
        return new Chosen("", FieldsReader.guess(shared, mapping, reading, everyKey));
    }

    private Chosen byFirstKey(Mapping mapping, Reading reading) {
        Optional<String> first = shapes.keySet().stream()
                .filter(key -> mapping.find(key).isPresent())
                .findFirst()
                .or(() -> misspelt(mapping, shapes.keySet()).map(Misspelt::meant));
        if (first.isPresent()) {
            return new Chosen(first.get(), FieldsReader.read(shape(first.get()), mapping, reading));
        }
        reading.refuse(mapping.position(), title + " needs one of the keys " + words());
        return undecided(mapping, reading);
    }

    private Chosen byWord(Mapping mapping, Reading reading) {
        Optional<YamlNode> value = mapping.find(wordKey)
                .or(() -> misspelt(mapping, Set.of(wordKey))
                        .map(slip -> slip.entry().value()));
        if (value.isEmpty()) {
            reading.refuse(mapping.position(), title + " needs the key \"" + wordKey + "\": " + words());
            return undecided(mapping, reading);
        }
        String written = value.get() instanceof Scalar scalar ? scalar.text() : "";
        if (shapes.containsKey(written)) {
            return new Chosen(written, FieldsReader.read(shape(written), mapping, reading));
        }
        return wrongWord(mapping, value.get(), Spelling.nearest(written, shapes.keySet()), reading);
    }

    private Chosen wrongWord(Mapping mapping, YamlNode wrong, Optional<String> meant, Reading reading) {
        if (!(wrong instanceof Scalar scalar && scalar.kind() == Kind.UNKNOWN)) {
            reading.refuse(
                    wrong.position(),
                    wrong.what() + " is not a " + wordKey + " of " + title + ": " + words(),
                    Spelling.suggest(meant));
        }
        if (meant.isEmpty()) {
            return undecided(mapping, reading);
        }
        String word = meant.get();
        Mapping right = corrected(mapping, wrong, word);
        return new Chosen(word, FieldsReader.guess(shape(word), right, reading, everyKey));
    }

    /** The object as it was likely meant: that it says another word has been noted. */
    private static Mapping corrected(Mapping mapping, YamlNode wrong, String word) {
        Scalar right = new Scalar(wrong.position(), word, Kind.TEXT);
        return new Mapping(
                mapping.position(),
                mapping.entries().stream()
                        .map(entry -> entry.value() == wrong ? new Entry(entry.key(), right) : entry)
                        .toList());
    }

    /** A key that nobody knows, and the one that was likely meant. */
    private record Misspelt(Entry entry, String meant) {}

    private Optional<Misspelt> misspelt(Mapping mapping, Set<String> candidates) {
        return mapping.entries().stream()
                .filter(entry -> !everyKey.contains(entry.key().text()))
                .flatMap(entry -> Spelling.nearest(entry.key().text(), everyKey).stream()
                        .filter(candidates::contains)
                        .map(meant -> new Misspelt(entry, meant)))
                .findFirst();
    }

    private String words() {
        return String.join(", ", shapes.keySet());
    }

    @Override
    public Json schema() {
        return Json.anyOf(shapes.values().stream().map(Shape::schema).toArray(Json[]::new));
    }

    /** The key that holds the word of the shape, for the shapes' own lists of keys. */
    public static Key<String> wordKey(String name, String word, String about) {
        return Key.required(name, Scalars.choice("the word", List.of(word), text -> text), about);
    }
}
