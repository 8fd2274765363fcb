package io.netlab.netlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.netlink.AttributeSchema;
import io.netlab.netlink.Message;
import io.netlab.netlink.Request;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Requests are, byte for byte, those that the kernel took when they were recorded. */
class RequestTest {
    private static final InterfaceName VETH0 = InterfaceName.of("veth0");
    private static final InterfaceName ETH0 = InterfaceName.of("eth0");

    @Test
    void createsABridge() {
        LinkSettings settings = LinkSettings.named(InterfaceName.of("docker0"))
                .withMac(MacAddress.parse("02:42:ac:11:00:01"))
                .up();
        LinkKind kind = LinkKind.bridge(BridgeOptions.DEFAULTS.withStp(false).withForwardDelay(Duration.ofSeconds(2)));

        assertGolden("create-bridge", LinkRequest.create(settings, kind));
    }

    @Test
    void createsAVethWhoseOtherEndIsBornInAnotherNamespace() {
        LinkSettings peer = LinkSettings.named(ETH0)
                .withIndex(2)
                .withMac(MacAddress.parse("02:42:ac:11:00:02"))
                .inNamespace(13);
        LinkSettings settings =
                LinkSettings.named(VETH0).withMaster(2).withMtu(1450).up();

        assertGolden("create-veth", LinkRequest.create(settings, LinkKind.veth(peer)));
    }

    @Test
    void createsAMacvlan() {
        LinkSettings settings = LinkSettings.named(InterfaceName.of("mv0")).withLower(2);

        assertGolden("create-macvlan", LinkRequest.create(settings, LinkKind.macvlan(MacvlanMode.BRIDGE)));
    }

    @Test
    void changesAPort() {
        assertGolden(
                "change-port",
                LinkRequest.port(3, PortOptions.UNCHANGED.withHairpin(true).withCost(10)));
    }

    @Test
    void addsAnAddress() {
        Address address =
                Address.of(2, IpPrefix.parse("172.17.0.2/16")).withBroadcast(IpAddress.parse("172.17.255.255"));

        assertGolden("add-address", AddressRequest.add(address));
    }

    @Test
    void addsADefaultRoute() {
        RouteSettings route = RouteSettings.toAll(AddressFamily.IPV4).via(IpAddress.parse("172.17.0.1"));

        assertGolden("add-route", RouteRequest.add(route));
    }

    @Test
    void addsANeighbour() {
        Neighbour neighbour =
                Neighbour.permanent(2, IpAddress.parse("172.17.0.9"), MacAddress.parse("02:42:ac:11:00:09"));

        assertGolden("add-neighbour", NeighbourRequest.add(neighbour));
    }

    @Test
    void addsARule() {
        Rule rule = Rule.lookup(AddressFamily.IPV4, 1000)
                .withFrom(IpPrefix.parse("172.17.0.2/32"))
                .withInput(ETH0)
                .withMark(5, 0xff)
                .withPriority(100);

        assertGolden("add-rule", RuleRequest.add(rule));
    }

    @Test
    void saysWhatItIsFor() {
        assertThat(LinkRequest.create(LinkSettings.named(VETH0), LinkKind.veth(LinkSettings.named(ETH0)))
                        .attempt())
                .isEqualTo("create veth pair veth0/eth0");
        assertThat(RouteRequest.add(RouteSettings.to(IpPrefix.parse("10.0.0.0/8")))
                        .attempt())
                .isEqualTo("add route to 10.0.0.0/8");
        assertThat(AddressRequest.delete(Address.of(2, IpPrefix.parse("::1/128")))
                        .attempt())
                .isEqualTo("delete address ::1/128 of link 2");
    }

    @Test
    void givesARouteTheScopeThatItsKindNeeds() {
        IpPrefix subnet = IpPrefix.parse("10.0.0.0/8");

        assertThat(RouteSettings.to(subnet).dev(2).route().scope()).isEqualTo(Scope.LINK);
        assertThat(RouteSettings.to(subnet)
                        .via(IpAddress.parse("10.0.0.1"))
                        .route()
                        .scope())
                .isEqualTo(Scope.UNIVERSE);
        assertThat(RouteSettings.to(subnet)
                        .withKind(RouteKind.LOCAL)
                        .dev(1)
                        .route()
                        .scope())
                .isEqualTo(Scope.HOST);
        assertThat(RouteSettings.to(IpPrefix.parse("2001:db8::/32"))
                        .dev(2)
                        .route()
                        .scope())
                .isEqualTo(Scope.UNIVERSE);
    }

    @Test
    void namesAGatewayOfTheOtherFamily() {
        IpAddress router = IpAddress.parse("fe80::1");
        Route route = RouteSettings.toAll(AddressFamily.IPV4).via(router).dev(2).route();

        assertThat(Route.decode(route.encode()).gateway()).contains(router);
        assertThat(route.attributes().bytes(RtaType.VIA)).isPresent();
    }

    @Test
    void theProtocolNamesMessagesAndAttributes() {
        RouteProtocol protocol = new RouteProtocol();
        Message message = GoldenMessage.named("create-veth").message();
        AttributeSchema link = protocol.attributesOf(message);
        AttributeSchema info = link.within(
                        IflaType.LINKINFO, Link.decode(message.payload()).attributes())
                .orElseThrow();

        assertThat(protocol.nameOf(message.type())).isEqualTo("RTM_NEWLINK");
        assertThat(protocol.nameOf(RouteType.GETNSID)).isEqualTo("RTM_GETNSID");
        assertThat(link.nameOf(IflaType.MTU)).isEqualTo("IFLA_MTU");
        assertThat(link.nameOf(4711)).isEqualTo("IFLA_4711");
        assertThat(info.nameOf(IflaInfo.KIND)).isEqualTo("IFLA_INFO_KIND");
    }

    private static void assertGolden(String name, Request request) {
        assertThat(request.bytes()).isEqualTo(GoldenMessage.named(name).bytes());
    }
}
