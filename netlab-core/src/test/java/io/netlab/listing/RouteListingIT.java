package io.netlab.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ip route} and {@code ip rule} against the machine's own, byte for byte. */
class RouteListingIT {
    private static final String LINKS = """
            for name in lab far empty; do ip netns add $name; done; ip() { command ip -n lab "$@"; }; ip link set lo up
            ip link add e0 type veth peer name e1 netns far; ip link set e0 up; command ip -n far link set e1 up
            ip link add br0 type bridge; ip link set br0 up; ip link add dark type veth peer name other
            ip link set dark up; ip link property add dev e0 altname uplink
            ip addr add 192.168.7.1/24 dev e0; ip addr add 10.9.0.1/16 dev br0; ip addr add fd07::1/64 dev e0 nodad
            command ip -n far addr add 192.168.7.2/24 dev e1; command ip -n far addr add fd07::2/64 dev e1 nodad
            """;

    private static final String ROUTES = """
            ip route add default via 192.168.7.2 dev e0
            ip route add default via 192.168.7.3 dev e0 metric 50 mtu 1300 advmss 1000
            ip route add 10.20.0.0/16 via 192.168.7.2 src 10.9.0.1 mtu lock 1400 rtt 300ms rttvar 20ms window 2000 \
                cwnd lock 10 initcwnd 11 initrwnd 12 hoplimit 9 quickack 1 congctl cubic features ecn rto_min 1500ms \
                reordering 4 ssthresh 5 fastopen_no_cookie 1
            ip route add blackhole 10.30.0.0/16; ip route add unreachable 10.31.0.0/16 metric 7
            ip route add prohibit 10.32.0.0/16; ip route add throw 10.33.0.0/16 table 100
            ip route add 10.34.0.0/16 nexthop via 192.168.7.2 weight 3 nexthop via 10.9.0.9 dev br0 onlink
            ip route add 10.35.0.0/16 via 1.2.3.4 dev e0 onlink proto static table 1000
            ip route add 10.36.0.0/16 via inet6 fd07::2 dev e0
            ip route add 10.37.1.1 via 192.168.7.2 tos 0x10 realm 3/4 proto 200
            ip route add 10.38.0.0/24 dev e0 scope host proto bird realm 5; ip route add 10.39.0.0/24 dev dark
            ip route add local 10.41.0.0/24 dev lo table 7 tos 0xb8; ip route add broadcast 10.42.0.1 dev e0 table 7
            ip -6 route add default via fd07::2 dev e0 metric 5 pref high
            ip -6 route add fd20::/64 via fd07::2 expires 400 pref low; ip -6 route add blackhole fd21::/64
            ip -6 route add unreachable fd22::/64; ip -6 route add prohibit fd23::/64; ip -6 route add throw fd27::/64
            ip -6 route add fd24::/64 nexthop via fd07::2 weight 2 nexthop via fd07::3
            ip -6 route add fd25::/64 from fd99::/64 via fd07::2 mtu 1400; ip -6 route add fd26::1 dev e0 table 77
            ip -6 route add local fd28::/64 dev lo table main; ip -6 route add fd29::/64 dev dark proto 99
            """;

    private final RealPrograms real;

    RouteListingIT(@TempDir Path directory) {
        real = new RealPrograms(directory);
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
                "-N",
                "-j",
                "-j -p",
                "-c=always",
                "-o",
                "-s",
                "-br",
                "-d -N",
                "-d -j",
                "-N -j -p",
                "-d -c",
                "-s -j",
                "-d -o",
                "-c -o",
                "-o -j",
                "-p"
            })
    void everyStyleIsThatOfTheRealProgram(String style) {
        RealPrograms.run(LINKS + ROUTES);

        for (String what : List.of("", "show table all", "show table 7", "show dev e0", "show default")) {
            real.assertSame("ip -n lab " + style + " route " + what);
            real.assertSame("ip -n lab " + style + " -4 route " + what);
            if (!what.contains("7")) {
                real.assertSame("ip -n lab " + style + " -6 route " + what);
            }
        }
        real.assertSame("ip -n far " + style + " route");
        real.assertSame("ip -n empty " + style + " route show table all");
        for (String address : List.of("10.20.1.1", "10.34.0.1", "127.0.0.1", "fd24::1", "10.36.0.1", "192.168.7.255")) {
            if (!style.contains("-s")) {
                real.assertSame("ip -n lab " + style + " route get " + address + " oif lo");
                real.assertSame("ip -n lab " + style + " route get " + address);
            }
            real.assertSame("ip -n lab " + style + " route get fibmatch " + address);
        }
    }

    @Test
    void routesArePickedAsByTheRealProgram() {
        RealPrograms.run(LINKS + ROUTES);

        for (String what : List.of(
                "exact 10.20.0.0/16",
                "10.20.0.0/16",
                "to 10.20/16",
                "root 10/8",
                "root 10.34.1.1/12",
                "to root 10.0.0.0/255.0.0.0",
                "match 10.34.1.1",
                "match 10.34.1.1/20",
                "match default",
                "root default",
                "exact 0/0",
                "10.37.1.1",
                "fd20::/64",
                "table all fd20::/64",
                "table all default",
                "table all match fd20::5",
                "table all root fd20::/12",
                "dev br0",
                "dev uplink",
                "dev e0 dev br0",
                "via 192.168.7.2",
                "via 192.168.7.0/24",
                "via inet6 fd07::2",
                "via fd07::2",
                "src 10.9.0.1",
                "src 10.9.0.0/16",
                "proto kernel",
                "proto 200",
                "proto all",
                "scope link",
                "scope host",
                "scope all",
                "type blackhole",
                "type unicast",
                "table all type local",
                "table all type multicast",
                "metric 50",
                "metric 0",
                "tos 0x10",
                "tos 0",
                "table 100",
                "table 1000",
                "table local",
                "table 0",
                "table default",
                "dev e0 via 192.168.7.2 proto boot scope global type unicast table main",
                "dev nosuch",
                "table 4444")) {
            real.assertSame("ip -n lab route show " + what);
            real.assertSame("ip -n lab -d route list " + what);
        }
        real.assertSame("ip -n lab -6 route show table 4444");
        real.assertSame("ip -n lab -6 route show table main");
        real.assertSame("ip -n lab -6 route show table local type anycast");
        real.assertSame("ip -n lab -6 route show via fd07::2");
        real.assertSame("ip -n lab -6 route show metric 1024");
    }

    @Test
    void thePathOfAPacketIsFoundOrRefusedInTheKernelsWords() {
        RealPrograms.run(LINKS + ROUTES + "command ip netns exec lab sysctl -qw net.ipv4.ip_forward=1");

        for (String packet : List.of(
                "10.20.1.1",
                "10.30.1.1",
                "10.31.1.1",
                "10.32.1.1",
                "10.33.1.1",
                "10.35.1.1",
                "10.37.1.1",
                "10.9.255.255",
                "10.9.0.1",
                "10.39.0.1",
                "255.255.255.255",
                "224.0.0.1",
                "0.0.0.0",
                "8.8.8.8 from 10.9.0.1",
                "8.8.8.8 from 1.2.3.4",
                "from 10.9.0.7 iif br0 to 10.20.1.1",
                "10.9.0.1 from 192.168.7.2 iif e0",
                "10.20.1.1 mark 5",
                "10.20.1.1 mark 0x20",
                "10.20.1.1 oif br0",
                "10.20.1.1 dev nosuch",
                "10.20.1.1 iif nosuch",
                "10.20.1.1 dev uplink",
                "10.20",
                "fd20::5",
                "fd20::5 iif e0",
                "fd21::1",
                "fd22::1",
                "fd23::1",
                "fd25::5 from fd99::1",
                "fd07::1",
                "::1",
                "fe80::1 dev e0",
                "ff02::1 dev e0",
                "fibmatch 10.34.1.1",
                "fibmatch fd20::5",
                "fibmatch 10.33.0.1")) {
            real.assertSame("ip -n lab route get " + packet);
            real.assertSame("ip -n lab -d -c route get " + packet);
        }
        real.assertSame("ip -n empty route get 8.8.8.8");
        real.assertSame("ip -n empty -6 route get fd00::1");
        assertThat(real.listed("ip -n lab route get 10.30.1.1").orElseThrow())
                .isEqualTo(new Listed("", "RTNETLINK answers: Invalid argument\n", 2));
    }

    @Test
    void waysThatAreDownSaySo() {
        RealPrograms.run(LINKS + ROUTES);
        RealPrograms.run("ip -n far link set e1 down; until ip -n lab route | grep -q linkdown; do :; done");
        real.assertSame("ip -n lab route");
        real.assertSame("ip -n lab -j route");
        real.assertSame("ip -n lab -6 route");

        RealPrograms.run("ip -n lab link set e0 down");
        real.assertSame("ip -n lab route");
        real.assertSame("ip -n lab -j -p route show table all");
        assertThat(real.listed("ip -n lab route").orElseThrow().output()).contains("dead linkdown");
    }

    @Test
    void namesComeFromTheFilesOfIproute2() {
        RealPrograms.run(LINKS + ROUTES + """
                mount -t tmpfs tmpfs /etc/iproute2
                for number in $(seq 1 255); do ip route add blackhole 10.70.$number.0/24 proto $number; done
                cd /etc/iproute2; mkdir rt_tables.d rt_protos.d
                echo '7 seven\n0x64 hundred # of them\n# 1000 none\n253 other' >rt_tables
                echo '77 more' >rt_tables.d/a.conf; echo '1000 not' >rt_tables.d/README; echo '99 mine' >rt_protos.d/a.conf
                echo '0xb8 fast' >rt_dsfield; echo '3 near\n5 far' >rt_realms
                echo '9 here' >rt_scopes; ip route add blackhole 10.71.0.0/16 scope 9
                """);
        try {
            real.assertSame("ip -n lab -d route show table all");
            real.assertSame("ip -n lab -d -N route show table all");
            real.assertSame("ip -n lab -d rule");
            assertThat(real.listed("ip -n lab route show table all")
                            .orElseThrow()
                            .output())
                    .contains(
                            "tos fast dev lo table seven",
                            "table more",
                            "table hundred",
                            "proto mine",
                            "scope here",
                            "realms near/4");
        } finally {
            RealPrograms.run("umount /etc/iproute2");
        }
    }

    @Test
    void aRouteOfAKindThatNetlabDoesNotKnowIsLeftToTheRealProgram() {
        RealPrograms.run(LINKS + "ip nexthop add id 5 via 192.168.7.2 dev e0; ip route add 10.50.0.0/16 nhid 5");

        assertThat(real.listed("ip -n lab route")).isEmpty();
        real.assertSame("ip -n lab route show dev br0");
        assertThat(real.listed("ip -n lab -j route show table 4444")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-d", "-N", "-j", "-j -p", "-c=always", "-o", "-s", "-d -N -j", "-d -c", "-4", "-6"})
    void rulesAreThoseOfTheRealProgram(String style) {
        RealPrograms.run(LINKS + """
                ip rule add from 10.9.0.0/16 lookup 100
                ip rule add to 10.1.0.1 iif e0 oif br0 fwmark 0x10 lookup main pref 50
                ip rule add fwmark 0x20/0xff blackhole; ip rule add tos 0x10 unreachable
                ip rule add not from 1.0.0.0/8 prohibit pref 7; ip rule add goto 32766 pref 3; ip rule add fwmark 0/1
                ip rule add ipproto tcp sport 80 dport 100-200 lookup 5 pref 8; ip rule add from 0/8 table 3
                ip rule add uidrange 0-0 lookup 6 suppress_prefixlength 0 pref 9
                ip rule add iif nosuch lookup 9 pref 10 suppress_ifgroup 5 realms 3/4
                ip rule add pref 11 tun_id 7 lookup main protocol static; ip rule add pref 12 nop
                ip rule add pref 13 goto 99; ip rule add oif nosuch realms 4 table 70000 suppress_ifgroup default
                ip -6 rule add from fd00::/8 lookup 77; ip -6 rule add to fd00::1 ipproto ipv6-icmp table 300
                """);

        real.assertSame("ip -n lab " + style + " rule");
        real.assertSame("ip -n lab " + style + " rule list");
        real.assertSame("ip -n empty " + style + " rule show");
    }

    @Test
    void aRuleOfAKindThatNetlabDoesNotKnowIsLeftToTheRealProgram() {
        RealPrograms.run("ip netns add lab; ip -n lab rule add pref 5 ipproto 99 table 5");

        assertThat(real.listed("ip -n lab rule")).isEmpty();
        real.assertSame("ip -n lab -6 rule");
    }
}
