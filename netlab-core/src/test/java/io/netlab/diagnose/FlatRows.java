package io.netlab.diagnose;

import java.util.List;

/** Three nodes on a switch that is their router, too; outside is a server that knows no way back. */
final class FlatRows {
    static final String GROUND = """
            sysctl -w net.ipv4.ip_forward=1
            ip link add br0 type bridge
            ip addr add 10.0.0.1/24 dev br0
            ip link set br0 up
            ip netns add h1
            ip netns add h2
            ip netns add h3
            ip netns add out
            ip link add p1 type veth peer name eth0 address 02:00:00:00:00:11 netns h1
            ip link add p2 type veth peer name eth0 address 02:00:00:00:00:12 netns h2
            ip link add p3 type veth peer name eth0 address 02:00:00:00:00:13 netns h3
            ip link add up0 type veth peer name eth0 netns out
            ip link set p1 master br0 up
            ip link set p2 master br0 up
            ip link set p3 master br0 up
            ip addr add 192.0.2.1/24 dev up0
            ip link set up0 up
            ip -n out addr add 192.0.2.2/24 dev eth0
            ip -n out link set eth0 up
            ip -n out link set lo up
            ip -n h1 addr add 10.0.0.11/24 dev eth0
            ip -n h2 addr add 10.0.0.12/24 dev eth0
            ip -n h3 addr add 10.0.0.13/24 dev eth0
            ip -n h1 link set lo up
            ip -n h2 link set lo up
            ip -n h3 link set lo up
            ip -n h1 link set eth0 up
            ip -n h2 link set eth0 up
            ip -n h3 link set eth0 up
            ip -n h1 route add default via 10.0.0.1
            ip -n h2 route add default via 10.0.0.1
            ip -n h3 route add default via 10.0.0.1
            iptables -t nat -A POSTROUTING -s 10.0.0.0/24 -o up0 -j MASQUERADE
            serve h2 80
            """;

    static final List<Row> ROWS = List.of(
            Row.of("L01", "h1 lo", "h1 > 10.0.0.11", "ip -n h1 link set lo down"),
            Row.of("L02", "h2 eth0", "h1 > 10.0.0.12", "ip -n h2 link set eth0 down"),
            Row.open("L03", "h1 eth0", "h1 > 10.0.0.12", """
                    ip -n h1 addr del 10.0.0.11/24 dev eth0
                    ip -n h1 link set eth0 down"""),
            Row.of("L05", "h1 eth0", "h1 > 10.0.0.12", "ip -n h1 link set eth0 down"),
            Row.of("L07", "h1 eth0", "h1 > 10.0.0.12", """
                    ip -n h1 addr del 10.0.0.11/24 dev eth0
                    ip addr add 10.0.0.11/24 dev p1"""),
            Row.open("L11", "h1", "h1 > 10.0.0.12", "ip -n h1 link del eth0"),
            Row.of("B01", "host p1", "h1 > 10.0.0.12", "ip link set p1 nomaster"),
            Row.of("B02", "host br0", "h1 > 10.0.0.12", "ip link set br0 down"),
            Row.of("B03", "host p1", "h1 > 10.0.0.1", """
                    ip addr del 10.0.0.1/24 dev br0
                    ip addr add 10.0.0.1/24 dev p1"""),
            Row.of("B04", "host p1", "h1 > 10.0.0.1", """
                    ip addr del 10.0.0.1/24 dev br0
                    ip addr add 10.0.0.99/24 dev p1
                    ip addr add 10.0.0.1/24 dev br0"""),
            Row.of("B07", "host p1", "h1 > 10.0.0.12", """
                    ip link set br0 type bridge stp_state 1
                    ip link set p1 down
                    ip link set p1 up"""),
            Row.of("B08", "h2 eth0", "h1 > 10.0.0.12", "ip -n h2 link set eth0 address 02:00:00:00:00:11"),
            Row.of("B09", "host p2", "h1 > 10.0.0.12", """
                    bridge link set dev p1 isolated on
                    bridge link set dev p2 isolated on"""),
            Row.of("B10", "h1 eth0", "h1 > 10.0.0.12", """
                    ip -n h1 neigh replace 10.0.0.12 lladdr 02:00:00:00:00:99 dev eth0 nud permanent"""),
            Row.of("B11", "h2 eth0", "h1 > 10.0.0.12", "ip -n h2 link set eth0 arp off"),
            Row.of("A01", "h1 eth0", "h1 > 10.0.0.12", """
                    ip -n h1 addr del 10.0.0.11/24 dev eth0
                    ip -n h1 addr add 10.0.0.11 dev eth0"""),
            Row.of("A02", "h1 eth0", "h1 > 10.0.0.12", """
                    ip -n h1 addr del 10.0.0.11/24 dev eth0
                    ip -n h1 addr add 10.0.0.11/30 dev eth0"""),
            Row.of("A03", "h2 eth0", "h1 > 10.0.5.12", """
                    ip -n h1 addr del 10.0.0.11/24 dev eth0
                    ip -n h1 addr add 10.0.0.11/16 dev eth0
                    ip -n h2 addr del 10.0.0.12/24 dev eth0
                    ip -n h2 addr add 10.0.5.12/24 dev eth0"""),
            Row.open("A04", "host br0", "h1 > 10.9.0.12", """
                    ip -n h2 addr del 10.0.0.12/24 dev eth0
                    ip -n h2 addr add 10.9.0.12/24 dev eth0"""),
            Row.of("A05", "h3 eth0", "h1 > 10.0.0.12 = h2", "ip -n h3 addr add 10.0.0.12/24 dev eth0"),
            Row.open("A06", "h2 eth0", "h1 > 10.0.0.255", """
                    ip -n h2 addr del 10.0.0.12/24 dev eth0
                    ip -n h2 addr add 10.0.0.255/24 dev eth0"""),
            Row.open("A07", "h1 eth0", "h1 > 10.0.0.12", "ip -n h1 addr del 10.0.0.11/24 dev eth0"),
            Row.open("A08", "h1 eth0", "h1 > 10.0.0.77", "ip link"),
            Row.of("R01", "h1", "h1 > 192.0.2.2", "ip -n h1 route del default"),
            Row.of("R02", "h1 eth0", "h1 > 192.0.2.2", "ip -n h1 route replace default via 10.0.0.254"),
            Row.of("R03", "h1 eth0", "h1 > 192.0.2.2", "ip -n h1 route replace default via 10.0.0.11"),
            Row.of("R04", "h1 eth0", "h1 > 192.0.2.2", "ip -n h1 route replace default via 10.0.0.12"),
            Row.of("R05", "h1 eth0", "h1 > 192.0.2.2", "ip -n h1 route replace default via 10.9.9.1 dev eth0 onlink"),
            Row.of("R06", "h1 eth0", "h1 > 192.0.2.2", """
                    ip -n h1 route del default
                    ip -n h1 route add default via 10.0.0.1 metric 100
                    ip -n h1 route add default via 10.0.0.254"""),
            Row.of("R07", "h1 eth0", "h1 > 192.0.2.2", "ip -n h1 route add 192.0.2.0/24 via 10.0.0.13"),
            Row.of("R08", "h1", "h1 > 192.0.2.2", "ip -n h1 route add unreachable 192.0.2.0/24"),
            Row.of("R09", "host", "h1 > 192.0.2.2", "sysctl -w net.ipv4.ip_forward=0"),
            Row.of("R10", "host", "h1 > 192.0.2.2", "sysctl -w net.ipv4.conf.br0.forwarding=0"),
            Row.of("R11", "host", "h1 > 192.0.2.2", """
                    sysctl -w net.ipv4.ip_forward=0
                    ip netns exec h1 sysctl -w net.ipv4.ip_forward=1"""),
            Row.open("R12", "out", "h1 > 10.8.0.2", """
                    ip addr add 10.8.0.1/24 dev up0
                    ip -n out addr add 10.8.0.2/24 dev eth0
                    iptables -t nat -F"""),
            Row.open("R13", "host br0", "h1 > 192.0.2.2", """
                    sysctl -w net.ipv4.conf.all.rp_filter=1
                    ip -n h1 addr add 10.7.0.5/32 dev eth0
                    ip -n h1 route replace default via 10.0.0.1 src 10.7.0.5
                    ip route add 10.7.0.0/24 dev up0"""),
            Row.of("N01", "host up0", "h1 > 192.0.2.2", "iptables -t nat -F POSTROUTING"),
            Row.of("N02", "host up0", "h1 > 192.0.2.2", """
                    iptables -t nat -F POSTROUTING
                    iptables -t nat -A POSTROUTING -s 10.0.0.0/24 -o br0 -j MASQUERADE"""),
            Row.of("N07", "host", "host > 192.0.2.1 tcp 8080", """
                    iptables -t nat -A PREROUTING -d 192.0.2.1 -p tcp --dport 8080 -j DNAT --to-destination 10.0.0.12:80"""),
            Row.of("N08", "host", "h1 > 192.0.2.1 tcp 8080", """
                    iptables -t nat -A POSTROUTING -s 10.0.0.0/24 -d 10.0.0.0/24 -j MASQUERADE
                    iptables -t nat -A PREROUTING -i up0 -p tcp --dport 8080 -j DNAT --to-destination 10.0.0.12:80"""),
            Row.open("N09", "host", "h2 > 192.0.2.1 tcp 8080", """
                    iptables -t nat -A PREROUTING -p tcp --dport 8080 -j DNAT --to-destination 10.0.0.12:80"""),
            Row.open("N10", "h2", "h1 > 10.0.0.12 tcp 81", "serve h2 81 127.0.0.1"),
            Row.open("N12", "h2", "h1 > 10.0.0.12 tcp 82", "ip link"),
            Row.open("C05", "h2", "out > 192.0.2.1 tcp 8083", """
                    iptables -t nat -A PREROUTING -p tcp --dport 8083 -j DNAT --to-destination 10.0.0.12:83"""),
            Row.of("F01", "host", "h1 > 10.0.0.12", "iptables -A FORWARD -i br0 -o br0 -j DROP"),
            Row.of("F03", "host", "h1 > 192.0.2.2", "iptables -P FORWARD DROP"),
            Row.of("F04", "host", "h1 > 10.0.0.12", """
                    nft add table bridge f
                    nft add chain bridge f forward '{ type filter hook forward priority 0; }'
                    nft add rule bridge f forward ip protocol icmp counter drop"""),
            Row.of("F05", "h2", "h1 > 10.0.0.12", "ip netns exec h2 sysctl -w net.ipv4.icmp_echo_ignore_all=1"),
            Row.of("F06", "h2", "h1 > 10.0.0.12", "ip netns exec h2 iptables -A INPUT -p icmp -j DROP"),
            Row.of("M01", "host p2", "h1 > 10.0.0.12 size 1400", "ip link set p2 mtu 1280"));

    private FlatRows() {}
}
