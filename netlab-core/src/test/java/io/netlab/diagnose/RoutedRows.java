package io.netlab.diagnose;

import java.util.List;

/** Two switches with a router each, and a cable between the routers: two hops from h1 to h2. */
final class RoutedRows {
    static final String GROUND = """
            ip link add br1 type bridge
            ip link set br1 up
            ip link add br2 type bridge
            ip link set br2 up
            ip netns add h1
            ip netns add h2
            ip netns add h3
            ip netns add r1
            ip netns add r2
            ip link add p1 type veth peer name eth0 address 02:00:00:00:00:11 netns h1
            ip link add p2 type veth peer name eth0 address 02:00:00:00:00:12 netns h2
            ip link add p3 type veth peer name eth0 address 02:00:00:00:00:13 netns h3
            ip link add q1 type veth peer name lan netns r1
            ip link add q2 type veth peer name lan netns r2
            ip link add wan netns r1 type veth peer name wan netns r2
            ip link set p1 master br1 up
            ip link set p3 master br1 up
            ip link set q1 master br1 up
            ip link set p2 master br2 up
            ip link set q2 master br2 up
            ip -n h1 addr add 10.0.1.11/24 dev eth0
            ip -n h3 addr add 10.0.1.13/24 dev eth0
            ip -n r1 addr add 10.0.1.1/24 dev lan
            ip -n r1 addr add 10.0.12.1/30 dev wan
            ip -n r2 addr add 10.0.12.2/30 dev wan
            ip -n r2 addr add 10.0.2.1/24 dev lan
            ip -n h2 addr add 10.0.2.12/24 dev eth0
            ip -n h1 link set lo up
            ip -n h2 link set lo up
            ip -n r1 link set lo up
            ip -n r2 link set lo up
            ip -n h1 link set eth0 up
            ip -n h2 link set eth0 up
            ip -n h3 link set eth0 up
            ip -n r1 link set lan up
            ip -n r2 link set lan up
            ip -n r1 link set wan up
            ip -n r2 link set wan up
            ip -n h1 route add default via 10.0.1.1
            ip -n h3 route add default via 10.0.1.1
            ip -n h2 route add default via 10.0.2.1
            ip -n r1 route add 10.0.2.0/24 via 10.0.12.2
            ip -n r2 route add 10.0.1.0/24 via 10.0.12.1
            ip netns exec r1 sysctl -w net.ipv4.ip_forward=1
            ip netns exec r2 sysctl -w net.ipv4.ip_forward=1
            serve h2 80
            """;

    private static final String FAR = "h1 > 10.0.2.12";

    static final List<Row> ROWS = List.of(
            Row.of("L01", "h2 lo", "h2 > 10.0.2.12", "ip -n h2 link set lo down"),
            Row.open("L02", "h2 eth0", FAR, "ip -n h2 link set eth0 down"),
            Row.open("L02", "r2 wan", FAR, "ip -n r2 link set wan down"),
            Row.open("L03", "h1 eth0", FAR, "ip -n h1 link set eth0 down"),
            Row.of("L05", "h1 eth0", "h1 > 10.0.1.1", "ip -n h1 link set eth0 down"),
            Row.open("L07", "h1 eth0", FAR, """
                    ip addr add 10.0.1.2/24 dev br1
                    ip -n h1 addr del 10.0.1.11/24 dev eth0
                    ip addr add 10.0.1.11/24 dev p1"""),
            Row.open("L11", "h1", FAR, "ip -n h1 link del eth0"),
            Row.of("B01", "host q1", FAR, "ip link set q1 nomaster"),
            Row.of("B01", "host p2", FAR, "ip link set p2 nomaster"),
            Row.of("B02", "host br2", FAR, "ip link set br2 down"),
            Row.of("B07", "host q2", FAR, """
                    ip link set br2 type bridge stp_state 1
                    ip link set q2 down
                    ip link set q2 up"""),
            Row.of("B08", "r1 lan", FAR, "ip -n r1 link set lan address 02:00:00:00:00:11"),
            Row.of("B09", "host q1", FAR, """
                    bridge link set dev p1 isolated on
                    bridge link set dev q1 isolated on"""),
            Row.of("B10", "r2 lan", FAR, """
                    ip -n r2 neigh replace 10.0.2.12 lladdr 02:00:00:00:00:99 dev lan nud permanent"""),
            Row.of("B11", "h2 eth0", FAR, """
                    ip -n h2 link set eth0 arp off
                    ip -n h2 route replace default via 10.0.2.1"""),
            Row.open("A01", "h1 eth0", FAR, """
                    ip -n h1 addr del 10.0.1.11/24 dev eth0
                    ip -n h1 addr add 10.0.1.11 dev eth0"""),
            Row.open("A02", "h1 eth0", FAR, """
                    ip -n h1 addr del 10.0.1.11/24 dev eth0
                    ip -n h1 addr add 10.0.1.11/30 dev eth0"""),
            Row.of("A03", "h1 eth0", FAR, """
                    ip -n h1 addr add 10.0.1.11/16 dev eth0
                    ip -n h1 addr del 10.0.1.11/24 dev eth0
                    ip -n h1 addr add 10.0.1.14/24 dev eth0
                    ip -n h1 route replace default via 10.0.1.1"""),
            Row.open("A04", "r1 lan", "h1 > 10.9.0.13", """
                    ip -n h3 addr del 10.0.1.13/24 dev eth0
                    ip -n h3 addr add 10.9.0.13/24 dev eth0"""),
            Row.of("A05", "h3 eth0", FAR, "ip -n h3 addr add 10.0.1.1/24 dev eth0"),
            Row.open("A06", "h2 eth0", "r2 > 10.0.2.255", """
                    ip -n h2 addr del 10.0.2.12/24 dev eth0
                    ip -n h2 addr add 10.0.2.255/24 dev eth0"""),
            Row.open("A07", "h1 eth0", FAR, "ip -n h1 addr del 10.0.1.11/24 dev eth0"),
            Row.open("A08", "r2 lan", "h1 > 10.0.2.77", "ip link"),
            Row.of("R01", "h1", FAR, "ip -n h1 route del default"),
            Row.open("R01", "r1", FAR, "ip -n r1 route del 10.0.2.0/24"),
            Row.of("R02", "h1 eth0", FAR, "ip -n h1 route replace default via 10.0.1.254"),
            Row.of("R03", "h1 eth0", FAR, "ip -n h1 route replace default via 10.0.1.11"),
            Row.of("R04", "h1 eth0", FAR, "ip -n h1 route replace default via 10.0.1.13"),
            Row.of("R05", "h1 eth0", FAR, "ip -n h1 route replace default via 10.9.9.1 dev eth0 onlink"),
            Row.of("R06", "h1 eth0", FAR, """
                    ip -n h1 route del default
                    ip -n h1 route add default via 10.0.1.1 metric 100
                    ip -n h1 route add default via 10.0.1.254"""),
            Row.of("R07", "h1 eth0", FAR, "ip -n h1 route add 10.0.2.0/24 via 10.0.1.13"),
            Row.open("R08", "r1", FAR, "ip -n r1 route replace blackhole 10.0.2.12/32"),
            Row.of("R08", "h1", FAR, "ip -n h1 route add prohibit 10.0.2.0/24"),
            Row.of("R09", "r1", FAR, "ip netns exec r1 sysctl -w net.ipv4.ip_forward=0"),
            Row.of("R09", "r2", FAR, "ip netns exec r2 sysctl -w net.ipv4.ip_forward=0"),
            Row.of("R10", "r2", FAR, "ip netns exec r2 sysctl -w net.ipv4.conf.wan.forwarding=0"),
            Row.of("R11", "r1", FAR, """
                    ip netns exec r1 sysctl -w net.ipv4.ip_forward=0
                    ip netns exec h1 sysctl -w net.ipv4.ip_forward=1"""),
            Row.of("R12", "h2", FAR, "ip -n h2 route del default"),
            Row.open("R12", "r2", FAR, "ip -n r2 route del 10.0.1.0/24"),
            Row.open("R13", "r2 wan", FAR, """
                    ip netns exec r2 sysctl -w net.ipv4.conf.wan.rp_filter=1
                    ip -n r2 link add x type veth peer name y
                    ip -n r2 addr add 10.5.0.1/24 dev x
                    ip -n r2 link set x up
                    ip -n r2 link set y up
                    ip -n r2 route replace 10.0.1.0/24 via 10.5.0.2"""),
            Row.open("N01", "r2 o", "h1 > 203.0.113.9", """
                    ip -n r2 link set wan down
                    ip -n r2 link set wan up
                    ip netns add out
                    ip link add o netns r2 type veth peer name eth0 netns out
                    ip -n r2 addr add 203.0.113.1/24 dev o
                    ip -n r2 link set o up
                    ip -n out addr add 203.0.113.9/24 dev eth0
                    ip -n out link set eth0 up
                    ip -n r2 route replace 10.0.1.0/24 via 10.0.12.1
                    ip -n r1 route add default via 10.0.12.2"""),
            Row.of("F01", "host", FAR, "iptables -A FORWARD -i br1 -o br1 -j DROP"),
            Row.of("F03", "r1", FAR, "ip netns exec r1 iptables -P FORWARD DROP"),
            Row.of("F03", "r2", FAR, "ip netns exec r2 iptables -A FORWARD -s 10.0.1.0/24 -j REJECT"),
            Row.of("F04", "host", FAR, """
                    nft add table bridge f
                    nft add chain bridge f forward '{ type filter hook forward priority 0; policy drop; }'"""),
            Row.of("F05", "h2", FAR, "ip netns exec h2 sysctl -w net.ipv4.icmp_echo_ignore_all=1"),
            Row.of("F06", "h1", FAR, "ip netns exec h1 iptables -A OUTPUT -d 10.0.2.0/24 -j DROP"),
            Row.of("M01", "host p2", FAR + " size 1400", "ip link set p2 mtu 1280"),
            Row.open("N10", "h2", FAR + " tcp 81", "serve h2 81 127.0.0.1"),
            Row.open("N12", "h2", FAR + " tcp 82", "ip link"));

    private RoutedRows() {}
}
