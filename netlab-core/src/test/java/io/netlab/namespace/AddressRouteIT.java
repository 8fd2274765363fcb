package io.netlab.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netlab.net.AddressFamily;
import io.netlab.net.InterfaceName;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.net.MacAddress;
import io.netlab.netlink.Request;
import io.netlab.netlink.WireTap;
import io.netlab.netlink.route.Address;
import io.netlab.netlink.route.AddressFlag;
import io.netlab.netlink.route.AddressLifetime;
import io.netlab.netlink.route.AddressRequest;
import io.netlab.netlink.route.BridgeOptions;
import io.netlab.netlink.route.LinkKind;
import io.netlab.netlink.route.LinkRequest;
import io.netlab.netlink.route.LinkSettings;
import io.netlab.netlink.route.Neighbour;
import io.netlab.netlink.route.NeighbourRequest;
import io.netlab.netlink.route.NextHop;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteRequest;
import io.netlab.netlink.route.RouteSettings;
import io.netlab.netlink.route.RouteSocket;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.Rule;
import io.netlab.netlink.route.RuleRequest;
import io.netlab.netlink.route.Scope;
import io.netlab.netlink.route.VxlanOptions;
import io.netlab.sys.Syscalls;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class AddressRouteIT {
    private static final int A = 2;
    private static final int B = 3;

    private final Namespaces namespaces = Namespaces.of(Syscalls.libc(), WireTap.NONE);
    private final NetworkNamespace web = namespaces.create("web");
    private final RouteSocket routes = web.routes();
    private final IpCommand ip = new IpCommand(web);

    @BeforeEach
    void wire() {
        LinkSettings a = LinkSettings.named(InterfaceName.of("a")).withIndex(A);
        LinkSettings b = LinkSettings.named(InterfaceName.of("b")).withIndex(B);
        routes.apply(List.of(
                LinkRequest.change(1, LinkSettings.UNCHANGED.up()),
                LinkRequest.create(a, LinkKind.veth(b)),
                LinkRequest.change(A, LinkSettings.UNCHANGED.up()),
                LinkRequest.change(B, LinkSettings.UNCHANGED.up())));
    }

    @AfterEach
    void remove() {
        namespaces.list().forEach(namespaces::delete);
        namespaces.close();
    }

    @Test
    void addsAnAddressWithAllThatBelongsToIt() {
        routes.apply(AddressRequest.add(Address.of(A, prefix("192.0.2.1/24"))
                .withBroadcast(ip("192.0.2.255"))
                .withLabel("a:web")
                .withScope(Scope.LINK)
                .withFlags(AddressFlag.NOPREFIXROUTE)
                .withLifetime(new AddressLifetime(100, 200))));

        JsonNode address = ipAddress("192.0.2.1");
        Address read = readAddress("192.0.2.1");
        assertThat(address.at("/prefixlen").asInt()).isEqualTo(24);
        assertThat(address.at("/broadcast").asString()).isEqualTo("192.0.2.255");
        assertThat(address.at("/label").asString()).isEqualTo("a:web");
        assertThat(address.at("/scope").asString()).isEqualTo("link");
        assertThat(address.at("/noprefixroute").asBoolean()).isTrue();
        assertThat(address.at("/valid_life_time").asInt()).isBetween(190, 200);
        assertThat(read.flags() & AddressFlag.NOPREFIXROUTE).isNotZero();
        assertThat(read.lifetime().orElseThrow().validSeconds()).isBetween(190, 200);
    }

    @Test
    void addsAnAddressWithAPeer() {
        routes.apply(AddressRequest.add(Address.of(A, prefix("192.0.2.1/32")).withPeer(ip("192.0.2.9"))));

        assertThat(ipAddress("192.0.2.1").at("/address").asString()).isEqualTo("192.0.2.9");
        assertThat(readAddress("192.0.2.1").peer()).contains(ip("192.0.2.9"));
    }

    @Test
    void addsAnIpv6AddressThatIsUsableAtOnce() {
        routes.apply(AddressRequest.add(Address.of(A, prefix("2001:db8::1/64")).withFlags(AddressFlag.NODAD)));

        assertThat(ipAddress("2001:db8::1").at("/nodad").asBoolean()).isTrue();
        assertThat(readAddress("2001:db8::1").isTentative()).isFalse();
    }

    @Test
    void replacesAndDeletesAnAddress() {
        Address address = Address.of(A, prefix("192.0.2.1/24"));
        routes.apply(AddressRequest.add(address));
        assertThatThrownBy(() -> routes.apply(AddressRequest.add(address)))
                .hasMessageStartingWith("add address 192.0.2.1/24 of link 2: RTM_NEWADDR failed with EEXIST");

        routes.apply(AddressRequest.replace(address.withLifetime(new AddressLifetime(50, 60))));
        assertThat(readAddress("192.0.2.1").lifetime().orElseThrow().validSeconds())
                .isBetween(50, 60);

        routes.apply(AddressRequest.delete(address));
        assertThat(routes.addresses(A)).noneMatch(read -> read.addressFamily() == AddressFamily.IPV4);
    }

    @Test
    void seesTheSameAddressesAsTheIpCommand() {
        routes.apply(AddressRequest.add(Address.of(A, prefix("192.0.2.1/24"))));
        Set<String> expected = ip.ip("addr show").stream()
                .flatMap(link -> link.at("/addr_info").valueStream())
                .map(info -> info.at("/local").asString() + "/"
                        + info.at("/prefixlen").asInt())
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> seen = routes.addresses().stream()
                .map(address -> address.prefix().orElseThrow().toString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(seen).isEqualTo(expected).contains("127.0.0.1/8", "::1/128", "192.0.2.1/24");
    }

    @Test
    void addsARouteWithAllThatBelongsToIt() {
        addAddresses();

        routes.apply(RouteRequest.add(RouteSettings.to(prefix("198.51.100.0/24"))
                .via(ip("192.0.2.9"))
                .dev(A)
                .withPreferredSource(ip("192.0.2.1"))
                .withMetric(20)
                .withMtu(1300)
                .withTable(1000)
                .withProtocol(RouteTable.PROTOCOL_STATIC)));

        JsonNode route = ip.ip("route show table 1000").get(0);
        assertThat(route.at("/dst").asString()).isEqualTo("198.51.100.0/24");
        assertThat(route.at("/gateway").asString()).isEqualTo("192.0.2.9");
        assertThat(route.at("/dev").asString()).isEqualTo("a");
        assertThat(route.at("/prefsrc").asString()).isEqualTo("192.0.2.1");
        assertThat(route.at("/metric").asInt()).isEqualTo(20);
        assertThat(route.at("/metrics/0/mtu").asInt()).isEqualTo(1300);
        assertThat(route.at("/protocol").asString()).isEqualTo("static");
        Route read = readRoute("198.51.100.0/24");
        assertThat(read.table()).isEqualTo(1000);
        assertThat(read.mtu()).hasValue(1300);
    }

    @ParameterizedTest
    @EnumSource(
            value = RouteKind.class,
            names = {"BLACKHOLE", "UNREACHABLE", "PROHIBIT", "THROW"})
    void addsRoutesThatRefuse(RouteKind kind) {
        for (String network : List.of("198.51.100.0/24", "2001:db8:9::/48")) {
            routes.apply(RouteRequest.add(RouteSettings.to(prefix(network)).withKind(kind)));

            assertThat(readRoute(network).kind()).isEqualTo(kind);
        }
        assertThat(ip.ip("route show type " + kind.name().toLowerCase(Locale.ROOT)))
                .hasSize(1);
    }

    @Test
    void addsALocalRoute() {
        routes.apply(RouteRequest.add(RouteSettings.to(prefix("198.51.100.0/24"))
                .withKind(RouteKind.LOCAL)
                .withTable(RouteTable.LOCAL)
                .dev(1)));

        assertThat(routes.routeTo(ip("198.51.100.7")).kind()).isEqualTo(RouteKind.LOCAL);
    }

    @Test
    void takesAGatewayToBeOnTheLink() {
        RouteSettings route =
                RouteSettings.toAll(AddressFamily.IPV4).via(ip("203.0.113.1")).dev(A);

        assertThatThrownBy(() -> routes.apply(RouteRequest.add(route)))
                .hasMessageContaining("Nexthop has invalid gateway");
        routes.apply(RouteRequest.add(route.onLink()));

        assertThat(ip.ip("route show").get(0).at("/flags").toString()).contains("onlink");
        assertThat(readRoute("0.0.0.0/0").isOnLink()).isTrue();
    }

    @Test
    void addsARouteWithSeveralWays() {
        addAddresses();

        routes.apply(RouteRequest.add(RouteSettings.to(prefix("198.51.100.0/24"))
                .withNextHops(List.of(NextHop.via(ip("192.0.2.8"), A, 1), NextHop.via(ip("192.0.2.9"), 0, 3)))));

        JsonNode hops = ip.ip("route show 198.51.100.0/24").get(0).at("/nexthops");
        assertThat(hops.at("/0/gateway").asString()).isEqualTo("192.0.2.8");
        assertThat(hops.at("/1/gateway").asString()).isEqualTo("192.0.2.9");
        assertThat(hops.at("/1/weight").asInt()).isEqualTo(3);
        assertThat(readRoute("198.51.100.0/24").nextHops()).hasSize(2);
    }

    @Test
    void addsAnIpv4RouteThroughAnIpv6Router() {
        addAddresses();

        routes.apply(RouteRequest.add(
                RouteSettings.to(prefix("198.51.100.0/24")).via(ip("fe80::9")).dev(A)));

        JsonNode via = ip.ip("route show 198.51.100.0/24").get(0).at("/via");
        assertThat(via.at("/family").asString()).isEqualTo("inet6");
        assertThat(via.at("/host").asString()).isEqualTo("fe80::9");
        assertThat(readRoute("198.51.100.0/24").gateway()).contains(ip("fe80::9"));
    }

    @Test
    void addsAnIpv6Route() {
        addAddresses();

        routes.apply(RouteRequest.add(
                RouteSettings.toAll(AddressFamily.IPV6).via(ip("2001:db8::9")).dev(A)));

        assertThat(ip.ip("-6 route show default").get(0).at("/gateway").asString())
                .isEqualTo("2001:db8::9");
        assertThat(routes.routeTo(ip("2001:db8:7::7")).gateway()).contains(ip("2001:db8::9"));
    }

    @Test
    void replacesAndDeletesARoute() {
        addAddresses();
        RouteSettings first = RouteSettings.toAll(AddressFamily.IPV4).via(ip("192.0.2.8"));
        RouteSettings second = RouteSettings.toAll(AddressFamily.IPV4).via(ip("192.0.2.9"));
        routes.apply(RouteRequest.add(first));

        routes.apply(RouteRequest.replace(second));
        assertThat(readRoute("0.0.0.0/0").gateway()).contains(ip("192.0.2.9"));

        routes.apply(RouteRequest.delete(RouteSettings.toAll(AddressFamily.IPV4)));
        assertThat(routes.routes()).noneMatch(Route::isDefault);
        routes.apply(RouteRequest.add(first));
        routes.apply(RouteRequest.delete(readRoute("0.0.0.0/0")));
        assertThat(routes.routes()).noneMatch(Route::isDefault);
    }

    @Test
    void saysThatThereIsNoRoute() {
        assertThatThrownBy(() -> routes.routeTo(ip("198.51.100.1")))
                .hasMessage(
                        "find the route to 198.51.100.1: RTM_GETROUTE failed with ENETUNREACH (Network is unreachable)");
    }

    @Test
    void seesTheSameRoutesAsTheIpCommand() {
        addAddresses();

        assertThat(routes.routes(AddressFamily.IPV4)).hasSameSizeAs(ip.ip("-4 route show table all"));
        assertThat(routes.routes(AddressFamily.IPV6)).hasSameSizeAs(ip.ip("-6 route show table all"));
    }

    @Test
    void addsReplacesAndDeletesANeighbour() {
        addAddresses();
        for (String address : List.of("192.0.2.77", "2001:db8::77")) {
            Neighbour neighbour = Neighbour.permanent(A, ip(address), mac("02:00:00:00:00:77"));
            routes.apply(NeighbourRequest.add(neighbour));
            routes.apply(NeighbourRequest.replace(Neighbour.permanent(A, ip(address), mac("02:00:00:00:00:78"))));

            JsonNode entry = ip.ip("neigh show " + address).get(0);
            assertThat(entry.at("/lladdr").asString()).isEqualTo("02:00:00:00:00:78");
            assertThat(entry.at("/state").toString()).contains("PERMANENT");
            assertThat(routes.neighbours())
                    .anyMatch(read -> read.address().equals(neighbour.address())
                            && read.mac().equals(Optional.of(mac("02:00:00:00:00:78"))));

            routes.apply(NeighbourRequest.delete(Neighbour.of(A, ip(address))));
            assertThat(routes.neighbours())
                    .noneMatch(read -> read.address().equals(neighbour.address())
                            && read.mac().isPresent());
        }
    }

    @Test
    void addsAndDeletesEntriesOfForwardingTables() {
        LinkSettings bridge =
                LinkSettings.named(InterfaceName.of("br0")).withIndex(10).up();
        LinkSettings vxlan = LinkSettings.named(InterfaceName.of("vx")).withIndex(11);
        routes.apply(List.of(
                LinkRequest.create(bridge, LinkKind.bridge(BridgeOptions.DEFAULTS)),
                LinkRequest.change(A, LinkSettings.UNCHANGED.withMaster(10)),
                LinkRequest.create(vxlan, LinkKind.vxlan(VxlanOptions.of(5)))));
        Neighbour local = Neighbour.forwarding(A, mac("02:00:00:00:00:05"));
        Neighbour remote = Neighbour.tunnel(11, mac("02:00:00:00:00:06"), ip("192.0.2.200"));

        routes.apply(List.of(NeighbourRequest.add(local), NeighbourRequest.add(remote)));

        List<JsonNode> table = ip.bridge("fdb show");
        assertThat(table)
                .anyMatch(entry -> entry.at("/mac").asString().equals("02:00:00:00:00:05")
                        && entry.at("/master").asString().equals("br0"));
        assertThat(table)
                .anyMatch(entry -> entry.at("/mac").asString().equals("02:00:00:00:00:06")
                        && entry.at("/dst").asString().equals("192.0.2.200"));
        assertThat(routes.forwarding())
                .allMatch(Neighbour::isForwarding)
                .anyMatch(entry -> entry.mac().equals(local.mac())
                        && entry.master().equals(OptionalInt.of(10))
                        && entry.index() == A)
                .anyMatch(entry ->
                        entry.mac().equals(remote.mac()) && entry.address().equals(remote.address()));

        routes.apply(List.of(NeighbourRequest.delete(local), NeighbourRequest.delete(remote)));
        assertThat(routes.forwarding()).noneMatch(entry -> entry.mac().equals(local.mac()));
    }

    @Test
    void addsAndDeletesRules() {
        for (String network : List.of("192.0.2.0/24", "2001:db8::/32")) {
            IpPrefix prefix = prefix(network);
            Rule rule = Rule.lookup(prefix.family(), 1000)
                    .withFrom(prefix)
                    .withTo(prefix)
                    .withInput(InterfaceName.of("a"))
                    .withMark(5, 0xff)
                    .withPriority(100);
            routes.apply(RuleRequest.add(rule));

            JsonNode printed = ip.ip((prefix.family() == AddressFamily.IPV4 ? "-4" : "-6") + " rule show priority 100")
                    .get(0);
            assertThat(printed.at("/src").asString()).isEqualTo(prefix.address().toString());
            assertThat(printed.at("/iif").asString()).isEqualTo("a");
            assertThat(printed.at("/fwmark").asString()).isEqualTo("0x5");
            assertThat(printed.at("/table").asString()).isEqualTo("1000");
            assertThat(routes.rules())
                    .anyMatch(read -> read.priority() == 100
                            && read.from().equals(rule.from())
                            && read.to().equals(rule.to())
                            && read.table() == 1000);

            routes.apply(RuleRequest.delete(rule));
            assertThat(routes.rules()).noneMatch(read -> read.priority() == 100);
        }
    }

    @Test
    void addsARuleThatRefuses() {
        routes.apply(RuleRequest.add(Rule.of(AddressFamily.IPV4, Rule.Action.PROHIBIT)
                .withOutput(InterfaceName.of("a"))
                .withPriority(50)));

        assertThat(ip.ip("rule show priority 50").get(0).at("/action").asString())
                .isEqualTo("prohibit");
        assertThat(routes.rules())
                .anyMatch(rule ->
                        rule.action() == Rule.Action.PROHIBIT && rule.output().isPresent());
    }

    private void addAddresses() {
        Request ipv4 = AddressRequest.add(Address.of(A, prefix("192.0.2.1/24")));
        Request ipv6 =
                AddressRequest.add(Address.of(A, prefix("2001:db8::1/64")).withFlags(AddressFlag.NODAD));
        routes.apply(List.of(ipv4, ipv6));
    }

    private JsonNode ipAddress(String local) {
        return ip.ip("addr show").stream()
                .flatMap(link -> link.at("/addr_info").valueStream())
                .filter(info -> info.at("/local").asString().equals(local))
                .findFirst()
                .orElseThrow();
    }

    private Address readAddress(String local) {
        return routes.addresses().stream()
                .filter(address -> address.local().equals(Optional.of(ip(local))))
                .findFirst()
                .orElseThrow();
    }

    private Route readRoute(String destination) {
        return routes.routes().stream()
                .filter(route -> route.destination().equals(prefix(destination)))
                .findFirst()
                .orElseThrow();
    }

    private static IpAddress ip(String text) {
        return IpAddress.parse(text);
    }

    private static IpPrefix prefix(String text) {
        return IpPrefix.parse(text);
    }

    private static MacAddress mac(String text) {
        return MacAddress.parse(text);
    }
}
