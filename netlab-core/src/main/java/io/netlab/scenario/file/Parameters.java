package io.netlab.scenario.file;

import io.netlab.error.Position;
import io.netlab.error.Problems;
import io.netlab.error.Spelling;
import io.netlab.scenario.shape.Fields;
import io.netlab.scenario.shape.Located;
import io.netlab.scenario.shape.Reading;
import io.netlab.scenario.shape.Several.Named;
import io.netlab.scenario.yaml.YamlNode;
import io.netlab.scenario.yaml.YamlNode.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    static ParameterValues valuesOf(YamlNode file, Map<String, String> chosen, Problems problems) {
        Reading unheard = new Reading(new Problems()); // the file as a whole is read later
        List<Named<String, Fields>> declared = Optional.of(file)
                .filter(Mapping.class::isInstance)
                .flatMap(node -> ((Mapping) node).find(ScenarioKeys.PARAMETERS.name()))
                .flatMap(node -> unheard.read(ScenarioKeys.PARAMETERS.type(), node))
                .orElse(List.of());
        return new Parameters(chosen, problems).values(declared, unheard);
    }

    private ParameterValues values(List<Named<String, Fields>> declared, Reading reading) {
        Map<String, String> values = new TreeMap<>();
        Set<String> valueless = new HashSet<>();
        for (Named<String, Fields> parameter : declared) {
            parameter.name().map(Located::value).ifPresent(name -> {
                valueless.add(name);
                value(name, parameter.value()).ifPresent(value -> values.put(name, value));
            });
        }
        new TreeMap<>(chosen).forEach((name, value) -> {
            if (!valueless.contains(name) && !reading.isUnread(name)) {
                refuseUnknown(name, value, values);
            }
        });
        return new ParameterValues(values, name -> valueless.contains(name) || reading.isUnread(name));
    }

    /** The chosen value, or the default; none when there is neither, or the choice cannot be taken. */
    private Optional<String> value(String name, Fields said) {
        Optional<Located<String>> fallback = said.find(ParameterKeys.DEFAULT);
        Optional<Located<String>> value = Optional.ofNullable(chosen.get(name))
                .map(choice -> new Located<>(choice, setOption(name, choice)))
                .or(() -> fallback);
        String fault = value.map(found -> fault(name, found.value(), said)).orElse("");
        if (fault.isEmpty()) {
            return value.map(Located::value);
        }
        value.ifPresent(found -> problems.add(found.position(), fault));
        return chosen.containsKey(name) ? fallback.map(Located::value) : Optional.empty();
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
