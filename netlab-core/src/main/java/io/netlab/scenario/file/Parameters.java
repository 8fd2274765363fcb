package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values of a scenario's parameters: what the user chose, or the defaults. */
final class Parameters {
    private final Problems problems;
    private final Map<String, String> chosen;

    private Parameters(Map<String, String> chosen, Problems problems) {
        this.chosen = chosen;
        this.problems = problems;
    }

    /** The values by name; what is wrong with the user's choice is noted. */
    static Map<String, String> valuesOf(YamlNode file, Map<String, String> chosen, Problems problems) {
        List<Named<String, Fields>> declared = Optional.of(file)
                .filter(Mapping.class::isInstance)
                .flatMap(node -> ((Mapping) node).find(ScenarioKeys.PARAMETERS.name()))
                .flatMap(node -> ScenarioKeys.PARAMETERS.type().read(node, new Problems()))
                .orElse(List.of());
        return new Parameters(chosen, problems).values(declared);
    }

    private Map<String, String> values(List<Named<String, Fields>> declared) {
        Map<String, String> values = new TreeMap<>();
        declared.forEach(parameter -> values.put(parameter.name().value(), value(parameter)));
        new TreeMap<>(chosen).forEach((name, value) -> {
            if (!values.containsKey(name)) {
                refuseUnknown(name, value, values);
            }
        });
        return new HashMap<>(values);
    }

    private String value(Named<String, Fields> parameter) {
        String name = parameter.name().value();
        Located<String> fallback = parameter.value().get(ParameterKeys.DEFAULT);
        String value = chosen.getOrDefault(name, fallback.value());
        Position position = chosen.containsKey(name) ? setOption(name, value) : fallback.position();
        String fault = fault(name, value, parameter.value());
        if (fault.isEmpty()) {
            return value;
        }
        problems.add(position, fault);
        return fallback.value();
    }

    /** What is wrong with the value, or the empty string. A parameter with bounds is a number. */
    private static String fault(String name, String value, Fields said) {
        Optional<Long> min = said.value(ParameterKeys.MIN);
        Optional<Long> max = said.value(ParameterKeys.MAX);
        if (min.isEmpty() && max.isEmpty()) {
            return "";
        }
        if (!value.matches("[0-9]{1,10}")) {
            return name + " is \"" + value + "\", which is not a whole number";
        }
        long number = Long.parseLong(value);
        long least = min.orElse(0L);
        long most = max.orElse((long) Integer.MAX_VALUE);
        return number < least || number > most
                ? name + " is " + value + ", which is outside " + least + " to " + most
                : "";
    }

    private void refuseUnknown(String name, String value, Map<String, String> values) {
        String there = values.isEmpty()
                ? "the scenario has none"
                : "there is " + values.keySet().stream().collect(Collectors.joining(", "));
        problems.add(
                setOption(name, value),
                "the scenario has no parameter \"" + name + "\": " + there,
                Spelling.suggest(name, values.keySet()));
    }

    private static Position setOption(String name, String value) {
        return Position.ofFile("--set " + name + "=" + value);
    }
}
