package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.check.Check;
import io.netlab.check.Claim;
import io.netlab.check.Endpoint;
import io.netlab.check.LinkFact;
import io.netlab.check.Outcome;
import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.scenario.Scenario;
import io.netlab.scenario.Server;
import io.netlab.scenario.Step;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
    private static final NodeName HOST = NodeName.HOST;

    private static Node host(String... lines) {
        return Mistakes.read(lines).wanted().node(HOST).orElseThrow();
    }

    private static Link link(Node node, String name) {
        return node.link(InterfaceName.of(name)).orElseThrow();
    }

    private static Check check(String flow) {
        return Mistakes.read("checks: [{ " + flow + " }]").checks().get(0).check();
    }

    @Test
    void hasTheHostEvenWhenNothingIsSaidOfIt() {
        assertThat(Mistakes.read("title: t").wanted().nodes()).containsOnlyKeys(HOST);
    }

    @Test
    void takesTheFilesNameForATitleThatIsNotSaid() {
        assertThat(Mistakes.read("namespaces:").title()).isEqualTo("web");
    }

    @Test
    void leavesLoAloneUnlessSomethingIsSaidOfIt() {
        Scenario scenario = Mistakes.read("namespaces: { a: , b: { lo: up }, c: { lo: down } }");

        assertThat(scenario.wanted().node(NodeName.of("a")).orElseThrow().links())
                .isEmpty();
        assertThat(link(scenario.wanted().node(NodeName.of("b")).orElseThrow(), "lo")
                        .isUp())
                .isTrue();
        assertThat(link(scenario.wanted().node(NodeName.of("c")).orElseThrow(), "lo")
                        .settings())
                .containsExactly(new LinkSetting.Up(false));
    }

    @Test
    void readsTimesOfBridgesInHundredthsOfASecond() {
        Node host = host("bridges: { br0: { stp: yes, forward-delay: 4s, ageing-time: 300s, vlan-filtering: no } }");

        assertThat(link(host, "br0").settings())
                .containsExactlyInAnyOrder(
                        new LinkSetting.Up(true),
                        new LinkSetting.BridgeValue(BridgeOption.STP_STATE, 1),
                        new LinkSetting.BridgeValue(BridgeOption.FORWARD_DELAY, 400),
                        new LinkSetting.BridgeValue(BridgeOption.AGEING_TIME, 30_000),
                        new LinkSetting.BridgeValue(BridgeOption.VLAN_FILTERING, 0));
    }

    @Test
    void readsOptionsOfPorts() {
        Node host = host(
                "bridges: { br0: }", "links: [{ type: dummy, name: d, master: br0, isolated: on, up: no, mtu: 1400 }]");

        assertThat(link(host, "d").settings())
                .containsExactlyInAnyOrder(
                        new LinkSetting.Up(false),
                        new LinkSetting.Mtu(1400),
                        new LinkSetting.Master(InterfaceName.of("br0")),
                        new LinkSetting.PortValue(PortOption.ISOLATED, 1));
    }

    @Test
    void readsVxlanWithItsOwnLearning() {
        Node host = host("links: [{ type: vxlan, name: v, id: 42, remote: \"fd00::2\", port: 4789, learning: no }]");

        assertThat(link(host, "v").kind())
                .isEqualTo(new LinkKind.Vxlan(
                        42,
                        Set.of(
                                new VxlanOption.Remote(IpAddress.parse("fd00::2")),
                                new VxlanOption.DstPort(4789),
                                new VxlanOption.Learning(false))));
        assertThat(link(host, "v").settings()).containsExactly(new LinkSetting.Up(true));
    }

    @Test
    void readsRoutesInTheWordsOfIp() {
        Node host = host(
                "links: [{ type: dummy, name: d, address: 10.0.0.1/24 }]",
                "routes:",
                "  - { to: 10.9.0.0/16, via: 10.0.0.2, dev: d, src: 10.0.0.1, metric: 5, table: 100 }",
                "  - { to: 10.8.0.0/16, type: blackhole }",
                "  - { to: default, dev: d, family: ipv6 }");

        assertThat(host.routes())
                .containsExactlyInAnyOrder(
                        new Route(
                                Route.Type.UNICAST,
                                IpPrefix.parse("10.9.0.0/16"),
                                Set.of(
                                        new Route.Option.Via(IpAddress.parse("10.0.0.2")),
                                        new Route.Option.Dev(InterfaceName.of("d")),
                                        new Route.Option.Source(IpAddress.parse("10.0.0.1")),
                                        new Route.Option.Metric(5),
                                        new Route.Option.Table(100))),
                        new Route(Route.Type.BLACKHOLE, IpPrefix.parse("10.8.0.0/16"), Set.of()),
                        new Route(
                                Route.Type.UNICAST,
                                IpPrefix.parse("::/0"),
                                Set.of(new Route.Option.Dev(InterfaceName.of("d")))));
    }

    @Test
    void readsNeighboursForwardingEntriesAndRoutingRules() {
        Node host = host(
                "neighbours: [{ address: 10.0.0.9, lladdr: \"02:00:00:00:00:09\", dev: lo }]",
                "fdb: [{ lladdr: \"02:00:00:00:00:09\", dev: lo, master: yes, static: yes }]",
                "rules: [{ priority: 100, from: \"fd00::/64\", table: 7 }]");
        MacAddress mac = MacAddress.parse("02:00:00:00:00:09");
        InterfaceName lo = InterfaceName.of("lo");

        assertThat(host.neighbours())
                .containsExactly(new Neighbour(IpAddress.parse("10.0.0.9"), lo, mac, Neighbour.State.PERMANENT));
        assertThat(host.fdb())
                .containsExactly(
                        new FdbEntry(mac, lo, Set.of(new FdbEntry.Option.Master(), new FdbEntry.Option.Static())));
        assertThat(host.rules())
                .containsExactly(new RoutingRule(
                        AddressFamily.IPV6,
                        100,
                        Set.of(new RoutingRule.Selector.From(IpPrefix.parse("fd00::/64"))),
                        7));
    }

    @Test
    void readsTheWordsOfIptablesForBothFamilies() {
        Node host = host(
                "firewall:",
                "  - family: both",
                "    rules:",
                "      - -N DOCKER",
                "      - -P FORWARD DROP",
                "      - iptables -t nat -A POSTROUTING ! -o docker0 -m comment --comment \"a b\" -j MASQUERADE");

        assertThat(host.chains())
                .containsExactly(
                        new FirewallChain(AddressFamily.IPV4, "filter", "DOCKER", ""),
                        new FirewallChain(AddressFamily.IPV4, "filter", "FORWARD", "DROP"),
                        new FirewallChain(AddressFamily.IPV6, "filter", "DOCKER", ""),
                        new FirewallChain(AddressFamily.IPV6, "filter", "FORWARD", "DROP"));
        List<String> match = List.of("!", "-o", "docker0", "-m", "comment", "--comment", "a b", "-j", "MASQUERADE");
        assertThat(host.firewall())
                .containsExactly(
                        new FirewallRule(AddressFamily.IPV4, "nat", "POSTROUTING", match),
                        new FirewallRule(AddressFamily.IPV6, "nat", "POSTROUTING", match));
    }

    @Test
    void readsServers() {
        assertThat(Mistakes.read("servers: [{ tcp: 80 }, { udp: 53, address: 10.0.0.1 }]")
                        .servers())
                .containsExactly(
                        new Server(HOST, Protocol.TCP, 80, Set.of()),
                        new Server(HOST, Protocol.UDP, 53, Set.of(IpAddress.parse("10.0.0.1"))));
    }

    @Test
    void readsStepsInOrderWithTheirPlace() {
        List<Step> steps = Mistakes.read(
                        "processes: { box: }",
                        "steps:",
                        "  - { run: ls, in: box, prints: x }",
                        "  - { run: false, fails: no }",
                        "  - end: box")
                .steps();

        assertThat(steps.get(0)).isInstanceOfSatisfying(Step.Run.class, run -> {
            assertThat(run.position()).hasToString("web.yaml:4:5");
            assertThat(run.node()).isEqualTo(NodeName.of("box"));
            assertThat(run.prints()).isEqualTo("x");
            assertThat(run.fails()).isEmpty();
        });
        assertThat(steps.get(1)).isInstanceOfSatisfying(Step.Run.class, run -> {
            assertThat(run.line()).isEqualTo("false");
            assertThat(run.fails()).isEqualTo("no");
        });
        assertThat(steps.get(2))
                .isInstanceOfSatisfying(
                        Step.End.class, end -> assertThat(end.process()).isEqualTo(NodeName.of("box")));
    }

    @Test
    void givesTenSecondsToACheckThatSaysNoTime() {
        assertThat(check("ping: 127.0.0.1").within()).isEqualTo(Duration.ofSeconds(10));
        assertThat(check("ping: 127.0.0.1, within: 500ms").within()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void readsChecksOfBehaviour() {
        assertThat(check("ping: \"::1\", size: 1472, df: yes, expect: too-big"))
                .extracting(Check::claim, Check::expected)
                .containsExactly(new Claim.Ping(HOST, IpAddress.parse("::1"), 1472, true), Outcome.TOO_BIG);
        assertThat(check("tcp: \"[::1]:80\", expect: refused").claim())
                .isEqualTo(new Claim.Tcp(HOST, new Endpoint(IpAddress.parse("::1"), 80)));
        assertThat(check("http: \"http://127.0.0.1/a?b\", body: hello").claim())
                .isEqualTo(new Claim.Http(HOST, new Endpoint(IpAddress.parse("127.0.0.1"), 80), "/a?b", 200, "hello"));
        assertThat(check("nat: \"127.0.0.1:80\", source: 127.0.0.1, reaches: host")
                        .claim())
                .isEqualTo(new Claim.Nat(
                        HOST,
                        new Endpoint(IpAddress.parse("127.0.0.1"), 80),
                        Set.of(IpAddress.parse("127.0.0.1")),
                        Set.of(HOST)));
    }

    @Test
    void readsChecksOfState() {
        InterfaceName lo = InterfaceName.of("lo");

        assertThat(check("link: lo, state: up, carrier: yes, mtu: 1500").claim())
                .isEqualTo(new Claim.LinkIs(
                        HOST, lo, Map.of(LinkFact.STATE, "up", LinkFact.CARRIER, "yes", LinkFact.MTU, "1500")));
        assertThat(check("address: 127.0.0.1/8, dev: lo, expect: absent"))
                .extracting(Check::claim, Check::expected)
                .containsExactly(new Claim.Address(HOST, IpPrefix.parse("127.0.0.1/8"), Set.of(lo)), Outcome.NO_REPLY);
        assertThat(check("route: default, via: \"fe80::1\", dev: lo").claim())
                .isEqualTo(new Claim.RouteTo(
                        HOST, IpPrefix.parse("::/0"), Set.of(IpAddress.parse("fe80::1")), Set.of(lo), Set.of()));
        assertThat(check("rule: \"-A FORWARD -j DROP\", family: ipv6").claim())
                .isEqualTo(new Claim.Rule(
                        HOST, new FirewallRule(AddressFamily.IPV6, "filter", "FORWARD", List.of("-j", "DROP"))));
        assertThat(check("listens: 53, protocol: udp").claim()).isEqualTo(new Claim.Listens(HOST, Protocol.UDP, 53));
    }

    @Test
    void findsTheAddressOfATargetThatIsANode() {
        Scenario scenario = Mistakes.read(
                "namespaces: { a: }",
                "links: [{ type: dummy, name: d, in: a, address: [10.0.0.5/24, \"fd00::5/64\", \"fe80::5/64\"] }]",
                "checks: [{ ping: a }, { tcp: \"a:80\", family: ipv6 }]");

        assertThat(scenario.checks().get(0).check().title()).isEqualTo("host pings 10.0.0.5");
        assertThat(scenario.checks().get(1).check().title()).isEqualTo("host connects to [fd00::5]:80");
    }
}
