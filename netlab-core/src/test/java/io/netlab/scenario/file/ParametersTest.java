package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.scenario.Scenario;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.NodeName;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private static final String STAR = """
            netlab: 1
            title: a star of ${nodes}
            parameters: { nodes: { default: 3, min: 1, max: 5 } }
            bridges: { br0: { address: 10.0.0.1/24 } }
            repeat:
              - count: ${nodes}
                namespaces: { "n${i}": }
                links:
                  - { type: veth, name: eth0, in: "n${i}", address: "10.0.0.1/24 + ${i}",
                      peer: { name: "veth${i}", master: br0 } }
                checks: [{ ping: "n${i}" }]
            """;

    @Test
    void repeatsAsOftenAsTheDefaultSays() {
        Scenario star = ScenarioReader.read(new YamlText("star.yaml", STAR), Map.of());

        assertThat(star.title()).isEqualTo("a star of 3");
        assertThat(star.wanted().nodes().keySet()).extracting(NodeName::text).containsExactly("host", "n1", "n2", "n3");
        assertThat(star.checks())
                .extracting(step -> step.check().title())
                .containsExactly("host pings 10.0.0.2", "host pings 10.0.0.3", "host pings 10.0.0.4");
    }

    @Test
    void repeatsAsOftenAsTheUserSays() {
        Scenario star = ScenarioReader.read(new YamlText("star.yaml", STAR), Map.of("nodes", "5"));

        assertThat(star.wanted().nodes()).hasSize(6);
    }

    @Test
    void refusesAValueOutOfBounds() {
        assertThat(Mistakes.inText(STAR, Map.of("nodes", "6")))
                .containsExactly("--set nodes=6 nodes is 6, which is outside 1 to 5");
    }

    @Test
    void refusesAValueThatIsNoNumber() {
        assertThat(Mistakes.inText(STAR, Map.of("nodes", "many")))
                .containsExactly("--set nodes=many nodes is \"many\", which is not a whole number");
    }

    @Test
    void listsTheParametersThatThereAre() {
        assertThat(Mistakes.inText(STAR, Map.of("node", "3")))
                .containsExactly(
                        "--set node=3 the scenario has no parameter \"node\": there is nodes | did you mean \"nodes\"?");
    }

    @Test
    void refusesAnUnknownParameterInTheText() {
        assertThat(Mistakes.of("title: \"a ${nodse} b\"", "parameters: { nodes: { default: 3 } }"))
                .containsExactly("2:11+8 ${nodse} is no parameter of the scenario | did you mean \"nodes\"?");
    }

    @Test
    void concludesNothingFromAParameterThatHasNoValue() {
        assertThat(Mistakes.of(
                        "parameters: { size: 3, count: { defualt: x, min: 1 } }",
                        "bridges: { br0: { mtu: \"${size}\" } }",
                        "repeat: [{ count: \"${count}\", namespaces: { \"n${i}\": } }]",
                        "checks: [{ ping: 127.0.0.1, from: n7 }, { ping: 127.0.0.1, from: \"x${size}\" }]"))
                .containsExactly(
                        "2:21+1 a parameter is keys with values, not \"3\"",
                        "2:33+7 unknown key \"defualt\" | did you mean \"default\"?",
                        "2:42+1 count is \"x\", which is not a whole number");
    }

    @Test
    void pointsToVariablesOfSteps() {
        assertThat(Mistakes.of("steps: [{ run: \"ls /proc/${pid}\" }]"))
                .containsExactly("2:26+6 ${pid} is no parameter of the scenario | write $pid for a variable of a step");
    }

    @Test
    void leavesWhatHasASecondDollarAlone() {
        assertThat(Mistakes.read("title: a $${b} c").title()).isEqualTo("a ${b} c");
    }

    @Test
    void tellsAMistakeOfManyRoundsOnce() {
        String wrong = STAR.replace("10.0.0.1/24 + ${i}", "10.1.0.1/24 + ${i}");

        assertThat(Mistakes.inText(wrong, Map.of()))
                .containsExactly("9:57+20 10.1.0.2/24 is outside br0's subnet 10.0.0.0/24");
    }

    @Test
    void findsMistakesInARepeatOfNoRounds() {
        assertThat(Mistakes.of("repeat: [{ count: 0, lniks: [] }]"))
                .containsExactly("2:22+5 unknown key \"lniks\" | did you mean \"links\"?");
    }

    @Test
    void refusesRoundsThatWouldMakeTooMuch() {
        String many = IntStream.rangeClosed(1, 200)
                .mapToObj(i -> "10.0.0." + i + "/8")
                .collect(Collectors.joining(", ", "[", "]"));

        assertThat(Mistakes.of(
                        "repeat:", "  - count: 10000", "    links: [{ type: dummy, name: d, address: " + many + "}]"))
                .containsExactly("3:5+5 10000 rounds would make more than 1000000 values");
    }

    @Test
    void addsToAddressesOfBothFamilies() {
        assertThat(Values.parsePrefix("fd00::ff/64 + 2")).hasToString("fd00::101/64");
        assertThat(Values.parsePrefix("10.0.0.255/16 + 1")).hasToString("10.0.1.0/16");
    }
}
