package io.netlab.doctor;

import io.netlab.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Examines a machine: what it has, what it lacks, and which scenarios can run on it. */
final class Doctor {
    private final Machine machine;
    private final Optional<Path> launcher;

    Doctor(Machine machine, Optional<Path> launcher) {
        this.machine = machine;
        this.launcher = launcher;
    }

    /** The lab takes longest, so programs are asked for their versions while it starts. */
    Diagnosis examine(List<Scenario> bundled) {
        CompletableFuture<List<Verdict>> inLab =
                CompletableFuture.supplyAsync(() -> new LabExamination(machine).examine(launcher));
        List<Verdict> found = new ArrayList<>(outside());
        found.addAll(inLab.join());
        List<Verdict> verdicts = settle(Diagnosis.join(found));
        return new Diagnosis(verdicts, lacking(bundled, verdicts));
    }

    private List<Verdict> outside() {
        List<Verdict> found = new ArrayList<>(new Foundations(machine).examine());
        found.add(new SubordinateIds(machine).examine());
        found.add(new ControlGroups(machine).examine());
        Tools tools = new Tools(machine);
        Arrays.stream(Feature.values())
                .filter(feature -> !feature.programs().isEmpty())
                .map(tools::examine)
                .forEach(found::add);
        return found;
    }

    /**
     * What follows from the rest: a lab that started shows that nothing forbids it; without iptables nobody tried NAT.
     */
    static List<Verdict> settle(List<Verdict> verdicts) {
        Diagnosis all = new Diagnosis(verdicts, Map.of());
        boolean labWorks = all.state(Feature.SEALED_LAB) instanceof State.Present;
        boolean noIptables = all.state(Feature.IPTABLES) instanceof State.Missing;
        return verdicts.stream()
                .map(verdict -> {
                    if (labWorks && verdict.feature() == Feature.APPARMOR && verdict.isMissing()) {
                        return new Verdict(verdict.feature(), new State.Present("restricted, but not for netlab"));
                    }
                    return noIptables && verdict.feature() == Feature.NAT
                            ? new Verdict(verdict.feature(), new State.Unknown("it is tried with iptables"))
                            : verdict;
                })
                .toList();
    }

    private Map<String, List<String>> lacking(List<Scenario> bundled, List<Verdict> verdicts) {
        Map<String, List<String>> lacking = new TreeMap<>();
        for (Scenario scenario : bundled) {
            Set<String> labels = new LinkedHashSet<>();
            for (Need need : Requirements.of(scenario).needs()) {
                if (isMissing(need, verdicts)) {
                    labels.add(NeedLabels.of(need));
                }
            }
            lacking.put(scenario.name(), List.copyOf(labels));
        }
        return lacking;
    }

    private boolean isMissing(Need need, List<Verdict> verdicts) {
        Optional<Feature> feature = Feature.meeting(need);
        if (feature.isPresent()) {
            return verdicts.stream().anyMatch(verdict -> verdict.feature() == feature.get() && verdict.isMissing());
        }
        return need instanceof Need.ProgramNamed program
                && machine.programs().find(program.name()).isEmpty();
    }
}
