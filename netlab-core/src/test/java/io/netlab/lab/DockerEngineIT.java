package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.netlink.WireTap;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What netlab makes of Docker's networks is what a real engine made of the same, line by line: links, addresses, routes,
 * settings, rules, and what listens. The engine's answers are those of Debian's docker.io 20.10.24; another test asks a
 * live one again.
 */
class DockerEngineIT {
    private static final Path FILES = Path.of("src/test/resources/docker");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("cases"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesWhatARealEngineMade(String name) {
        Scenario scenario = scenario(name);
        try (Lab lab = Lab.openFresh(WireTap.NONE)) {
            lab.prepare();
            try {
                lab.apply(lab.plan(scenario, Topology.EMPTY), op -> {});

                assertThat(lab.plan(scenario, Topology.EMPTY)).isEmpty();
                CommandRunner steps = lab.commands(List.of());
                scenario.steps().forEach(step -> steps.run(((Step.Run) step).line(), NodeName.HOST));
                assertThat(state(lab, scenario, name)).isEqualTo(text(FILES.resolve("recorded/" + name + ".txt")));
            } finally {
                lab.clear();
            }
        }
    }

    private static Scenario scenario(String name) {
        String text = text(FILES.resolve("cases/" + name + ".yaml"));
        return ScenarioReader.read(new YamlText(name + ".yaml", text), Map.of());
    }

    /** A proxy of an engine listens; an engine without proxies holds the ports itself, which is not looked at. */
    private static String state(Lab lab, Scenario scenario, String name) {
        CommandRunner runner = lab.commands(scenario.processes());
        String script = FILES.resolve("state.sh").toAbsolutePath().toString();
        String listening =
                text(FILES.resolve("cases/" + name + ".yaml")).contains("userland-proxy: no") ? "" : " listening";
        StringBuilder state =
                new StringBuilder("node host\n" + runner.run("sh " + script + " rules" + listening, NodeName.HOST));
        for (Node node : scenario.wanted().nodes().values()) {
            boolean isThere = lab.nodes().find(node.name()).isPresent();
            if (isThere && !isOfHost(lab, node.name())) {
                state.append("node ").append(node.name()).append('\n');
                state.append(runner.run("sh " + script + " bare", node.name()));
            }
        }
        return state.toString();
    }

    private static boolean isOfHost(Lab lab, NodeName node) {
        return lab.nodes().namespace(node).inode()
                == lab.nodes().namespace(NodeName.HOST).inode();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
