package io.netlab.scenario.shape;

import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the keys of one object. A key that is misspelt is noted, and read as the one that was likely meant, so that
 * what is wrong behind it is found in the same round and nothing is missed that is there.
 */
final class FieldsReader {
    private static final int LONG_WORD = 4;

    private final Shape shape;
    private final Mapping mapping;
    private final Reading reading;
    private final Set<String> tolerated;
    private final Map<String, Located<?>> values = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> wrong = new HashSet<>();
    private final List<YamlNode> strays = new ArrayList<>();

    private FieldsReader(Shape shape, Mapping mapping, Reading reading, Set<String> tolerated) {
        this.shape = shape;
        this.mapping = mapping;
        this.reading = reading;
        this.tolerated = tolerated;
    }

    /** Reads an object of this shape. */
    static Fields read(Shape shape, Mapping mapping, Reading reading) {
        FieldsReader reader = new FieldsReader(shape, mapping, reading, Set.of());
        mapping.entries().forEach(reader::read);
        return reader.fields(reader.isLacking());
    }

    /** Reads an object that may be of another shape, which has these keys: it is never whole, but may lack nothing. */
    static Fields guess(Shape shape, Mapping mapping, Reading reading, Set<String> tolerated) {
        FieldsReader reader = new FieldsReader(shape, mapping, reading, tolerated);
        mapping.entries().forEach(reader::read);
        return reader.fields(true);
    }

    private Fields fields(boolean lacking) {
        return new Fields(mapping.position(), values, new Fields.Doubts(false, lacking, wrong, strays));
    }

    private void read(Entry entry) {
        Optional<Key<?>> known =
                Optional.ofNullable(shape.keys().get(entry.key().text()));
        Optional<Key<?>> key = known.isPresent() ? known : meant(entry);
        if (key.isPresent()) {
            read(key.get(), entry.value());
            return;
        }
        strays.add(entry.value());
        reading.skip(entry.value());
    }

    private void read(Key<?> key, YamlNode node) {
        int before = reading.doubts();
        said.add(key.name());
        reading.read(key.type(), node)
                .ifPresent(value -> values.put(key.name(), new Located<>(value, node.position())));
        if (reading.doubts() > before) {
            wrong.add(key.name());
        }
    }

    /** Notes a key that there is not; the one that was meant, unless that stands there too. */
    private Optional<Key<?>> meant(Entry entry) {
        Scalar written = entry.key();
        if (written.kind() == Kind.UNKNOWN || tolerated.contains(written.text())) {
            return Optional.empty(); // it has been noted, or is perhaps right
        }
        String refusal = shape.refusal(written.text());
        if (!refusal.isEmpty()) {
            reading.refuse(written.position(), refusal);
            return Optional.empty();
        }
        Optional<String> near = Spelling.nearest(written.text(), shape.keys().keySet())
                .filter(name -> isLikely(key(name), entry.value()));
        reading.refuse(written.position(), "unknown key \"" + written.text() + "\"", Spelling.suggest(near));
        return near.filter(name -> mapping.find(name).isEmpty() && !said.contains(name))
                .map(this::key);
    }

    private Key<?> key(String name) {
        return Objects.requireNonNull(shape.keys().get(name), name);
    }

    /** Short words are near to each other by chance: there the value must fit. */
    private static boolean isLikely(Key<?> key, YamlNode value) {
        return key.name().length() >= LONG_WORD
                || Reading.fitting(key.type(), value).isPresent();
    }

    /** Notes the required keys that are not there; one whose value was wrong has been noted already. */
    private boolean isLacking() {
        boolean lacking = false;
        for (Key<?> key : shape.keys().values()) {
            if (key.required() && !values.containsKey(key.name())) {
                lacking = true;
                if (!said.contains(key.name())) {
                    reading.refuse(mapping.position(), shape.title() + " needs the key \"" + key.name() + "\"");
                }
            }
        }
        return lacking;
    }
}
