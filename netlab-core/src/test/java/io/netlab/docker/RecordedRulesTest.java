package io.netlab.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of a scenario are, word for word and in their order, those that a real engine 20.10.24 wrote for the same. */
class RecordedRulesTest {
    private static final Path FILES = Path.of("src/test/resources/docker");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(FILES.resolve("cases"))) {
            return files
                    .filter(file -> !text(file).contains("\nsteps:"))
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areThoseThatARealEngineWrote(String name) throws IOException {
        String text = Files.readString(FILES.resolve("cases/" + name + ".yaml"));

        Node host = ScenarioReader.read(new YamlText(name + ".yaml", text), Map.of())
                .wanted()
                .node(NodeName.HOST)
                .orElseThrow();

        List<String> recorded = Files.readAllLines(FILES.resolve("recorded/" + name + ".txt"));
        assertThat(rules(host)).isEqualTo(rulesOf(recorded));
    }

    /** Rules by table and chain, since iptables-save lists chains in an order of its own. */
    private static Map<String, List<String>> rules(Node host) {
        Map<String, List<String>> rules = new TreeMap<>();
        for (FirewallRule rule : host.firewall()) {
            String program = rule.family() == AddressFamily.IPV4 ? "iptables " : "ip6tables ";
            rules.computeIfAbsent(program + rule.table() + " " + rule.chain(), key -> new ArrayList<>())
                    .add(String.join(" ", rule.match()));
        }
        return rules;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the host, which comes first. */
    private static Map<String, List<String>> rulesOf(List<String> recorded) {
        Map<String, List<String>> rules = new TreeMap<>();
        String table = "";
        for (String line : recorded) {
            if (line.startsWith("node ") && !line.equals("node host")) {
                break;
            }
            if (line.startsWith("iptables ") || line.startsWith("ip6tables ")) {
                table = line;
            } else if (line.startsWith("-A ")) {
                String[] words = line.split(" ", 3);
                rules.computeIfAbsent(table + " " + words[1], key -> new ArrayList<>())
                        .add(words[2]);
            }
        }
        return rules;
    }
}
