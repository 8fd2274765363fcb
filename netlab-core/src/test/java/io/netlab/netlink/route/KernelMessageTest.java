package io.netlab.netlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What recorded messages of the kernel say, as the {@code ip} command said it at the same moment. */
class KernelMessageTest {
    @Test
    void readsABridge() {
        Link docker0 = (Link) GoldenMessage.named("link-bridge").content();
        BridgeOptions options = docker0.bridge().orElseThrow();

        assertThat(docker0.name()).isEqualTo("docker0");
        assertThat(docker0.kind()).isEqualTo("bridge");
        assertThat(docker0.index()).isEqualTo(2);
        assertThat(docker0.mac()).contains(MacAddress.parse("02:42:ac:11:00:01"));
        assertThat(docker0.isUp()).isTrue();
        assertThat(options.stp()).isFalse();
        assertThat(options.forwardDelay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.helloTime()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.maxAge()).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.ageingTime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(options.priority()).isEqualTo(32768);
        assertThat(options.multicastSnooping()).isTrue();
    }

    @Test
    void readsAPortOfABridgeWhoseOtherEndIsElsewhere() {
        Link veth0 = (Link) GoldenMessage.named("link-veth-port").content();
        PortOptions port = veth0.port().orElseThrow();

        assertThat(veth0.kind()).isEqualTo("veth");
        assertThat(veth0.mtu()).isEqualTo(1450);
        assertThat(veth0.master()).hasValue(2);
        assertThat(veth0.peerIndex()).hasValue(2);
        assertThat(veth0.peerNamespaceId()).hasValue(0);
        assertThat(veth0.operState()).isEqualTo(OperState.UP);
        assertThat(veth0.hasCarrier()).isTrue();
        assertThat(veth0.qdisc()).isEqualTo("noqueue");
        assertThat(veth0.statistics().orElseThrow().get(LinkCounter.RX_PACKETS)).isEqualTo(2);
        assertThat(port.state()).isEqualTo(PortOptions.State.FORWARDING);
        assertThat(port.cost()).isEqualTo(2);
        assertThat(port.learning()).isTrue();
        assertThat(port.hairpin()).isFalse();
    }

    @Test
    void keepsAttributesOfALinkThatItDoesNotKnow() {
        Attributes attributes = GoldenMessage.named("link-veth-port").content().attributes();

        assertThat(attributes.find(67)).get().isInstanceOf(Attribute.Raw.class); // newer than the headers used here
    }

    @Test
    void readsAVxlan() {
        VxlanOptions options =
                ((Link) GoldenMessage.named("link-vxlan").content()).vxlan().orElseThrow();

        assertThat(options.id()).isEqualTo(42);
        assertThat(options.remote()).contains(IpAddress.parse("172.17.0.2"));
        assertThat(options.device()).hasValue(2);
        assertThat(options.port()).isEqualTo(4789);
        assertThat(options.learning()).isFalse();
    }

    @Test
    void readsAddressesOfBothFamilies() {
        Address ipv4 = (Address) GoldenMessage.named("address-ipv4").content();
        Address ipv6 = (Address) GoldenMessage.named("address-ipv6").content();

        assertThat(ipv4.prefix()).contains(IpPrefix.parse("172.17.0.2/16"));
        assertThat(ipv4.broadcast()).contains(IpAddress.parse("172.17.255.255"));
        assertThat(ipv4.label()).isEqualTo("eth0");
        assertThat(ipv4.peer()).isEmpty();
        assertThat(ipv4.flags()).isEqualTo(AddressFlag.PERMANENT);
        assertThat(ipv4.lifetime()).contains(new AddressLifetime(AddressLifetime.FOREVER, AddressLifetime.FOREVER));
        assertThat(ipv6.prefix()).contains(IpPrefix.parse("2001:db8::2/64"));
        assertThat(ipv6.flags()).isEqualTo(AddressFlag.PERMANENT | AddressFlag.NODAD);
        assertThat(ipv6.isTentative()).isFalse();
    }

    @Test
    void readsTheDefaultRoute() {
        Route route = (Route) GoldenMessage.named("route-default").content();

        assertThat(route.isDefault()).isTrue();
        assertThat(route.destination()).hasToString("0.0.0.0/0");
        assertThat(route.gateway()).contains(IpAddress.parse("172.17.0.1"));
        assertThat(route.device()).hasValue(2);
        assertThat(route.table()).isEqualTo(RouteTable.MAIN);
        assertThat(route.kind()).isEqualTo(RouteKind.UNICAST);
    }

    @Test
    void readsARouteWithSeveralWays() {
        Route route = (Route) GoldenMessage.named("route-multipath").content();

        assertThat(route.destination()).hasToString("10.1.0.0/16");
        assertThat(route.table()).isEqualTo(1000);
        assertThat(route.metric()).isEqualTo(7);
        assertThat(route.mtu()).hasValue(1400);
        assertThat(route.nextHops())
                .containsExactly(
                        NextHop.via(IpAddress.parse("172.17.0.1"), 2, 1),
                        NextHop.via(IpAddress.parse("172.17.0.3"), 2, 2));
    }

    @Test
    void readsAnIpv6Route() {
        Route route = (Route) GoldenMessage.named("route-ipv6").content();

        assertThat(route.destination()).hasToString("2001:db8:1::/48");
        assertThat(route.gateway()).contains(IpAddress.parse("2001:db8::1"));
        assertThat(route.metric()).isEqualTo(1024);
    }

    @Test
    void readsANeighbourAndAnEntryOfAForwardingTable() {
        Neighbour neighbour = (Neighbour) GoldenMessage.named("neighbour").content();
        Neighbour entry = (Neighbour) GoldenMessage.named("forwarding").content();

        assertThat(neighbour.address()).contains(IpAddress.parse("172.17.0.9"));
        assertThat(neighbour.mac()).contains(MacAddress.parse("02:42:ac:11:00:09"));
        assertThat(neighbour.isIn(NeighbourState.PERMANENT)).isTrue();
        assertThat(neighbour.isForwarding()).isFalse();
        assertThat(entry.isForwarding()).isTrue();
        assertThat(entry.address()).isEmpty();
    }

    @Test
    void readsARule() {
        Rule rule = (Rule) GoldenMessage.named("rule").content();

        assertThat(rule.priority()).isEqualTo(100);
        assertThat(rule.from()).contains(IpPrefix.parse("172.17.0.2/32"));
        assertThat(rule.to()).isEmpty();
        assertThat(rule.input()).contains("eth0");
        assertThat(rule.mark()).hasValue(5);
        assertThat(rule.table()).isEqualTo(1000);
        assertThat(rule.action()).isEqualTo(Rule.Action.LOOKUP);
    }

    @Test
    void readsANamespaceId() {
        assertThat(((NamespaceId) GoldenMessage.named("namespace-id").content()).id())
                .hasValue(0);
    }
}
