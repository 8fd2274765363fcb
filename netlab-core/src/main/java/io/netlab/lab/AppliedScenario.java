package io.netlab.lab;

import io.netlab.error.NetlabException;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenario that a kept lab was built to, as its file said and with its parameters: it lies in the lab, and ends
 * with it.
 */
public record AppliedScenario(YamlText text, Map<String, String> parameters) {
    private static final Path FILE = KeptState.file("scenario");

    public AppliedScenario {
        parameters = Map.copyOf(parameters);
    }

    /** What this lab was built to, if it was built to a scenario. */
    public static Optional<AppliedScenario> read() {
        try {
            return Optional.of(parse(Files.readString(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "read what the lab was built to: " + e, e);
        }
    }

    /** What was wanted of the lab, or nothing. */
    public static Topology wanted(Optional<AppliedScenario> applied) {
        return applied.map(AppliedScenario::scenario).map(Scenario::wanted).orElse(Topology.EMPTY);
    }

    /** True when this came from a file of the same name, whatever that says now. */
    public boolean isOf(YamlText other) {
        return Path.of(text.file()).normalize().equals(Path.of(other.file()).normalize());
    }

    /** The scenario, read again. */
    public Scenario scenario() {
        return ScenarioReader.read(text, parameters);
    }

    /** Remembers this for the lab; a half-written file never takes the place of a whole one. */
    public void write() {
        KeptState.prepare();
        try {
            Path half = Files.writeString(KeptState.file("scenario.part"), print());
            Files.move(half, FILE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NetlabException(NetlabException.Kind.MACHINE, "remember what the lab was built to: " + e, e);
        }
    }

    /** The file's name, a parameter a line, an empty line, and the text. */
    private String print() {
        StringBuilder print = new StringBuilder(text.file()).append('\n');
        parameters.forEach(
                (name, value) -> print.append(name).append('=').append(value).append('\n'));
        return print.append('\n').append(text.text()).toString();
    }

    private static AppliedScenario parse(String print) {
        int end = print.indexOf("\n\n");
        List<String> head = print.substring(0, end).lines().toList();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : head.subList(1, head.size())) {
            int equals = line.indexOf('=');
            parameters.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new AppliedScenario(new YamlText(head.get(0), print.substring(end + 2)), parameters);
    }
}
