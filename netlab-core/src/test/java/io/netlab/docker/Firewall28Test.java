package io.netlab.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.scenario.file.ScenarioReader;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.NodeName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of an engine 28.2 to 28.5, as its generated documentation has them. */
class Firewall28Test {
    private static final String PUBLISHED = """
            netlab: 1
            engine: { profile: "28" }
            networks: { one: { subnet: 192.0.2.0/24, link: bridge1, icc: ICC } }
            namespaces: { box: { network: one, publish: [ADDRESS8080:80] } }
            """;

    private static List<String> rules(String text, String table) {
        return ScenarioReader.read(new YamlText("x.yaml", text), Map.of())
                .wanted()
                .node(NodeName.HOST)
                .orElseThrow()
                .firewall()
                .stream()
                .filter(rule -> rule.table().equals(table))
                .map(Firewall28Test::line)
                .toList();
    }

    private static String line(FirewallRule rule) {
        return "-A " + rule.chain() + " " + String.join(" ", rule.match());
    }

    private static String scenario(String icc, String address) {
        return PUBLISHED.replace("ICC", icc).replace("ADDRESS", address);
    }

    @Test
    void dropsWhatIsNotPublishedWhateverThePolicyIs() {
        assertThat(rules(scenario("yes", ""), "filter"))
                .containsExactlyInAnyOrder(
                        "-A FORWARD -j DOCKER-USER",
                        "-A FORWARD -j DOCKER-FORWARD",
                        "-A DOCKER-FORWARD -j DOCKER-CT",
                        "-A DOCKER-FORWARD -j DOCKER-ISOLATION-STAGE-1",
                        "-A DOCKER-FORWARD -j DOCKER-BRIDGE",
                        "-A DOCKER-FORWARD -i docker0 -j ACCEPT",
                        "-A DOCKER-FORWARD -i bridge1 -j ACCEPT",
                        "-A DOCKER-CT -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
                        "-A DOCKER-CT -o bridge1 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
                        "-A DOCKER-BRIDGE -o docker0 -j DOCKER",
                        "-A DOCKER-BRIDGE -o bridge1 -j DOCKER",
                        "-A DOCKER -d 192.0.2.2/32 ! -i bridge1 -o bridge1 -p tcp -m tcp --dport 80 -j ACCEPT",
                        "-A DOCKER ! -i docker0 -o docker0 -j DROP",
                        "-A DOCKER ! -i bridge1 -o bridge1 -j DROP",
                        "-A DOCKER-ISOLATION-STAGE-1 -i bridge1 ! -o bridge1 -j DOCKER-ISOLATION-STAGE-2",
                        "-A DOCKER-ISOLATION-STAGE-1 -i docker0 ! -o docker0 -j DOCKER-ISOLATION-STAGE-2",
                        "-A DOCKER-ISOLATION-STAGE-2 -o bridge1 -j DROP",
                        "-A DOCKER-ISOLATION-STAGE-2 -o docker0 -j DROP");
    }

    @Test
    void withoutIccDropsWithinTheBridgeBeforeItLetsOut() {
        assertThat(rules(scenario("no", ""), "filter"))
                .containsSubsequence(
                        "-A DOCKER-FORWARD -j DOCKER-BRIDGE",
                        "-A DOCKER-FORWARD -i bridge1 -o bridge1 -j DROP",
                        "-A DOCKER-FORWARD -i bridge1 ! -o bridge1 -j ACCEPT");
    }

    @Test
    void acceptsAPublishedPortBeforeItDropsTheRest() {
        assertThat(rules(scenario("yes", ""), "filter"))
                .containsSubsequence(
                        "-A DOCKER -d 192.0.2.2/32 ! -i bridge1 -o bridge1 -p tcp -m tcp --dport 80 -j ACCEPT",
                        "-A DOCKER ! -i bridge1 -o bridge1 -j DROP");
    }

    @Test
    void letsNobodyReachAContainerByItsOwnAddressNorALoopbackPortFromOutside() {
        assertThat(rules(scenario("yes", "127.0.0.1:"), "raw"))
                .containsExactly(
                        "-A PREROUTING -d 192.0.2.2/32 ! -i bridge1 -j DROP",
                        "-A PREROUTING -d 127.0.0.1/32 ! -i lo -p tcp -m tcp --dport 8080 -j DROP");
    }

    @Test
    void masqueradesNoContainerToItselfWhileThereIsAProxy() {
        assertThat(rules(scenario("yes", ""), "nat"))
                .contains("-A DOCKER ! -i bridge1 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 192.0.2.2:80")
                .noneMatch(rule -> rule.contains("-d 192.0.2.2/32 -p tcp"));
    }
}
