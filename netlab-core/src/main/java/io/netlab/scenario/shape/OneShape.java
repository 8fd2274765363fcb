package io.netlab.scenario.shape;

import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of one of several shapes: told apart by the word behind one key ({@code type: veth}), or by which key it
 * has ({@code ping: 172.17.0.3}).
 */
public final class OneShape implements Type<OneShape.Chosen> {
    private final String title;
    private final String wordKey;
    private final Map<String, Shape> shapes;

    private OneShape(String title, String wordKey, Map<String, Shape> shapes) {
        this.title = title;
        this.wordKey = wordKey;
        this.shapes = new LinkedHashMap<>(shapes);
    }

    /** Told apart by the word behind the key. */
    public static OneShape byWord(String title, String key, Map<String, Shape> shapes) {
        return new OneShape(title, key, shapes);
    }

    /** Told apart by the first of these keys that is there. */
    public static OneShape byKey(String title, Map<String, Shape> shapes) {
        return new OneShape(title, "", shapes);
    }

    /** The word or key that decided, and what the object says. */
    public record Chosen(String word, Fields fields) {}

    @Override
    public Optional<Chosen> read(YamlNode node, Problems problems) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(node.position(), title + " is keys with values, not " + node.what());
            return Optional.empty();
        }
        Optional<String> word = wordKey.isEmpty() ? firstKey(mapping, problems) : word(mapping, problems);
        return word.flatMap(chosen -> Optional.ofNullable(shapes.get(chosen))
                .flatMap(shape -> shape.read(mapping, problems))
                .map(fields -> new Chosen(chosen, fields)));
    }

    private Optional<String> firstKey(Mapping mapping, Problems problems) {
        Optional<String> first = shapes.keySet().stream()
                .filter(key -> mapping.find(key).isPresent())
                .findFirst();
        if (first.isEmpty()) {
            String suggestion = mapping.entries().stream()
                    .map(entry -> Spelling.suggest(entry.key().text(), shapes.keySet()))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            problems.add(mapping.position(), title + " needs one of the keys " + words(), suggestion);
        }
        return first;
    }

    private Optional<String> word(Mapping mapping, Problems problems) {
        Optional<YamlNode> value = mapping.find(wordKey);
        if (value.isEmpty()) {
            problems.add(mapping.position(), title + " needs the key \"" + wordKey + "\": " + words());
            return Optional.empty();
        }
        if (value.get() instanceof Scalar scalar && shapes.containsKey(scalar.text())) {
            return Optional.of(scalar.text());
        }
        YamlNode wrong = value.get();
        String written = wrong instanceof Scalar scalar ? scalar.text() : "";
        problems.add(
                wrong.position(),
                wrong.what() + " is not a " + wordKey + " of " + title + ": " + words(),
                Spelling.suggest(written, shapes.keySet()));
        return Optional.empty();
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
