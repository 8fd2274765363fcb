package io.netlab.graph;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.topology.FirewallRule;
import io.netlab.topology.InterfaceAddress;
import io.netlab.topology.Link;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkKind.MacvlanMode;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.Node;
import io.netlab.topology.NodeName;
import io.netlab.topology.Route;
import io.netlab.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Networks that the pictures are tried on. */
public final class Networks {
    private Networks() {}

    /** Two boxes on docker0. */
    public static Topology docker0() {
        return Topology.of(List.of(
                node(
                        "host",
                        bridge("docker0", "172.17.0.1/16"),
                        port("veth32a267d", "eth0@box01", "docker0"),
                        port("vethb5b1c9d", "eth0@box02", "docker0")),
                box("box01", "veth32a267d@host", "172.17.0.2/16", "172.17.0.1"),
                box("box02", "vethb5b1c9d@host", "172.17.0.3/16", "172.17.0.1")));
    }

    /** Two namespaces, one cable. */
    public static Topology vethPair() {
        return Topology.of(List.of(
                node("host"),
                node("ns1", plug("veth-ns1", "veth-ns2@ns2", "192.168.0.11/24")),
                node("ns2", plug("veth-ns2", "veth-ns1@ns1", "192.168.0.12/24"))));
    }

    /** Two hosts, and a router between them. */
    public static Topology routed() {
        Node router =
                node("router", plug("eth0", "eth0@left", "10.0.1.1/24"), plug("eth1", "eth0@right", "10.0.2.1/24"));
        return Topology.of(List.of(
                host(withRoutes(node("left", plug("eth0", "eth0@router", "10.0.1.2/24")), "10.0.1.1")),
                host(withRoutes(node("right", plug("eth0", "eth1@router", "10.0.2.2/24")), "10.0.2.1")),
                host(withSysctl(router, "net.ipv4.ip_forward", "1"))));
    }

    /** One cable whose ends have an address of each family. */
    public static Topology dualStack() {
        Node left = node("left", plug("eth0", "eth0@right", "10.0.1.2/24", "2001:db8:1::2/64", "fe80::2/64"));
        Node right = node("right", plug("eth0", "eth0@left", "10.0.1.1/24", "2001:db8:1::1/64", "fe80::1/64"));
        return Topology.of(List.of(withRoutes(left, "10.0.1.1", "2001:db8:1::1"), right));
    }

    /**
     * A bit of everything: two hosts with a tunnel, a trunk between bridges, loose links, what is down, what is gone.
     */
    public static Topology various() {
        Node host = node(
                "host",
                bridge("docker0", "172.17.0.1/16", "2001:db8:17::1/64"),
                port("veth1", "eth0@box1", "docker0"),
                tunnel("vx0", "192.0.2.2", "docker0"),
                down(plug("lonely", "pair@host")),
                plug("pair", "lonely@host"),
                plug("eth0", "eth0@far", "192.0.2.1/24"),
                link(
                        "mv0",
                        new LinkKind.Macvlan(new LinkRef(NodeName.HOST, InterfaceName.of("eth0")), MacvlanMode.BRIDGE),
                        "10.9.9.9/24"),
                link("dummy0", new LinkKind.Plain("dummy"), "10.7.7.7/32"));
        Node far = node(
                "far",
                bridge("docker0", "172.17.0.254/16"),
                port("trunk", "trunk@sw", "docker0"),
                plug("eth0", "eth0@host", "192.0.2.2/24"),
                tunnel("vx0", "192.0.2.1", "docker0"));
        return Topology.of(List.of(
                host,
                host(far),
                node("sw", bridge("br0"), port("trunk", "trunk@far", "br0"), bridge("br1")),
                node("box1", down(plug("eth0", "veth1@host", "172.17.0.2/16"))),
                node("ns1", down(link("lo", new LinkKind.Loopback()))),
                node("ns2", link("lo", new LinkKind.Loopback(), "127.0.0.1/8")),
                node("bare"),
                node("cut", plug("gone", "eth9@nowhere", "10.1.1.1/24"))));
    }

    /** Names and an alias that nobody should trust. */
    public static Topology hostile() {
        Link evil = with(
                plug("a\"\\<&lt;|{}#`", "\u202eb\ud83d\ude00@网络", "10.1.2.2/24"),
                new LinkSetting.Alias("\033[2J\u009b31m<script>\u0007"));
        Node one = node("bad", evil);
        Node other = node("网络", plug("\u202eb\ud83d\ude00", "a\"\\<&lt;|{}#`@bad", "10.1.2.1/24"));
        FirewallRule rule = new FirewallRule(
                AddressFamily.IPV4, "nat", "POSTROUTING", List.of("-m", "comment", "--comment", "\033]0;x\007\n]]>"));
        return Topology.of(List.of(withRule(one, rule), other));
    }

    private static Link tunnel(String name, String remote, String bridge) {
        LinkKind kind = new LinkKind.Vxlan(42, Set.of(new LinkKind.VxlanOption.Remote(IpAddress.parse(remote))));
        return with(link(name, kind), new LinkSetting.Master(InterfaceName.of(bridge)));
    }

    /** So many namespaces on one bridge. */
    public static Topology star(int size) {
        List<Node> nodes = new ArrayList<>();
        List<Link> hub = new ArrayList<>(List.of(bridge("br0", "10.0.0.1/16")));
        IpAddress first = IpAddress.parse("10.0.0.1");
        for (int i = 1; i <= size; i++) {
            hub.add(port("veth" + i, "eth0@ns" + i, "br0"));
            nodes.add(box("ns" + i, "veth" + i + "@host", first.plus(i) + "/16", "10.0.0.1"));
        }
        nodes.add(node("host", hub.toArray(Link[]::new)));
        return Topology.of(nodes);
    }

    static Node box(String name, String peer, String address, String gateway) {
        return withRoutes(node(name, plug("eth0", peer, address)), gateway);
    }

    static Node node(String name, Link... links) {
        Map<InterfaceName, Link> byName = new HashMap<>();
        Stream.of(links).forEach(link -> byName.put(link.name(), link));
        Node.Kind kind = name.equals("host") ? Node.Kind.HOST : Node.Kind.NAMESPACE;
        return new Node(NodeName.of(name), kind, byName, Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Map.of());
    }

    static Node host(Node node) {
        return with(node, Node.Kind.HOST, node.routes(), node.firewall(), node.sysctls());
    }

    static Node withRoutes(Node node, String... gateways) {
        Set<Route> routes = Stream.of(gateways)
                .map(IpAddress::parse)
                .map(gateway -> Route.via(IpPrefix.all(gateway.family()), gateway))
                .collect(Collectors.toSet());
        return withRoutes(node, routes);
    }

    static Node withRoutes(Node node, Set<Route> routes) {
        return with(node, node.kind(), routes, node.firewall(), node.sysctls());
    }

    static Node withRule(Node node, FirewallRule rule) {
        return with(node, node.kind(), node.routes(), List.of(rule), node.sysctls());
    }

    static Node withSysctl(Node node, String key, String value) {
        return with(node, node.kind(), node.routes(), node.firewall(), Map.of(key, value));
    }

    private static Node with(
            Node node, Node.Kind kind, Set<Route> routes, List<FirewallRule> firewall, Map<String, String> sysctls) {
        return new Node(node.name(), kind, node.links(), routes, Set.of(), Set.of(), Set.of(), firewall, sysctls);
    }

    static Link bridge(String name, String... addresses) {
        return link(name, new LinkKind.Bridge(), addresses);
    }

    static Link plug(String name, String peer, String... addresses) {
        return link(name, new LinkKind.Veth(ref(peer)), addresses);
    }

    static Link port(String name, String peer, String bridge) {
        return with(plug(name, peer), new LinkSetting.Master(InterfaceName.of(bridge)));
    }

    static Link link(String name, LinkKind kind, String... addresses) {
        Set<InterfaceAddress> given = Stream.of(addresses)
                .map(IpPrefix::parse)
                .map(InterfaceAddress::of)
                .collect(Collectors.toSet());
        return new Link(InterfaceName.of(name), kind, Set.of(new LinkSetting.Up(true)), given);
    }

    static Link with(Link link, LinkSetting setting) {
        Set<LinkSetting> settings = new HashSet<>(link.settings());
        settings.add(setting);
        return new Link(link.name(), link.kind(), settings, link.addresses());
    }

    static Link down(Link link) {
        return new Link(link.name(), link.kind(), Set.of(new LinkSetting.Up(false)), link.addresses());
    }

    static LinkRef ref(String text) {
        int at = text.lastIndexOf('@');
        return new LinkRef(NodeName.of(text.substring(at + 1)), InterfaceName.of(text.substring(0, at)));
    }
}
