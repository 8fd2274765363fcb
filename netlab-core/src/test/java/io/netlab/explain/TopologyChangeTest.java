package io.netlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
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

class TopologyChangeTest {
    private static final NodeName NS1 = NodeName.of("ns1");
    private static final LinkSetting UP = new LinkSetting.Up(true);
    private static final LinkSetting DOWN = new LinkSetting.Up(false);
    private static final LinkSetting MAC = new LinkSetting.Mac(MacAddress.parse("02:00:00:00:00:01"));
    private static final InterfaceAddress ADDRESS = InterfaceAddress.of(IpPrefix.parse("192.168.0.11/24"));
    private static final Route CONNECTED = new Route(
            Route.Type.UNICAST,
            IpPrefix.parse("192.168.0.0/24"),
            Set.of(
                    new Route.Option.Dev(InterfaceName.of("veth-ns1")),
                    new Route.Option.Source(IpAddress.parse("192.168.0.11")),
                    new Route.Option.Protocol(2),
                    new Route.Option.Table(254),
                    new Route.Option.Metric(0)));

    @Test
    void equalNetworksDifferInNothing() {
        Topology network = network(host(veth(UP, MAC)));

        assertThat(TopologyChange.between(network, network).isEmpty()).isTrue();
    }

    @Test
    void aMovedLinkIsTheSameLinkElsewhereWithoutItsAddresses() {
        Topology before = network(host(veth(Set.of(ADDRESS), UP, MAC)), node(NS1));
        Topology after = network(host(), node(NS1, veth(DOWN, MAC)));

        assertThat(lines(before, after))
                .containsExactly(
                        "host - veth-ns1, which is in ns1 now",
                        "host - 192.168.0.11/24 on veth-ns1",
                        "ns1 + veth-ns1 (veth, down), the other end of veth-ns2 in host, from host");
    }

    @Test
    void aRenamedLinkIsKnownByItsEthernetAddress() {
        Link renamed = new Link(InterfaceName.of("eth0"), veth().kind(), Set.of(UP, MAC), Set.of());

        assertThat(lines(network(host(veth(UP, MAC))), network(host(renamed))))
                .containsExactly("host ~ veth-ns1 is called eth0 now");
    }

    @Test
    void settingsTellHowTheyWere() {
        Topology before = network(host(veth(DOWN, MAC, new LinkSetting.Mtu(1500), new LinkSetting.NoMaster())));
        Topology after = network(
                host(veth(UP, MAC, new LinkSetting.Mtu(1400), new LinkSetting.Master(InterfaceName.of("docker0")))));

        assertThat(lines(before, after))
                .containsExactly(
                        "host ~ veth-ns1 is up",
                        "host ~ veth-ns1 is a port of docker0",
                        "host ~ veth-ns1 has the MTU 1400 (was 1500)");
    }

    @Test
    void routesThatTheKernelMadeByItselfAreToldSo() {
        Topology before = network(host(veth(UP, MAC)));
        Node now = host(veth(Set.of(ADDRESS), UP, MAC));
        Topology after = network(new Node(
                now.name(),
                now.kind(),
                now.links(),
                Set.of(CONNECTED),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                Map.of()));

        assertThat(lines(before, after))
                .containsExactly(
                        "host + 192.168.0.11/24 on veth-ns1",
                        "host + route 192.168.0.0/24 dev veth-ns1 src 192.168.0.11, made by the kernel");
    }

    @Test
    void namespacesComeAndGo() {
        assertThat(lines(network(host()), network(host(), node(NS1)))).containsExactly("ns1 + the namespace ns1");
        assertThat(lines(network(host(), node(NS1)), network(host()))).containsExactly("ns1 - the namespace ns1");
    }

    @Test
    void sysctlsTellTheirFormerValue() {
        Node off = host().withSysctls(Map.of("net.ipv4.ip_forward", "0"));
        Node on = host().withSysctls(Map.of("net.ipv4.ip_forward", "1"));

        assertThat(lines(network(off), network(on))).containsExactly("host ~ net.ipv4.ip_forward is 1 (was 0)");
        assertThat(lines(network(host()), network(on))).isEmpty();
    }

    private static List<String> lines(Topology before, Topology after) {
        return TopologyChange.between(before, after).nodes().stream()
                .flatMap(node -> node.items().stream().map(item -> node.node() + " " + item.sign() + " " + item.text()))
                .toList();
    }

    private static Topology network(Node... nodes) {
        return Topology.of(List.of(nodes));
    }

    private static Node host(Link... links) {
        return node(NodeName.HOST, links);
    }

    private static Node node(NodeName name, Link... links) {
        Node.Kind kind = name.isHost() ? Node.Kind.HOST : Node.Kind.NAMESPACE;
        return Node.empty(name, kind).withLinks(Arrays.stream(links).collect(Collectors.toMap(Link::name, l -> l)));
    }

    private static Link veth(LinkSetting... settings) {
        return veth(Set.of(), settings);
    }

    private static Link veth(Set<InterfaceAddress> addresses, LinkSetting... settings) {
        LinkKind kind = new LinkKind.Veth(new LinkRef(NodeName.HOST, InterfaceName.of("veth-ns2")));
        return new Link(InterfaceName.of("veth-ns1"), kind, Stream.of(settings).collect(Collectors.toSet()), addresses);
    }
}
