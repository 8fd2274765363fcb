package io.netlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netlab.error.NetlabException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the kernel, through {@code ip}, whether it refuses what validation refuses and takes what that takes. */
class DeclaredRoutesIT {
    private static final String BRIDGE =
            "bridges: { br0: { address: [10.0.0.1/24, { is: \"fd00::1/64\", nodad: yes }] } }";

    private final Scenes scenes = new Scenes();

    @AfterEach
    void close() {
        scenes.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/24 dev br0",
                "10.0.0.0/24 via 10.0.0.7",
                "blackhole 10.0.0.0/24",
                "10.0.0.0/24 dev br0 metric 0",
                "-6 fd00::/64 dev br0 metric 256",
                "-6 unreachable fd00::/64 metric 256",
                "local 10.0.0.1 dev br0 table 255",
                "broadcast 10.0.0.255 dev br0 table 255",
            })
    void theKernelHasMadeTheRouteItself(String route) {
        scenes.become(BRIDGE);

        assertThatExceptionOfType(NetlabException.class)
                .isThrownBy(() -> scenes.run(add(route)))
                .withMessageContaining("File exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blackhole 10.5.0.0/24 via 10.0.0.2",
                "prohibit 10.5.0.0/24 dev br0",
                "throw 10.5.0.0/24 nexthop dev br0 nexthop dev lo",
                "10.5.0.0/24",
                "10.5.0.0/24 via 10.0.0.3 nexthop via 10.0.0.2 dev br0",
                "local 10.5.0.0/24 via 10.0.0.2",
                "multicast 10.5.0.0/24 via 10.0.0.2",
                "local 10.5.0.0/24 nexthop dev br0 nexthop dev lo",
                "10.5.0.0/24 via 10.9.0.1 onlink",
                "10.5.0.0/24 dev br0 onlink",
                "-6 fd05::/64 nexthop dev br0 nexthop dev lo",
            })
    void theKernelRefusesTheCombination(String route) {
        scenes.become(BRIDGE);

        assertThatExceptionOfType(NetlabException.class).isThrownBy(() -> scenes.run(add(route)));
    }

    /** Not through netlab's own {@code ip}. */
    private static String add(String route) {
        String family = route.startsWith("-6 ") ? "-6 " : "";
        return "sh -c 'ip " + family + "route add " + route.substring(family.length()) + "'";
    }

    @Test
    void aBlackholesGatewayIsLostInSilenceWithIpv6() {
        scenes.become(BRIDGE);

        scenes.run(add("-6 blackhole fd05::/64 via fd00::2"));

        assertThat(scenes.run("ip -6 route show fd05::/64"))
                .contains("blackhole")
                .doesNotContain("fd00::2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "to: 10.0.0.0/24, dev: br0, metric: 5",
                "to: 10.0.0.0/24, dev: br0, table: 100",
                "to: 10.0.0.1, dev: br0",
                "to: \"fd00::/64\", dev: br0",
                "to: \"fd00::/64\", dev: br0, metric: 256, table: 100",
                "to: 10.5.0.0/24, type: blackhole, metric: 5",
                "to: 10.5.0.0/24, dev: br0, type: local, table: 255",
                "to: 10.5.0.0/24, via: \"fd00::2\", dev: br0",
                "to: 10.5.0.0/24, via: 10.9.0.1, dev: br0, onlink: yes",
                "to: \"fd05::/64\", nexthops: [{ via: \"fd00::2\" }, { via: \"fd00::3\", dev: br0 }]",
            })
    void whatIsTakenIsBuiltAndStays(String flow) {
        String routes = "routes: [{ " + flow + " }]";

        scenes.become(BRIDGE, routes);

        assertThat(scenes.plan(BRIDGE, routes)).isEmpty();
    }
}
