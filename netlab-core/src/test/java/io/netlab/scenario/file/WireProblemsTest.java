package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.topology.Discipline;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkTrait;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of switches, VLANs, queues, and engines of further hosts. */
class WireProblemsTest {
    private static final InterfaceName V0 = InterfaceName.of("v0");

    private static Node host(String... lines) {
        return Mistakes.read(lines).wanted().node(NodeName.HOST).orElseThrow();
    }

    @Test
    void makesPortsOfAnOpenVswitchBridge() {
        Node host = host(
                "bridges: { br0: { kind: ovs } }",
                "links: [{ type: veth, name: v0, master: br0, tag: 10, peer: { name: v1 } }]");

        assertThat(host.link(InterfaceName.of("br0")).orElseThrow().kind()).isEqualTo(new LinkKind.OvsBridge());
        assertThat(host.traits())
                .containsExactly(new LinkTrait.SwitchPort(V0, InterfaceName.of("br0"), Set.of(10), Set.of()));
    }

    @Test
    void makesMembersOfABridgeThatLooksAtVlans() {
        Node host = host(
                "bridges: { br0: { vlan-filtering: yes, vlan-default-pvid: 0 } }",
                "links: [{ type: veth, name: v0, master: br0, tag: 10, trunks: [20], peer: { name: v1 } }]");

        assertThat(host.traits())
                .containsExactlyInAnyOrder(
                        new LinkTrait.BridgeVlan(V0, 10, true, true, false),
                        new LinkTrait.BridgeVlan(V0, 20, false, false, false));
    }

    @Test
    void putsANetworkInFrontOfALinkOrOnlyABucket() {
        Node host = host(
                "links:", "  - { type: veth, name: v0, delay: 40ms, loss: 0.5%, rate: 1mbit, peer: { name: v1 } }");
        Node slow = host("links: [{ type: veth, name: v0, rate: 1mbit, peer: { name: v1 } }]");

        assertThat(host.traits())
                .containsExactly(new LinkTrait.Queueing(
                        V0, new Discipline.Netem(Duration.ofMillis(40), Duration.ZERO, 5000, 1_000_000)));
        assertThat(slow.traits())
                .containsExactly(new LinkTrait.Queueing(V0, new Discipline.Tbf(1_000_000, 7570, 13_820)));
    }

    @Test
    void putsAMacvlanOnAParentInAnotherNode() {
        Node box = Mistakes.read(
                        "namespaces: { box: }",
                        "links:",
                        "  - { type: veth, name: v0, peer: { name: v1 } }",
                        "  - { type: macvlan, name: eth0, in: box, parent: v0, parent-in: host }")
                .wanted()
                .node(NodeName.of("box"))
                .orElseThrow();

        assertThat(box.link(InterfaceName.of("eth0")).orElseThrow().kind())
                .isEqualTo(new LinkKind.Macvlan(new LinkRef(NodeName.HOST, V0), LinkKind.MacvlanMode.BRIDGE));
    }

    @Test
    void refusesVlansOfWhatIsNoPort() {
        assertThat(Mistakes.of("links: [{ type: veth, name: v0, tag: 10, peer: { name: v1 } }]"))
                .singleElement()
                .asString()
                .startsWith("2:38+2 VLANs are of ports, and v0 is the port of no bridge");
    }

    @Test
    void refusesVlansOfABridgeThatDoesNotLookAtThem() {
        assertThat(
                        Mistakes.of(
                                "bridges: { br0: , br1: { vlan-filtering: yes } }",
                                "links:",
                                "  - { type: veth, name: v0, master: br0, tag: 10, peer: { name: v1, master: br1, trunks: [10] } }"))
                .hasSize(2)
                .anyMatch(problem -> problem.startsWith("4:47+2 the bridge br0 does not look at VLANs"))
                .anyMatch(problem -> problem.contains("every port of br1 would belong to its default VLAN, too"));
    }

    @Test
    void refusesOptionsOfLinuxsBridgeAtOpenVswitch() {
        assertThat(Mistakes.of(
                        "bridges: { br0: { kind: ovs, stp: yes } }",
                        "links: [{ type: veth, name: v0, master: br0, hairpin: yes, peer: { name: v1 } }]"))
                .anyMatch(problem -> problem.contains("an Open vSwitch bridge has no options of Linux's own bridge"))
                .anyMatch(problem -> problem.contains("a port of Open vSwitch has no options of Linux's own bridge"));
    }

    @Test
    void refusesAJitterLargerThanTheDelay() {
        assertThat(Mistakes.of("links: [{ type: veth, name: v0, delay: 1ms, jitter: 2ms, peer: { name: v1 } }]"))
                .singleElement()
                .asString()
                .contains("no packet can be early: the jitter is larger than the delay");
    }

    @Test
    void refusesSharesAndRatesThatAreNone() {
        assertThat(Mistakes.of("links: [{ type: veth, name: v0, loss: 101%, rate: fast, peer: { name: v1 } }]"))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("\"101%\" is more than all packets"))
                .anyMatch(problem -> problem.contains("\"fast\" is no rate"));
    }

    @Test
    void refusesANodeOnAHostWithoutAnEngine() {
        assertThat(Mistakes.of(
                        "hosts: { left: { lo: up } }",
                        "namespaces: { a: { on: left, network: bridge }, b: { on: left } }"))
                .anyMatch(problem -> problem.startsWith("3:24+4 left has no engine"))
                .anyMatch(problem -> problem.contains("this node has none"));
    }

    @Test
    void givesEachEngineNetworksOfItsOwn() {
        var wanted = Mistakes.read(
                        "hosts: { left: { engine: {} }, right: { engine: { networks: { web: } } } }",
                        "namespaces: { a: { on: left, network: bridge }, b: { on: right, network: bridge }, c: { on: right,"
                                + " network: web } }")
                .wanted();

        assertThat(wanted.node(NodeName.HOST).orElseThrow().links()).isEmpty();
        assertThat(wanted.link(new LinkRef(NodeName.of("left"), InterfaceName.of("docker0"))))
                .isPresent();
        assertThat(wanted.link(new LinkRef(NodeName.of("right"), InterfaceName.of("br-web"))))
                .isPresent();
        assertThat(wanted.link(new LinkRef(NodeName.of("b"), InterfaceName.of("eth0"))))
                .get()
                .asString()
                .contains("172.17.0.2/16");
    }
}
