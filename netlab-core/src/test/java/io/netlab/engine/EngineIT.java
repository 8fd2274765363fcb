package io.netlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netlab.error.NetlabException;
import io.netlab.namespace.Namespaces;
import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.netlink.WireTap;
import io.netlab.op.NetworkOp;
import io.netlab.plan.Planner;
import io.netlab.sys.Syscalls;
import io.netlab.topology.BridgeOption;
import io.netlab.topology.FdbEntry;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.VxlanOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Neighbour;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.PortOption;
import io.netlab.topology.Route;
import io.netlab.topology.RoutingRule;
import io.netlab.topology.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineIT {
    private static final LinkSetting UP = new LinkSetting.Up(true);
    private static final NodeName BOX = NodeName.of("box01");
    private static final NodeName CONTAINER = NodeName.of("container");

    @TempDir
    Path directory;

    private Nodes nodes;

    @BeforeEach
    void open() {
        nodes = new Nodes(Namespaces.of(Syscalls.libc(), WireTap.NONE), new Processes(directory));
    }

    @AfterEach
    void removeEverything() {
        Topology left = new Observer(nodes).observe();
        Topology nothing = Topology.of(List.of(Node.empty(NodeName.HOST, Node.Kind.HOST)));
        apply(Planner.plan(nothing, left, left, Map.of()).stream()
                .filter(op -> !(op instanceof NetworkOp.DeleteRoute))
                .toList());
        nodes.close();
    }

    @Test
    void buildsWhatIsWantedSoThatTheSecondPlanIsEmpty() {
        Topology wanted = everything();

        apply(Planner.plan(wanted, Topology.EMPTY, new Observer(nodes).observe(wanted), commands()));

        assertThat(Planner.plan(wanted, wanted, new Observer(nodes).observe(wanted), commands()))
                .isEmpty();
    }

    @Test
    void takesAwayWhatIsNoLongerWanted() {
        Topology wanted = everything();
        apply(Planner.plan(wanted, Topology.EMPTY, new Observer(nodes).observe(wanted), commands()));
        Topology bare = Topology.of(List.of(Node.empty(NodeName.HOST, Node.Kind.HOST)));

        apply(Planner.plan(bare, wanted, new Observer(nodes).observe(wanted), Map.of()));

        Topology left = new Observer(nodes).observe(wanted);
        assertThat(left.nodes().keySet()).containsExactly(NodeName.HOST);
        assertThat(left.node(NodeName.HOST).orElseThrow().links()).containsOnlyKeys(name("lo"));
        assertThat(left.node(NodeName.HOST).orElseThrow().firewall()).isEmpty();
    }

    @Test
    void tellsWhichOpsWereDoneBeforeOneWasRefused() {
        NetworkOp good = bridge("br0");
        NetworkOp bad = new NetworkOp.SetLink(NodeName.HOST, name("br0"), List.of(new LinkSetting.Mtu(10)));
        List<NetworkOp> done = new ArrayList<>();

        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> new Engine(nodes).apply(List.of(good, bad), done::add))
                .withMessageContaining("change link br0 in host")
                .withMessageContaining("mtu less than device minimum");

        assertThat(done).containsExactly(good);
    }

    @Test
    void namesTheLinkThatIsNotThere() {
        NetworkOp op = new NetworkOp.AddAddress(
                NodeName.HOST, name("nix0"), InterfaceAddress.of(IpPrefix.parse("192.0.2.1/24")));

        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> apply(List.of(op)))
                .withMessage("find link nix0: there is none of that name in host");
    }

    @Test
    void movesAndRenamesAsTheDocumentsDo() {
        NodeName pid = NodeName.of("2778");
        LinkKind veth = new LinkKind.Veth(new LinkRef(NodeName.HOST, name("B")));

        apply(List.of(
                new NetworkOp.AddNamespace(pid),
                new NetworkOp.AddLink(NodeName.HOST, name("A"), veth, Set.of(), Set.of()),
                new NetworkOp.MoveLink(NodeName.HOST, name("B"), pid),
                new NetworkOp.RenameLink(pid, name("B"), name("eth0")),
                new NetworkOp.SetLink(pid, name("eth0"), List.of(UP)),
                new NetworkOp.AddAddress(pid, name("eth0"), address("172.17.42.99/16"))));

        Link eth0 = new Observer(nodes)
                .observe()
                .link(new LinkRef(pid, name("eth0")))
                .orElseThrow();
        assertThat(eth0.kind()).isEqualTo(new LinkKind.Veth(new LinkRef(NodeName.HOST, name("A"))));
        assertThat(eth0.isUp()).isTrue();
    }

    @Test
    void letsTheKernelTakeTheLinksOfAnEndedProcess() {
        LinkKind veth = new LinkKind.Veth(new LinkRef(CONTAINER, name("eth0")));
        apply(List.of(
                new NetworkOp.StartProcess(CONTAINER, List.of("sleep", "infinity")),
                new NetworkOp.AddLink(NodeName.HOST, name("A"), veth, Set.of(UP), Set.of())));

        apply(List.of(new NetworkOp.EndProcess(CONTAINER)));

        assertThat(awaitNoLink("A")).isTrue();
        assertThat(nodes.names()).containsExactly(NodeName.HOST);
    }

    /** The kernel takes a namespace apart in the background, and then tells of the links that went with it. */
    private boolean awaitNoLink(String link) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (new Observer(nodes)
                    .observe()
                    .link(new LinkRef(NodeName.HOST, name(link)))
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void apply(List<NetworkOp> ops) {
        new Engine(nodes).apply(ops, op -> {});
    }

    private static NetworkOp bridge(String name) {
        return new NetworkOp.AddLink(NodeName.HOST, name(name), new LinkKind.Bridge(), Set.of(), Set.of());
    }

    private static Map<NodeName, List<String>> commands() {
        return Map.of(CONTAINER, List.of("sleep", "infinity"));
    }

    /** A bit of everything that a scenario can declare. */
    private static Topology everything() {
        return Topology.of(List.of(host(), box(), container()));
    }

    private static Node host() {
        Link bridge = link(
                "br0",
                new LinkKind.Bridge(),
                Set.of(UP, new LinkSetting.BridgeValue(BridgeOption.AGEING_TIME, 6000)),
                "172.17.0.1/16",
                "2001:db8::1/64");
        Link port = link("veth1", veth(BOX, "eth0"), port(PortOption.HAIRPIN), new String[0]);
        Link other = link("veth2", veth(CONTAINER, "eth0"), port(PortOption.ISOLATED), new String[0]);
        Link tunnel = link(
                "vx0",
                new LinkKind.Vxlan(
                        42,
                        Set.of(
                                new VxlanOption.Local(IpAddress.parse("172.17.0.1")),
                                new VxlanOption.DstPort(4789),
                                new VxlanOption.Learning(false))),
                Set.of(UP, new LinkSetting.Mtu(1400)));
        FdbEntry entry = new FdbEntry(
                MacAddress.parse("02:00:00:00:00:09"),
                name("vx0"),
                Set.of(new FdbEntry.Option.Dst(IpAddress.parse("172.17.0.9"))));
        return new Node(
                NodeName.HOST,
                Node.Kind.HOST,
                links(bridge, port, other, tunnel),
                Set.of(Route.via(IpPrefix.parse("198.51.100.0/24"), IpAddress.parse("172.17.0.2"))),
                Set.of(),
                Set.of(entry),
                Set.of(),
                List.of(masquerade()),
                Map.of("net.ipv4.ip_forward", "1"));
    }

    private static Node box() {
        Link lo = link("lo", new LinkKind.Loopback(), Set.of(UP));
        Link eth0 = link(
                "eth0",
                veth(NodeName.HOST, "veth1"),
                Set.of(UP, new LinkSetting.Mac(MacAddress.parse("02:42:ac:11:00:02"))),
                "172.17.0.2/16",
                "2001:db8::2/64");
        Link macvlan = link(
                "mac0",
                new LinkKind.Macvlan(new LinkRef(BOX, name("eth0")), LinkKind.MacvlanMode.BRIDGE),
                Set.of(UP),
                "192.0.2.1/24");
        return new Node(
                BOX,
                Node.Kind.NAMESPACE,
                links(lo, eth0, macvlan),
                Set.of(
                        Route.via(IpPrefix.parse("0.0.0.0/0"), IpAddress.parse("172.17.0.1")),
                        Route.via(IpPrefix.parse("::/0"), IpAddress.parse("2001:db8::1")),
                        new Route(Route.Type.BLACKHOLE, IpPrefix.parse("203.0.113.0/24"), Set.of())),
                Set.of(new Neighbour(
                        IpAddress.parse("172.17.0.77"),
                        name("eth0"),
                        MacAddress.parse("02:00:00:00:00:77"),
                        Neighbour.State.PERMANENT)),
                Set.of(),
                Set.of(new RoutingRule(
                        AddressFamily.IPV4,
                        100,
                        Set.of(new RoutingRule.Selector.From(IpPrefix.parse("192.0.2.0/24"))),
                        200)),
                List.of(),
                Map.of());
    }

    private static Node container() {
        Link eth0 = link(
                "eth0",
                veth(NodeName.HOST, "veth2"),
                Set.of(UP, new LinkSetting.Flag(LinkFlag.ARP, false), new LinkSetting.Alias("the box's own")),
                "172.17.0.3/16");
        return Node.empty(CONTAINER, Node.Kind.PROCESS).withLinks(links(eth0));
    }

    private static FirewallRule masquerade() {
        return new FirewallRule(
                AddressFamily.IPV4,
                "nat",
                "POSTROUTING",
                List.of("-s", "172.17.0.0/16", "!", "-o", "br0", "-j", "MASQUERADE"));
    }

    private static Set<LinkSetting> port(PortOption option) {
        return Set.of(UP, new LinkSetting.Master(name("br0")), new LinkSetting.PortValue(option, 1));
    }

    private static LinkKind veth(NodeName node, String link) {
        return new LinkKind.Veth(new LinkRef(node, name(link)));
    }

    private static Map<InterfaceName, Link> links(Link... links) {
        return Stream.of(links).collect(Collectors.toMap(Link::name, link -> link));
    }

    private static Link link(String name, LinkKind kind, Set<LinkSetting> settings, String... addresses) {
        return new Link(
                name(name),
                kind,
                settings,
                Stream.of(addresses).map(EngineIT::address).collect(Collectors.toSet()));
    }

    private static InterfaceAddress address(String text) {
        return InterfaceAddress.of(IpPrefix.parse(text));
    }

    private static InterfaceName name(String text) {
        return InterfaceName.of(text);
    }
}
