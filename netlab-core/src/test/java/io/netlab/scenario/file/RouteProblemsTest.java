package io.netlab.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routes that the kernel would refuse; {@code DeclaredRoutesIT} asks the kernel about the same ones. */
class RouteProblemsTest {
    private static final String ANOTHER = " | give it another metric to have both";

    /** A host with br0 in lines 2 and 3; what is given begins in line 4. */
    private static List<String> withBridge(String... lines) {
        List<String> all = new ArrayList<>(List.of("bridges:", "  br0: { address: [10.0.0.1/24, \"fd00::1/64\"] }"));
        all.addAll(Arrays.asList(lines));
        return Mistakes.of(all.toArray(String[]::new));
    }

    private static List<String> route(String flow) {
        return withBridge("routes: [{ " + flow + " }]");
    }

    @Test
    void refusesTheRouteThatTheKernelMakesFromAnAddress() {
        assertThat(route("to: 10.0.0.0/24, dev: br0"))
                .containsExactly("4:16+11 the kernel makes the route to 10.0.0.0/24 itself from 10.0.0.1/24 on br0:"
                        + " leave this one out" + ANOTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to: 10.0.0.0/24, via: 10.0.0.7",
                "to: 10.0.0.0/24, type: blackhole",
                "to: 10.0.0.0/24, dev: br0, metric: 0, table: 254",
                "to: \"fd00::/64\", dev: br0, metric: 256",
                "to: \"fd00::/64\", type: unreachable, metric: 256",
                "to: 10.0.0.1, dev: br0, type: local, table: 255",
                "to: 10.0.0.255, dev: br0, type: broadcast, table: 255",
            })
    void refusesWhateverElseStandsWhereTheKernelsRouteDoes(String flow) {
        assertThat(route(flow))
                .singleElement()
                .asString()
                .contains("the kernel makes the route to ")
                .endsWith(": leave this one out" + ANOTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to: 10.0.0.0/24, dev: br0, metric: 5",
                "to: 10.0.0.0/24, dev: br0, table: 100",
                "to: 10.0.0.0/25, dev: br0",
                "to: 10.0.0.1, dev: br0",
                "to: \"fd00::/64\", dev: br0",
                "to: \"fd00::/64\", dev: br0, metric: 256, table: 100",
            })
    void takesTheSameDestinationWithAnotherMetricOrTable(String flow) {
        assertThat(route(flow)).isEmpty();
    }

    @Test
    void knowsWhichAddressesMakeNoRoute() {
        assertThat(withBridge(
                        "  br1: { address: { is: 10.1.0.1/24, noprefixroute: yes } }",
                        "  br2: { address: 10.2.0.1/32 }",
                        "  br3: { address: 10.3.0.1/24, up: no }",
                        "routes:",
                        "  - { to: 10.1.0.0/24, dev: br1 }",
                        "  - { to: 10.2.0.1, dev: br2 }",
                        "  - { to: 10.3.0.0/24, dev: br1 }"))
                .isEmpty();
    }

    @Test
    void knowsTheRouteToTheOtherEndOfAPointToPointLink() {
        assertThat(withBridge(
                        "  br1: { address: { is: 10.1.0.1/32, peer: 10.1.0.2/32 } }",
                        "routes: [{ to: 10.1.0.2, dev: br1 }]"))
                .containsExactly("5:16+8 the kernel makes the route to 10.1.0.2/32 itself from 10.1.0.1/32 on br1:"
                        + " leave this one out" + ANOTHER);
    }

    @Test
    void refusesASecondRouteOfOneDestinationAndMetric() {
        assertThat(withBridge(
                        "routes:",
                        "  - { to: default, via: 10.0.0.2 }",
                        "  - { to: default, via: 10.0.0.3 }",
                        "  - { to: default, via: 10.0.0.3, metric: 7 }"))
                .containsExactly("6:11+7 host has a route to default with this metric already, see line 5" + ANOTHER);
    }

    @Test
    void refusesADefaultRouteBesideThatOfAGateway() {
        assertThat(Mistakes.of(
                        "bridges: { br0: { address: 10.0.0.1/24, gateway: 10.0.0.2 } }",
                        "routes: [{ to: default, via: 10.0.0.3 }]"))
                .containsExactly("3:16+7 host has a route to default with this metric already, see line 2" + ANOTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"blackhole", "unreachable", "prohibit", "throw"})
    void refusesAWayForARouteThatLeadsNowhere(String type) {
        assertThat(withBridge(
                        "routes:",
                        "  - { to: 10.5.0.0/24, type: " + type + ",",
                        "      via: 10.0.0.2, dev: br0, onlink: yes }",
                        "  - { to: 10.6.0.0/24, type: " + type + ",",
                        "      nexthops: [{ via: 10.0.0.2 }] }"))
                .containsExactly(
                        "6:12+8 a route of type " + type + " leads nowhere, so it takes no \"via\"",
                        "6:27+3 a route of type " + type + " leads nowhere, so it takes no \"dev\"",
                        "6:40+3 a route of type " + type + " has no gateway to be onlink",
                        "8:17+1 a route of type " + type + " leads nowhere, so it takes no \"nexthops\"");
    }

    @Test
    void takesWhatARouteThatLeadsNowhereMayHave() {
        assertThat(route("to: 10.5.0.0/24, type: blackhole, metric: 5, table: 100"))
                .isEmpty();
    }

    @Test
    void refusesARouteWithoutAWay() {
        assertThat(route("to: 10.5.0.0/24"))
                .containsExactly("4:10+1 a route of type unicast needs the key \"via\", \"dev\" or \"nexthops\"");
    }

    @Test
    void refusesOneWayBesideSeveral() {
        assertThat(route("to: 10.5.0.0/24, via: 10.0.0.2, nexthops: [{ dev: br0 }]"))
                .containsExactly("4:34+8 \"nexthops\" stand in place of \"via\": one of them is too many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "broadcast", "anycast", "multicast"})
    void refusesAGatewayOfWhatLeadsToTheLinkItself(String type) {
        assertThat(route("to: 10.5.0.0/24, via: 10.0.0.2, type: " + type))
                .containsExactly("4:34+8 a route of type " + type + " leads to the link itself: it has no gateway");
    }

    @Test
    void refusesSeveralWaysOfALocalRoute() {
        assertThat(route("to: 10.5.0.0/24, type: local, nexthops: [{ dev: br0 }, { dev: br0 }]"))
                .containsExactly("4:52+1 a local route has one way, not several");
    }

    @Test
    void refusesOnlinkWithoutALinkOrAGateway() {
        assertThat(withBridge(
                        "routes:",
                        "  - { to: 10.5.0.0/24, via: 10.9.0.1, onlink: yes }",
                        "  - { to: 10.6.0.0/24, dev: br0, onlink: yes }"))
                .containsExactly("5:47+3 \"onlink\" needs the key \"dev\"", "6:42+3 \"onlink\" needs the key \"via\"");
    }

    @Test
    void refusesANextHopWithoutAWay() {
        assertThat(withBridge(
                        "routes:",
                        "  - { to: 10.5.0.0/24, nexthops: [{ weight: 2 }] }",
                        "  - { to: \"fd05::/64\", nexthops: [{ dev: br0 }] }"))
                .containsExactly(
                        "5:35+1 a next hop needs the key \"via\" or \"dev\"",
                        "6:35+1 a next hop of IPv6 needs the key \"via\"");
    }

    @Test
    void refusesAnIpv4GatewayOrSourceOfAnIpv6Route() {
        assertThat(route("to: \"fd05::/64\", via: 10.0.0.2, src: 10.0.0.1"))
                .containsExactly(
                        "4:34+8 gateway 10.0.0.2 is no ipv6 address, and the route is",
                        "4:49+8 10.0.0.1 is no ipv6 address, and the route is");
    }

    @Test
    void takesAnIpv6GatewayOfAnIpv4Route() {
        assertThat(route("to: 10.5.0.0/24, via: \"fd00::2\", dev: br0")).isEmpty();
    }

    @Test
    void concludesNothingFromATypeOrMetricThatIsWrong() {
        assertThat(withBridge(
                        "routes:",
                        "  - { to: 10.5.0.0/24, type: black, via: 10.0.0.2 }",
                        "  - { to: 10.0.0.0/24, dev: br0, metric: low }",
                        "  - { to: 10.6.0.0/24, dev: [br0] }"))
                .hasSize(3)
                .allMatch(problem -> problem.matches("(5:30|6:42|7:29)\\+.*"));
    }
}
