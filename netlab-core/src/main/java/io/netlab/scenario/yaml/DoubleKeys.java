package io.netlab.scenario.yaml;

import io.netlab.error.Problems;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** That a key stands twice is a mistake; what stands under it is read all the same, as if it stood together. */
record DoubleKeys(Problems problems) {
    /** The entries with each key once; what stands under a double key is put together. */
    List<Entry> eachOnce(List<Entry> entries) {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Scalar key = entry.key();
            List<Entry> same = byKey.computeIfAbsent(key.text(), unused -> new ArrayList<>());
            same.add(entry);
            if (same.size() > 1) {
                int line = same.get(0).key().position().line();
                problems.add(key.position(), "the key \"" + key.text() + "\" stands twice, first in line " + line);
            }
        }
        return byKey.values().stream().map(this::together).toList();
    }

    private Entry together(List<Entry> same) {
        Entry first = same.get(0);
        List<YamlNode> values = same.stream().map(Entry::value).toList();
        if (same.size() > 1 && first.value() instanceof Sequence list) {
            return new Entry(first.key(), new Sequence(list.position(), all(values, Sequence.class, Sequence::items)));
        }
        if (same.size() > 1 && first.value() instanceof Mapping keys) {
            List<Entry> entries = eachOnce(all(values, Mapping.class, Mapping::entries));
            return new Entry(first.key(), new Mapping(keys.position(), entries));
        }
        return first;
    }

    private static <N, T> List<T> all(List<YamlNode> values, Class<N> type, Function<N, List<T>> parts) {
        return values.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .flatMap(value -> parts.apply(value).stream())
                .toList();
    }
}
