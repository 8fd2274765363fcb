package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code bridge} and {@code brctl} against the machine's own, byte for byte. They run in a namespace of its own, where
 * {@code ip netns exec} lets {@code brctl} see the right /sys.
 */
class BridgeListingIT {
    private static final String BRIDGES = """
            ip netns add lab; ip netns add far; ip() { command ip -n lab "$@"; }; bridge() { command bridge -n lab "$@"; }
            ip link add br0 type bridge; ip link add B9 type bridge; ip link add empty type bridge
            for name in p2 p10 p1 P3; do ip link add $name type veth peer name $name-x; ip link set $name master br0; done
            ip link add p4 type veth peer name p4-x netns far; ip link set p4 master B9
            ip link add vx type vxlan id 5 dstport 4789 local 127.0.0.1; ip link set vx master br0
            for name in br0 B9 p1 p1-x p2 p2-x p10 vx p4; do ip link set dev $name up; done
            bridge link set dev p1 cost 7 priority 9 hairpin on guard on isolated on learning off backup_port p2
            bridge link set dev p2 root_block on fastleave on flood off mcast_flood off bcast_flood off state blocking
            bridge link set dev p4 neigh_suppress on mcast_to_unicast on locked on
            ip link set p10 type bridge_slave mcast_router 2
            ip addr add 10.9.0.1/16 dev B9
            bridge fdb add 02:00:00:00:00:01 dev p1 master static; bridge fdb add 02:00:00:00:00:02 dev p1 master
            bridge fdb add 02:00:00:00:00:03 dev p1 master dynamic; bridge fdb add 02:00:00:00:00:04 dev vx dst 10.9.0.2
            bridge fdb append 00:00:00:00:00:00 dev vx dst 10.9.0.3 port 5 vni 7 via B9
            bridge fdb add 02:00:00:00:00:05 dev p1 master extern_learn
            bridge fdb add 02:00:00:00:00:06 dev p2 master sticky static
            bridge fdb add 02:00:00:00:00:07 dev br0 self; bridge fdb add 01:00:00:00:00:08 dev p4 self
            """;

    private final RealPrograms real;

    BridgeListingIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
    }

    @BeforeEach
    void make() {
        RealPrograms.run(BRIDGES);
    }

    @AfterEach
    void remove() {
        real.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-d",
                "-j",
                "-j -p",
                "-c=always",
                "-o",
                "-s",
                "-d -j",
                "-d -j -p",
                "-d -o",
                "-s -j",
                "-s -p -j",
                "-s -c",
                "-d -c"
            })
    void everyStyleIsThatOfTheRealProgram(String style) {
        for (String what : List.of(
                "link",
                "link show",
                "link show dev p1",
                "link show dev br0",
                "link show dev nosuch",
                "fdb",
                "fdb show br br0",
                "fdb show brport p1",
                "fdb show dev vx",
                "fdb show dev br0",
                "fdb show dynamic",
                "fdb show br br0 dynamic",
                "fdb show br br0 brport p1",
                "fdb show br p1",
                "fdb show state static",
                "fdb show state permanent state reachable",
                "fdb show vlan 1",
                "fdb show br nosuch",
                "fdb show dev nosuch")) {
            real.assertSame("bridge -n lab " + style + " " + what);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "show",
                "show br0",
                "show B9 br0 empty",
                "show nosuch",
                "show nosuch br0",
                "show p1 br0",
                "showmacs br0",
                "showmacs B9",
                "showmacs empty",
                "showmacs p1",
                "showmacs nosuch",
                "showstp br0",
                "showstp B9",
                "showstp empty",
                "showstp p1",
                "showstp nosuch",
            })
    void brctlShowsWhatBridgeUtilsShow(String words) {
        real.assertSame("ip netns exec lab brctl " + words);
    }

    @Test
    void theSpanningTreeAtWorkIsShownAsByBridgeUtils() {
        RealPrograms.run("""
                ip() { command ip -n lab "$@"; }
                ip link add q0 type veth peer name q1; ip link set q0 master br0; ip link set q1 master B9
                for name in br0 B9; do ip link set $name type bridge stp_state 1 forward_delay 400 hello_time 150 \
                    max_age 700 ageing_time 12000 priority 4096; done
                ip link set q0 up; ip link set q1 up
                """);

        real.assertSame("ip netns exec lab brctl show");
        real.assertSame("ip netns exec lab brctl showstp empty");
        assertThat(real.listed("ip netns exec lab brctl showstp br0")
                        .orElseThrow()
                        .output())
                .contains(" forward delay\t\t   4.00\t\t\tbridge forward delay\t   4.00\n")
                .contains(" ageing time\t\t 120.00\n")
                .contains("\n hairpin mode\t\t   1\n");
    }
}
