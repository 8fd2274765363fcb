package io.netlab.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.op.FirewallOp;
import io.netlab.op.GuestOp;
import io.netlab.op.NetworkOp;
import io.netlab.topology.FirewallChain;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final NodeName BOX = NodeName.of("box01");
    private static final InterfaceName DOCKER0 = InterfaceName.of("docker0");
    private static final InterfaceName PORT = InterfaceName.of("veth1");
    private static final InterfaceName ETH0 = InterfaceName.of("eth0");
    private static final LinkSetting UP = new LinkSetting.Up(true);
    private static final Route DEFAULT = Route.via(IpPrefix.parse("0.0.0.0/0"), IpAddress.parse("172.17.0.1"));

    @Test
    void makesNamespacesThenBridgesThenPortsThenWhatIsInside() {
        List<NetworkOp> ops = Planner.plan(docker0(), Topology.EMPTY);

        assertThat(ops)
                .containsExactly(
                        new NetworkOp.AddNamespace(BOX),
                        new NetworkOp.AddLink(NodeName.HOST, DOCKER0, new LinkKind.Bridge(), Set.of(UP), Set.of()),
                        new NetworkOp.AddLink(NodeName.HOST, PORT, toBox(), portSettings(), Set.of()),
                        new NetworkOp.SetLink(BOX, ETH0, List.of(UP)),
                        new NetworkOp.AddAddress(BOX, ETH0, address("172.17.0.2/16")),
                        new NetworkOp.AddRoute(BOX, DEFAULT),
                        new NetworkOp.AddAddress(NodeName.HOST, DOCKER0, address("172.17.0.1/16")));
    }

    @Test
    void plansNothingForWhatIsThere() {
        assertThat(Planner.plan(docker0(), docker0())).isEmpty();
    }

    @Test
    void leavesAloneWhatNobodyAskedFor() {
        Node other = Node.empty(NodeName.of("other"), Node.Kind.NAMESPACE);
        Topology more = Topology.of(Stream.concat(docker0().nodes().values().stream(), Stream.of(other))
                .toList());

        assertThat(Planner.plan(docker0(), more)).isEmpty();
    }

    @Test
    void putsBackTheOneThingThatIsMissing() {
        Node box = docker0().node(BOX).orElseThrow();
        Node withoutRoute = Node.empty(BOX, Node.Kind.NAMESPACE).withLinks(box.links());
        Topology seen = Topology.of(List.of(docker0().node(NodeName.HOST).orElseThrow(), withoutRoute));

        assertThat(Planner.plan(docker0(), seen)).containsExactly(new NetworkOp.AddRoute(BOX, DEFAULT));
    }

    @Test
    void replacesARouteThatStandsInTheWay() {
        Route wrong = Route.via(IpPrefix.parse("0.0.0.0/0"), IpAddress.parse("172.17.0.9"));
        Topology seen = Topology.of(List.of(docker0().node(NodeName.HOST).orElseThrow(), box(wrong)));

        assertThat(Planner.plan(docker0(), seen)).containsExactly(new NetworkOp.ReplaceRoute(BOX, DEFAULT));
    }

    @Test
    void takesAwayWhatOnlyTheFormerPlanWanted() {
        Topology bridgeOnly = Topology.of(List.of(host(Map.of(DOCKER0, bridge()))));

        List<NetworkOp> ops = Planner.plan(bridgeOnly, docker0(), docker0(), Map.of());

        assertThat(ops).containsExactly(new NetworkOp.DeleteLink(BOX, ETH0), new NetworkOp.DeleteNamespace(BOX));
    }

    @Test
    void makesAnotherKindOfLinkAnew() {
        Link plain = new Link(DOCKER0, new LinkKind.Plain("dummy"), Set.of(UP), Set.of());
        Topology wanted = Topology.of(List.of(host(Map.of(DOCKER0, bridge()))));

        List<NetworkOp> ops = Planner.plan(wanted, Topology.of(List.of(host(Map.of(DOCKER0, plain)))));

        assertThat(ops)
                .startsWith(
                        new NetworkOp.DeleteLink(NodeName.HOST, DOCKER0),
                        new NetworkOp.AddLink(NodeName.HOST, DOCKER0, new LinkKind.Bridge(), Set.of(UP), Set.of()));
    }

    @Test
    void bringsTheLoopbackOfANewNamespaceUp() {
        InterfaceName lo = InterfaceName.of("lo");
        Link up = new Link(lo, new LinkKind.Loopback(), Set.of(UP), Set.of());
        Node node = Node.empty(BOX, Node.Kind.NAMESPACE).withLinks(Map.of(lo, up));

        assertThat(Planner.plan(Topology.of(List.of(node)), Topology.EMPTY))
                .containsExactly(new NetworkOp.AddNamespace(BOX), new NetworkOp.SetLink(BOX, lo, List.of(UP)));
    }

    @Test
    void setsTheLoopbackDownOfWhichNothingIsSaidAnyLonger() {
        InterfaceName lo = InterfaceName.of("lo");
        Link up = new Link(lo, new LinkKind.Loopback(), Set.of(UP), Set.of());
        Node bare = Node.empty(BOX, Node.Kind.NAMESPACE);
        Topology former = Topology.of(List.of(bare.withLinks(Map.of(lo, up))));

        assertThat(Planner.plan(Topology.of(List.of(bare)), former, former, Map.of()))
                .containsExactly(new NetworkOp.SetLink(BOX, lo, List.of(new LinkSetting.Up(false))));
    }

    @Test
    void startsAProcessForANodeThatOneKeeps() {
        Node node = Node.empty(BOX, Node.Kind.PROCESS);

        List<NetworkOp> ops = Planner.plan(
                Topology.of(List.of(node)), Topology.EMPTY, Topology.EMPTY, Map.of(BOX, List.of("sleep", "9")));

        assertThat(ops).containsExactly(new NetworkOp.StartProcess(BOX, List.of("sleep", "9")));
    }

    @Test
    void startsAGuestWhenItsHostIsComplete() {
        NodeName guest = NodeName.of("a-guest");
        Topology wanted = Topology.of(
                List.of(Node.empty(BOX, Node.Kind.PROCESS), Node.empty(guest, Node.Kind.GUEST), box(DEFAULT)));
        Map<NodeName, List<String>> commands = Map.of(guest, List.of("sleep", "9"));

        List<NetworkOp> ops = Planner.plan(wanted, Topology.EMPTY, Topology.EMPTY, commands, Map.of(guest, BOX));

        assertThat(ops).last().isEqualTo(new GuestOp.RunProcess(BOX, guest, List.of("sleep", "9")));
    }

    @Test
    void endsAGuestThatIsWantedNoLongerAndLeavesItsHost() {
        NodeName guest = NodeName.of("a-guest");
        Node box = Node.empty(BOX, Node.Kind.NAMESPACE);
        Topology former = Topology.of(List.of(box, Node.empty(guest, Node.Kind.GUEST)));

        assertThat(Planner.plan(Topology.of(List.of(box)), former, former, Map.of()))
                .containsExactly(new GuestOp.StopProcess(guest));
    }

    @Test
    void writesTheFirewallOfOneFamilyAfterTheOther() {
        List<FirewallChain> chains = Arrays.stream(AddressFamily.values())
                .map(family -> new FirewallChain(family, "filter", "LAB", ""))
                .toList();
        List<FirewallRule> rules = Arrays.stream(AddressFamily.values())
                .map(family -> new FirewallRule(family, "filter", "LAB", List.of("-j", "DROP")))
                .toList();
        Node box = Node.empty(BOX, Node.Kind.NAMESPACE);

        List<NetworkOp> ops =
                Planner.plan(Topology.of(List.of(box.withFirewall(chains, rules))), Topology.of(List.of(box)));

        assertThat(ops)
                .containsExactly(
                        new FirewallOp.AddChain(BOX, AddressFamily.IPV4, "filter", "LAB"),
                        new FirewallOp.AppendFirewallRule(BOX, rules.get(0)),
                        new FirewallOp.AddChain(BOX, AddressFamily.IPV6, "filter", "LAB"),
                        new FirewallOp.AppendFirewallRule(BOX, rules.get(1)));
    }

    @Test
    void takesAMultipathRouteForTheSameWhenTheKernelNamesItsLinks() {
        IpPrefix to = IpPrefix.parse("10.2.0.0/24");
        Route said = new Route(Route.Type.UNICAST, to, Set.of(ways(Set.of(gateway("172.17.0.9")))));
        Route told = new Route(
                Route.Type.UNICAST, to, Set.of(ways(Set.of(gateway("172.17.0.9"), new Route.Option.Dev(ETH0)))));

        assertThat(Planner.plan(Topology.of(List.of(box(said))), Topology.of(List.of(box(told)))))
                .isEmpty();
    }

    @Test
    void unplugsAPortOfWhichNoBridgeIsSaidAnyLonger() {
        Link port = new Link(PORT, toBox(), Set.of(UP), Set.of());
        Topology wanted = Topology.of(List.of(host(Map.of(DOCKER0, bridge(), PORT, port)), box(DEFAULT)));

        assertThat(Planner.plan(wanted, docker0(), docker0(), Map.of()))
                .containsExactly(new NetworkOp.SetLink(NodeName.HOST, PORT, List.of(new LinkSetting.NoMaster())));
    }

    @Test
    void makesALinkAnewOfWhichNoMtuIsSaidAnyLonger() {
        Link narrow = new Link(
                DOCKER0, new LinkKind.Bridge(), Set.of(UP, new LinkSetting.Mtu(1400)), addresses("172.17.0.1/16"));
        Topology former = Topology.of(List.of(host(Map.of(DOCKER0, narrow))));
        Topology wanted = Topology.of(List.of(host(Map.of(DOCKER0, bridge()))));

        assertThat(Planner.plan(wanted, former, former, Map.of()))
                .startsWith(
                        new NetworkOp.DeleteLink(NodeName.HOST, DOCKER0),
                        new NetworkOp.AddLink(NodeName.HOST, DOCKER0, new LinkKind.Bridge(), Set.of(UP), Set.of()));
    }

    private static Route.Option gateway(String address) {
        return new Route.Option.Via(IpAddress.parse(address));
    }

    private static Route.Option ways(Set<Route.Option> options) {
        return new Route.Option.Multipath(List.of(new Route.NextHop(options, 1)));
    }

    private static Topology docker0() {
        Link port = new Link(PORT, toBox(), portSettings(), Set.of());
        return Topology.of(List.of(host(Map.of(DOCKER0, bridge(), PORT, port)), box(DEFAULT)));
    }

    private static Node host(Map<InterfaceName, Link> links) {
        return Node.empty(NodeName.HOST, Node.Kind.HOST).withLinks(links);
    }

    private static Node box(Route route) {
        Link eth0 = new Link(
                ETH0, new LinkKind.Veth(new LinkRef(NodeName.HOST, PORT)), Set.of(UP), addresses("172.17.0.2/16"));
        return new Node(
                BOX,
                Node.Kind.NAMESPACE,
                Map.of(ETH0, eth0),
                Set.of(route),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of());
    }

    private static Link bridge() {
        return new Link(DOCKER0, new LinkKind.Bridge(), Set.of(UP), addresses("172.17.0.1/16"));
    }

    private static LinkKind toBox() {
        return new LinkKind.Veth(new LinkRef(BOX, ETH0));
    }

    private static Set<LinkSetting> portSettings() {
        return Set.of(UP, new LinkSetting.Master(DOCKER0));
    }

    private static InterfaceAddress address(String text) {
        return InterfaceAddress.of(IpPrefix.parse(text));
    }

    private static Set<InterfaceAddress> addresses(String... texts) {
        return Stream.of(texts).map(PlannerTest::address).collect(Collectors.toSet());
    }
}
