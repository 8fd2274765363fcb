package io.netlab.doctor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that the doctor found out.
 *
 * @param verdicts one a feature, in the order of {@link Feature}
 * @param scenarios of each bundled scenario the names of what it needs and is missing; none when it can run
 */
record Diagnosis(List<Verdict> verdicts, Map<String, List<String>> scenarios) {
    public Diagnosis {
        verdicts = List.copyOf(verdicts);
        Map<String, List<String>> byName = new TreeMap<>();
        scenarios.forEach((name, lacks) -> byName.put(name, List.copyOf(lacks)));
        scenarios = Collections.unmodifiableMap(byName);
    }

    /** What was found out about the feature. */
    public State state(Feature feature) {
        return verdicts.stream()
                .filter(verdict -> verdict.feature() == feature)
                .findFirst()
                .map(Verdict::state)
                .orElse(new State.Unknown("it was not tried"));
    }

    /** True when a lab can be made. */
    public boolean isReady() {
        return verdicts.stream()
                .noneMatch(verdict -> verdict.isMissing() && verdict.feature().importance() == Importance.NEEDED);
    }

    /** The scenarios that cannot run here. */
    public List<String> refused() {
        return scenarios.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The scenarios that the feature is missing for. */
    public List<String> scenariosLacking(Feature feature) {
        List<String> names = new ArrayList<>();
        scenarios.forEach((name, lacks) -> {
            if (lacks.contains(NeedLabels.of(new Need.OfFeature(feature)))) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * Joins what several looked at: of two verdicts about a feature a missing one counts, then the one that says more.
     */
    static List<Verdict> join(List<Verdict> found) {
        List<Verdict> joined = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            Optional<State> state = found.stream()
                    .filter(verdict -> verdict.feature() == feature)
                    .map(Verdict::state)
                    .reduce(Diagnosis::stronger);
            joined.add(new Verdict(feature, state.orElse(new State.Unknown("no lab could be started to try it"))));
        }
        return joined;
    }

    private static State stronger(State first, State second) {
        if (first instanceof State.Missing || second instanceof State.Unknown) {
            return first;
        }
        if (second instanceof State.Missing || first instanceof State.Unknown) {
            return second;
        }
        return first instanceof State.Present present && !present.detail().isEmpty() ? first : second;
    }
}
