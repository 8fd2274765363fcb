package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Outcome;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds docs/scenarios.md to what is read: its examples have no problem, and no key is left out. */
class ScenarioReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/scenarios.md");

    private static final Pattern EXAMPLE =
            Pattern.compile("^(<!-- part -->\n)?```yaml\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** What a part may speak of without declaring it: two boxes on docker0. */
    private static final String NODES = "namespaces: { box01: { lo: up }, box02: { lo: up } }\n";

    private static final String BRIDGES = "bridges: { docker0: { address: 172.17.0.1/16 } }\n";

    private static final String LINKS = """
            links:
              - { type: veth, name: eth0, in: box01, address: 172.17.0.2/16, peer: { name: veth1, master: docker0 } }
              - { type: veth, name: eth0, in: box02, address: 172.17.0.3/16, peer: { name: veth2, master: docker0 } }
            """;

    private static String reference() throws IOException {
        return Files.readString(REFERENCE);
    }

    /** The examples as whole files, each called by the line that it begins in. */
    static List<YamlText> examples() throws IOException {
        String text = reference();
        List<YamlText> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(text);
        while (matcher.find()) {
            long line = text.substring(0, matcher.start(2)).lines().count() + 1;
            String example = matcher.group(2);
            examples.add(new YamlText(
                    "scenarios.md, line " + line, matcher.group(1) == null ? example : completed(example)));
        }
        return List.copyOf(examples);
    }

    private static String completed(String part) {
        StringBuilder whole = new StringBuilder("netlab: 1\n");
        boolean hasBoxes = !declares(part, "namespaces") && !declares(part, "bridges");
        if (hasBoxes) {
            whole.append(NODES).append(BRIDGES).append(declares(part, "links") ? "" : LINKS);
        }
        return whole.append(part).toString();
    }

    private static boolean declares(String part, String section) {
        return part.lines().anyMatch(line -> line.startsWith(section + ":"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEachExampleWithoutAProblem(YamlText example) {
        Scenario scenario = ScenarioReader.read(example, Map.of());

        assertThat(scenario.wanted().nodes()).isNotEmpty();
    }

    @Test
    void findsEveryYamlBlock() throws IOException {
        long fences = reference().lines().filter("```yaml"::equals).count();

        assertThat(examples()).hasSize((int) fences);
    }

    @Test
    void tellsEveryKeyOfTheSchema() throws IOException {
        List<String> told = words(reference(), Pattern.compile("`([^`\n]+)`"));
        TreeSet<String> keys = new TreeSet<>(words(ScenarioSchema.render(), Pattern.compile("\"([a-z0-9-]+)\": \\{")));
        keys.removeAll(List.of("properties", "items"));

        assertThat(keys).contains("parameters", "neigh-suppress", "nexthops", "port-of");
        assertThat(told).containsAll(keys);
    }

    @Test
    void tellsEveryWayInWhichAProbeCanEnd() throws IOException {
        String text = reference();

        assertThat(Arrays.stream(Outcome.values()).map(outcome -> "| `" + outcome.word() + "` |"))
                .allMatch(text::contains);
    }

    @Test
    void namesEveryBundledScenario() throws IOException {
        Stream<String> names = Scenarios.names().stream().map(name -> "`" + name + "`");

        assertThat(names).allMatch(reference()::contains);
    }

    private static List<String> words(String text, Pattern pattern) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
