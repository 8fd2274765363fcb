package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Check;
import io.netlab.check.Claim;
import io.netlab.check.Outcome;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.scenario.NodeProcess;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Step;
import io.netlab.scenario.yaml.YamlText;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledScenariosTest {
    static Set<Map.Entry<String, String>> texts() {
        return BundledTexts.byFile().entrySet();
    }

    private static Scenario load(String file, Map<String, String> chosen) {
        return ScenarioReader.read(new YamlText(file, BundledTexts.of(file)), chosen);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hasATitleAndChecksAndNoProblem(Map.Entry<String, String> text) {
        Scenario scenario = ScenarioReader.read(new YamlText(text.getKey(), text.getValue()), Map.of());

        assertThat(scenario.name() + ".yaml").isEqualTo(text.getKey());
        assertThat(scenario.title()).isNotEqualTo(scenario.name());
        assertThat(scenario.checks()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void beginsWithACommentForReaders(Map.Entry<String, String> text) {
        assertThat(text.getValue()).startsWith("# ");
    }

    @Test
    void theCatalogueHasEveryFile() {
        assertThat(Scenarios.names().stream().map(name -> name + ".yaml"))
                .containsExactlyInAnyOrderElementsOf(BundledTexts.byFile().keySet());
    }

    @Test
    void docker0HasTheAddressesOfTheDocuments() {
        Node box01 = load("docker0.yaml", Map.of())
                .wanted()
                .node(NodeName.of("box01"))
                .orElseThrow();

        Link eth0 = box01.link(InterfaceName.of("eth0")).orElseThrow();
        assertThat(eth0.kind())
                .isEqualTo(new LinkKind.Veth(new LinkRef(NodeName.HOST, InterfaceName.of("veth32a267d"))));
        assertThat(eth0.addresses())
                .contains(InterfaceAddress.of(IpPrefix.parse("172.17.0.2/16")))
                .contains(new InterfaceAddress(
                        IpPrefix.parse("fd00:17::2/64"), Set.of(new InterfaceAddress.Option.NoDad())));
        assertThat(box01.routes())
                .containsExactlyInAnyOrder(
                        Route.via(IpPrefix.parse("0.0.0.0/0"), IpAddress.parse("172.17.0.1")),
                        Route.via(IpPrefix.parse("::/0"), IpAddress.parse("fd00:17::1")));
    }

    @Test
    void docker0PlugsTheOuterEndsIntoTheBridge() {
        Node host = load("docker0.yaml", Map.of()).wanted().node(NodeName.HOST).orElseThrow();

        assertThat(host.link(InterfaceName.of("veth97501d6")).orElseThrow().settings())
                .containsExactlyInAnyOrder(
                        new LinkSetting.Up(true), new LinkSetting.Master(InterfaceName.of("docker0")));
    }

    @Test
    void manualWiringHasTheLinesOfTheDocuments() {
        Scenario scenario = load("manual-wiring.yaml", Map.of());

        assertThat(scenario.processes())
                .containsExactly(new NodeProcess(NodeName.of("box"), List.of("sleep", "infinity"), "pid"));
        assertThat(scenario.steps())
                .filteredOn(Step.Run.class::isInstance)
                .extracting(step -> ((Step.Run) step).line())
                .contains(
                        "ln -s /proc/$pid/ns/net /var/run/netns/$pid",
                        "ip netns exec $pid ip link set dev B name eth0");
    }

    @Test
    void snatFailsForANamedReasonBeforeTheRule() {
        List<Check> checks = load("snat.yaml", Map.of()).steps().stream()
                .filter(Step.Verify.class::isInstance)
                .map(step -> ((Step.Verify) step).check())
                .toList();

        assertThat(checks).extracting(Check::expected).containsExactly(Outcome.REPLY, Outcome.REPLY, Outcome.NO_REPLY);
        assertThat(checks.get(2).claim())
                .isEqualTo(new Claim.Ping(NodeName.of("box01"), IpAddress.parse("203.0.113.8"), 56, false));
    }

    @Test
    void starGrowsToAThousandNodes() {
        Scenario star = load("star.yaml", Map.of("nodes", "1000"));

        assertThat(star.wanted().nodes()).hasSize(1001);
        assertThat(star.checks()).hasSize(1000);
        assertThat(star.wanted().link(new LinkRef(NodeName.of("n1000"), InterfaceName.of("eth0"))))
                .get()
                .extracting(Link::addresses)
                .asInstanceOf(InstanceOfAssertFactories.collection(InterfaceAddress.class))
                .contains(InterfaceAddress.of(IpPrefix.parse("10.0.3.233/16")));
    }
}
