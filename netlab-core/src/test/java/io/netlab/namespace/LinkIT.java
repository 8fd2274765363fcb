package io.netlab.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netlab.error.NetlabException;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.Request;
import io.netlab.netlink.Shape;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.BridgeOptions;
import io.netlab.netlink.route.IflaBrport;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import io.netlab.netlink.route.LinkKind;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.netlink.route.MacvlanMode;
import io.netlab.netlink.route.PortOptions;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.netlink.route.VxlanOptions;
import io.netlab.sys.Errno;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LinkIT {
    private static final InterfaceName BRIDGE = InterfaceName.of("br0");
    private static final InterfaceName A = InterfaceName.of("a");
    private static final InterfaceName B = InterfaceName.of("b");

    private final Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE);
    private final NetworkNamespace web = namespaces.create("web");
    private final RouteSocket routes = web.routes();
    private final IpCommand ip = new IpCommand(web);

    @AfterEach
    void remove() {
        namespaces.list().forEach(namespaces::delete);
        namespaces.close();
    }

    @Test
    void createsABridgeWithItsOptions() {
        routes.apply(LinkRequest.create(
                LinkSettings.named(BRIDGE)
                        .withMac(MacAddress.parse("02:42:ac:11:00:01"))
                        .up(),
                LinkKind.bridge(BridgeOptions.DEFAULTS
                        .withStp(true)
                        .withForwardDelay(Duration.ofSeconds(4))
                        .withHelloTime(Duration.ofSeconds(1))
                        .withMaxAge(Duration.ofSeconds(8))
                        .withAgeingTime(Duration.ofSeconds(30))
                        .withPriority(4096)
                        .withGroupForwardMask(8)
                        .withMulticastSnooping(false)
                        .withCallIptables(true))));

        JsonNode data = ip.link(BRIDGE).at("/linkinfo/info_data");
        BridgeOptions read = link(BRIDGE).bridge().orElseThrow();

        assertThat(data.at("/stp_state").asInt()).isEqualTo(1);
        assertThat(data.at("/forward_delay").asInt()).isEqualTo(400);
        assertThat(data.at("/hello_time").asInt()).isEqualTo(100);
        assertThat(data.at("/max_age").asInt()).isEqualTo(800);
        assertThat(data.at("/ageing_time").asInt()).isEqualTo(3000);
        assertThat(data.at("/priority").asInt()).isEqualTo(4096);
        assertThat(data.at("/group_fwd_mask").asString()).isEqualTo("0x8");
        assertThat(data.at("/mcast_snooping").asInt()).isZero();
        assertThat(data.at("/nf_call_iptables").asInt()).isEqualTo(1);
        assertThat(read.forwardDelay()).isEqualTo(Duration.ofSeconds(4));
        assertThat(read.priority()).isEqualTo(4096);
        assertThat(read.callsIptables()).isTrue();
    }

    @Test
    void createsAVethPair() {
        createPair(A, B);

        assertThat(ip.link(A).at("/linkinfo/info_kind").asString()).isEqualTo("veth");
        assertThat(ip.link(A).at("/link").asString()).isEqualTo("b");
        assertThat(link(A).peerIndex()).hasValue(link(B).index());
        assertThat(link(A).peerNamespaceId()).isEmpty();
    }

    @Test
    void createsAVethPairAcrossNamespacesInOneRequest() {
        NetworkNamespace other = namespaces.create("other");
        createBridge();
        LinkSettings peer = LinkSettings.named(InterfaceName.of("eth0"))
                .withIndex(77)
                .withMac(MacAddress.parse("02:42:ac:11:00:02"))
                .inNamespace(other.descriptor());

        routes.apply(LinkRequest.create(
                LinkSettings.named(A)
                        .withIndex(88)
                        .withMaster(link(BRIDGE).index())
                        .up(),
                LinkKind.veth(peer)));

        JsonNode eth0 = new IpCommand(other).link(InterfaceName.of("eth0"));
        assertThat(eth0.at("/ifindex").asInt()).isEqualTo(77);
        assertThat(eth0.at("/address").asString()).isEqualTo("02:42:ac:11:00:02");
        assertThat(ip.link(A).at("/master").asString()).isEqualTo("br0");
        assertThat(ip.link(A).at("/link_index").asInt()).isEqualTo(77);
        assertThat(routes.namespaceId(other.descriptor())).isEqualTo(link(A).peerNamespaceId());
        assertThat(link(A).peerIndex()).hasValue(77);
    }

    @Test
    void numbersThePeerInAFreshNamespaceTwo() {
        NetworkNamespace other = namespaces.create("other");
        LinkSettings peer = LinkSettings.named(B).withIndex(77).inNamespace(other.descriptor());

        routes.apply(LinkRequest.create(LinkSettings.named(A), LinkKind.veth(peer)));

        // The kernel passes over the peer's index unless the link itself has one: veth_newlink() of drivers/net/veth.c.
        assertThat(other.routes().link(B).orElseThrow().index()).isEqualTo(2);
    }

    @Test
    void refusesAPeerThatIsToBeUpAtOnce() {
        LinkKind kind = LinkKind.veth(LinkSettings.named(B).up());

        assertThatThrownBy(() -> routes.apply(LinkRequest.create(LinkSettings.named(A), kind)))
                .isInstanceOf(NetlinkException.class)
                .hasMessageStartingWith("create veth pair a/b: RTM_NEWLINK failed with ENOTCONN");
    }

    @Test
    void createsAVxlan() {
        createPair(A, B);
        VxlanOptions options = VxlanOptions.of(42)
                .withRemote(IpAddress.parse("192.0.2.1"))
                .withLocal(IpAddress.parse("192.0.2.2"))
                .withDevice(link(A).index())
                .withPort(8472)
                .withTtl(9)
                .withLearning(false);

        routes.apply(LinkRequest.create(LinkSettings.named(InterfaceName.of("vx")), LinkKind.vxlan(options)));

        JsonNode data = ip.link(InterfaceName.of("vx")).at("/linkinfo/info_data");
        assertThat(data.at("/id").asInt()).isEqualTo(42);
        assertThat(data.at("/remote").asString()).isEqualTo("192.0.2.1");
        assertThat(data.at("/local").asString()).isEqualTo("192.0.2.2");
        assertThat(data.at("/link").asString()).isEqualTo("a");
        assertThat(data.at("/port").asInt()).isEqualTo(8472);
        assertThat(data.at("/ttl").asInt()).isEqualTo(9);
        assertThat(data.at("/learning").asBoolean()).isFalse();
    }

    @Test
    void createsAVxlanOverIpv6() {
        VxlanOptions options =
                VxlanOptions.of(7).withRemote(IpAddress.parse("2001:db8::1")).withLocal(IpAddress.parse("2001:db8::2"));

        routes.apply(LinkRequest.create(LinkSettings.named(A), LinkKind.vxlan(options)));

        assertThat(ip.link(A).at("/linkinfo/info_data/remote6").asString()).isEqualTo("2001:db8::1");
        assertThat(link(A).vxlan().orElseThrow().remote()).contains(IpAddress.parse("2001:db8::1"));
    }

    @Test
    void createsAMacvlan() {
        createPair(A, B);

        routes.apply(LinkRequest.create(
                LinkSettings.named(InterfaceName.of("mv")).withLower(link(A).index()),
                LinkKind.macvlan(MacvlanMode.PRIVATE)));

        JsonNode mv = ip.link(InterfaceName.of("mv"));
        assertThat(mv.at("/linkinfo/info_data/mode").asString()).isEqualTo("private");
        assertThat(mv.at("/link").asString()).isEqualTo("a");
        assertThat(link(InterfaceName.of("mv")).macvlanMode()).contains(MacvlanMode.PRIVATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dummy", "ifb"})
    void createsLinksWithoutOptionsWhereTheKernelHasThem(String kind) {
        Request request = LinkRequest.create(LinkSettings.named(A), LinkKind.of(kind));
        Optional<NetlinkException> refusal = routes.attempt(List.of(request)).get(0);
        assumeTrue(
                refusal.isEmpty() || !refusal.get().is(Errno.EOPNOTSUPP),
                () -> "this kernel has no " + kind + " links");

        assertThat(refusal).isEmpty();
        assertThat(ip.link(A).at("/linkinfo/info_kind").asString()).isEqualTo(kind);
    }

    @Test
    void changesWhatALinkIsLike() {
        createPair(A, B);

        routes.apply(LinkRequest.change(
                A,
                LinkSettings.UNCHANGED
                        .withMtu(1400)
                        .withMac(MacAddress.parse("02:00:00:00:00:01"))
                        .withAlias("netlab:test")
                        .withTxQueueLength(17)
                        .withGroup(5)
                        .withPromiscuous(true)
                        .withArp(false)));

        JsonNode link = ip.link(A);
        assertThat(link.at("/mtu").asInt()).isEqualTo(1400);
        assertThat(link.at("/address").asString()).isEqualTo("02:00:00:00:00:01");
        assertThat(link.at("/ifalias").asString()).isEqualTo("netlab:test");
        assertThat(link.at("/txqlen").asInt()).isEqualTo(17);
        assertThat(link.at("/group").asString()).isEqualTo("5");
        assertThat(link.at("/flags").toString()).contains("PROMISC", "NOARP");
        assertThat(link(A).alias()).isEqualTo("netlab:test");
        assertThat(link(A).has(LinkFlag.PROMISC | LinkFlag.NOARP)).isTrue();
        assertThat(link(A).isUp()).isFalse();
    }

    @Test
    void setsUpAndDownAndRenamesAndDeletes() {
        createPair(A, B);
        int index = link(A).index();

        routes.apply(List.of(
                LinkRequest.change(A, LinkSettings.UNCHANGED.up()),
                LinkRequest.change(B, LinkSettings.UNCHANGED.up())));
        assertThat(link(A).hasCarrier()).isTrue();

        routes.apply(LinkRequest.change(index, LinkSettings.UNCHANGED.down()));
        routes.apply(LinkRequest.change(index, LinkSettings.named(InterfaceName.of("c"))));
        assertThat(ip.link(InterfaceName.of("c")).at("/operstate").asString()).isEqualTo("DOWN");

        routes.apply(LinkRequest.delete(InterfaceName.of("c")));
        assertThat(routes.link(index)).isEmpty();
        assertThat(routes.link(B)).isEmpty();
    }

    @Test
    void movesALinkToAnotherNamespace() {
        NetworkNamespace other = namespaces.create("other");
        createPair(A, B);

        routes.apply(LinkRequest.change(
                B, LinkSettings.UNCHANGED.inNamespace(other.descriptor()).up()));

        assertThat(routes.link(B)).isEmpty();
        assertThat(other.routes().link(B)).get().matches(Link::isUp, "up");
        assertThat(link(A).peerNamespaceId()).isPresent();
    }

    @Test
    void movesALinkToTheNamespaceOfAProcess() {
        createPair(A, B);
        int pid = (int) ProcessHandle.current().pid();

        routes.apply(LinkRequest.change(B, LinkSettings.UNCHANGED.inNamespaceOfProcess(pid)));

        assertThat(namespaces.host().routes().link(B)).isPresent();
        namespaces.host().routes().apply(LinkRequest.delete(B));
    }

    @Test
    void setsPortFlagsOfABridge() {
        createBridge();
        createPair(A, B);
        routes.apply(LinkRequest.change(
                A, LinkSettings.UNCHANGED.withMaster(link(BRIDGE).index())));

        routes.apply(LinkRequest.port(
                link(A).index(),
                PortOptions.UNCHANGED
                        .withCost(7)
                        .withPriority(9)
                        .withHairpin(true)
                        .withGuard(true)
                        .withLearning(false)
                        .withFlood(false)
                        .withIsolated(true)
                        .with(IflaBrport.MCAST_FLOOD, Shape.U8, 0)));

        JsonNode port = ip.bridge("link show dev a").get(0);
        assertThat(port.at("/cost").asInt()).isEqualTo(7);
        assertThat(port.at("/priority").asInt()).isEqualTo(9);
        assertThat(port.at("/hairpin").asBoolean()).isTrue();
        assertThat(port.at("/guard").asBoolean()).isTrue();
        assertThat(port.at("/learning").asBoolean()).isFalse();
        assertThat(port.at("/flood").asBoolean()).isFalse();
        assertThat(port.at("/isolated").asBoolean()).isTrue();
        assertThat(port.at("/mcast_flood").asBoolean()).isFalse();
        PortOptions read = routes.ports(link(BRIDGE).index()).get(0).port().orElseThrow();
        assertThat(read.cost()).isEqualTo(7);
        assertThat(read.isolated()).isTrue();
        assertThat(read.state()).isEqualTo(PortOptions.State.DISABLED);
    }

    @Test
    void takesAPortOutOfItsBridge() {
        createBridge();
        createPair(A, B);
        routes.apply(LinkRequest.change(
                A, LinkSettings.UNCHANGED.withMaster(link(BRIDGE).index())));

        routes.apply(LinkRequest.change(A, LinkSettings.UNCHANGED.withMaster(0)));

        assertThat(link(A).master()).isEmpty();
        assertThat(ip.link(A).has("master")).isFalse();
    }

    @Test
    void createsAHundredPairsTogether() {
        List<Request> requests = IntStream.range(0, 100)
                .mapToObj(number -> LinkRequest.create(
                        LinkSettings.named(InterfaceName.of("l" + number)).up(),
                        LinkKind.veth(LinkSettings.named(InterfaceName.of("r" + number)))))
                .toList();

        routes.apply(requests);

        assertThat(routes.links()).hasSize(201);
        assertThat(ip.ip("link show type veth")).hasSize(200);
    }

    @Test
    void goesOnAfterARefusedRequestAndReportsTheFirst() {
        LinkKind kind = LinkKind.veth(LinkSettings.named(B));
        List<Request> requests = List.of(
                LinkRequest.create(LinkSettings.named(A), kind),
                LinkRequest.create(LinkSettings.named(A), kind),
                LinkRequest.change(A, LinkSettings.UNCHANGED.withMtu(1300)),
                LinkRequest.delete(InterfaceName.of("nowhere")));

        assertThatThrownBy(() -> routes.apply(requests))
                .isInstanceOf(NetlinkException.class)
                .hasMessage("create veth pair a/b: RTM_NEWLINK failed with EEXIST (File exists)")
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
        assertThat(link(A).mtu()).isEqualTo(1300);
    }

    @Test
    void repeatsTheKernelsOwnWordsWhenItRefuses() {
        createPair(A, B);

        assertThatThrownBy(() -> routes.apply(LinkRequest.change(A, LinkSettings.UNCHANGED.withMtu(7))))
                .hasMessage(
                        "change link a: RTM_NEWLINK failed with EINVAL (Invalid argument): mtu less than device minimum");
    }

    @Test
    void namesTheAttributeThatTheKernelPointsAt() {
        LinkKind kind = LinkKind.vxlan(VxlanOptions.of(1 << 25));

        assertThatThrownBy(() -> routes.apply(LinkRequest.create(LinkSettings.named(A), kind)))
                .hasMessageContaining("create vxlan a: RTM_NEWLINK failed with ERANGE")
                .hasMessageEndingWith("[IFLA_VXLAN_ID]");
    }

    @Test
    void saysThatTheMachineLacksAKindOfLink() {
        Request request = LinkRequest.create(LinkSettings.named(A), LinkKind.of("nosuchkind"));

        assertThatThrownBy(() -> routes.apply(request))
                .isInstanceOf(NetlinkException.class)
                .hasMessageContaining("EOPNOTSUPP")
                .extracting(thrown -> ((NetlinkException) thrown).kind())
                .isEqualTo(NetlabException.Kind.MACHINE);
    }

    @Test
    void seesTheSameLinksAsTheIpCommand() {
        createBridge();
        createPair(A, B);

        List<String> expected = ip.ip("link show").stream()
                .map(link -> link.at("/ifname").asString())
                .toList();

        assertThat(routes.links()).extracting(Link::name).containsExactlyElementsOf(expected);
    }

    private Link link(InterfaceName name) {
        return routes.link(name).orElseThrow();
    }

    private void createBridge() {
        routes.apply(LinkRequest.create(LinkSettings.named(BRIDGE), LinkKind.bridge(BridgeOptions.DEFAULTS)));
    }

    private void createPair(InterfaceName one, InterfaceName two) {
        routes.apply(LinkRequest.create(LinkSettings.named(one), LinkKind.veth(LinkSettings.named(two))));
    }
}
