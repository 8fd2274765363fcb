package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Entry;
import io.netlab.scenario.yaml.YamlNode.Kind;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import io.netlab.scenario.yaml.YamlNode.Scalar;
import io.netlab.scenario.yaml.YamlNode.Sequence;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the values of parameters where their names stand in {@code ${}}, in keys and values; a second $ before it
 * prevents that.
 */
final class Substitution implements YamlNode.Visitor<YamlNode> {
    private final ParameterValues parameters;
    private final Problems problems;

    Substitution(ParameterValues parameters, Problems problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    /** The whole file, but for the parts that have rounds of their own, and the parameters themselves. */
    YamlNode ofFile(YamlNode file) {
        if (!(file instanceof Mapping mapping)) {
            return file;
        }
        Set<String> untouched = Set.of(ScenarioKeys.REPEATS.name(), ScenarioKeys.PARAMETERS.name());
        return new Mapping(
                mapping.position(),
                mapping.entries().stream()
                        .map(entry -> untouched.contains(entry.key().text()) ? entry : entry(entry))
                        .toList());
    }

    @Override
    public YamlNode visit(Sequence node) {
        return new Sequence(
                node.position(),
                node.items().stream().map(item -> item.accept(this)).toList());
    }

    @Override
    public YamlNode visit(Mapping node) {
        return new Mapping(
                node.position(), node.entries().stream().map(this::entry).toList());
    }

    @Override
    public Scalar visit(Scalar node) {
        if (!node.text().contains("${")) {
            return node;
        }
        return replaced(node)
                .map(text -> new Scalar(node.position(), text, isNumber(text) ? Kind.WHOLE : Kind.TEXT))
                .orElseGet(() -> new Scalar(node.position(), node.text(), Kind.UNKNOWN));
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,18}");
    }

    private Entry entry(Entry entry) {
        return new Entry(visit(entry.key()), entry.value().accept(this));
    }

    /** The text with the values in it, or nothing when one of them is not known. */
    private Optional<String> replaced(Scalar node) {
        String text = node.text();
        StringBuilder out = new StringBuilder();
        boolean known = true;
        int done = 0;
        for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", done)) {
            int end = text.indexOf('}', start);
            boolean escaped = start > done && text.charAt(start - 1) == '$';
            if (escaped || end < 0) {
                out.append(text, done, escaped ? start - 1 : start).append("${");
                done = start + 2;
                continue;
            }
            Optional<String> value = value(node, start, end);
            known &= value.isPresent();
            out.append(text, done, start).append(value.orElse(""));
            done = end + 1;
        }
        out.append(text, done, text.length());
        return known ? Optional.of(out.toString()) : Optional.empty();
    }

    private Optional<String> value(Scalar node, int start, int end) {
        String name = node.text().substring(start + 2, end);
        Map<String, String> values = parameters.values();
        if (!values.containsKey(name) && !parameters.isValueless().test(name)) {
            String there = Spelling.suggest(name, values.keySet());
            problems.add(
                    place(node, start, end + 1),
                    "${" + name + "} is no parameter of the scenario",
                    there.isEmpty() && node.text().contains(" ")
                            ? "write $" + name + " for a variable of a step"
                            : there);
        }
        return Optional.ofNullable(values.get(name));
    }

    /** Where the {@code ${name}} stands, as long as quotes are all that was taken away from the text. */
    private static Position place(Scalar node, int start, int end) {
        Position whole = node.position();
        int quote = (whole.length() - node.text().length()) / 2;
        if (quote < 0 || quote > 1 || whole.length() - node.text().length() != 2 * quote) {
            return whole;
        }
        return new Position(whole.file(), whole.line(), whole.column() + quote + start, end - start);
    }
}
