package io.netlab.diagnose;

import java.util.List;

/** docker0 as the engine makes it, with port 8080 published to box01, and a server outside that knows no way back. */
final class DockerRows {
    static final String GROUND = """
            sysctl -w net.ipv4.ip_forward=1
            ip link add docker0 type bridge
            ip addr add 172.17.0.1/16 dev docker0
            ip link set docker0 up
            ip netns add box01
            ip netns add box02
            ip netns add outside
            ip link add vetha type veth peer name eth0 address 02:42:ac:11:00:02 netns box01
            ip link add vethb type veth peer name eth0 address 02:42:ac:11:00:03 netns box02
            ip link add up0 type veth peer name eth0 netns outside
            ip link set vetha master docker0 up
            ip link set vethb master docker0 up
            ip addr add 203.0.113.10/24 dev up0
            ip link set up0 up
            ip -n outside addr add 203.0.113.8/24 dev eth0
            ip -n outside link set eth0 up
            ip -n box01 addr add 172.17.0.2/16 dev eth0
            ip -n box02 addr add 172.17.0.3/16 dev eth0
            ip -n box01 link set lo up
            ip -n box02 link set lo up
            ip -n box01 link set eth0 up
            ip -n box02 link set eth0 up
            ip -n box01 route add default via 172.17.0.1
            ip -n box02 route add default via 172.17.0.1
            iptables -N DOCKER
            iptables -P FORWARD DROP
            iptables -A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
            iptables -A FORWARD -o docker0 -j DOCKER
            iptables -A FORWARD -i docker0 ! -o docker0 -j ACCEPT
            iptables -A FORWARD -i docker0 -o docker0 -j ACCEPT
            iptables -A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp -m tcp --dport 80 -j ACCEPT
            iptables -t nat -N DOCKER
            iptables -t nat -A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER
            iptables -t nat -A OUTPUT ! -d 127.0.0.0/8 -m addrtype --dst-type LOCAL -j DOCKER
            iptables -t nat -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE
            iptables -t nat -A POSTROUTING -s 172.17.0.2/32 -d 172.17.0.2/32 -p tcp -m tcp --dport 80 -j MASQUERADE
            iptables -t nat -A DOCKER ! -i docker0 -p tcp -m tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80
            serve box01 80
            """;

    private static final String PEER = "box01 > 172.17.0.3";
    private static final String OUT = "box01 > 203.0.113.8";
    private static final String PUBLISHED = "outside > 203.0.113.10 tcp 8080";

    static final List<Row> ROWS = List.of(
            Row.of("L01", "box01 lo", "box01 > 127.0.0.1", "ip -n box01 link set lo down"),
            Row.of("L02", "box02 eth0", PEER, "ip -n box02 link set eth0 down"),
            Row.open("L02", "box01 eth0", PUBLISHED, """
                    ip -n box01 link set eth0 down"""),
            Row.open("L03", "box01 eth0", OUT, "ip -n box01 link set eth0 down"),
            Row.of("L05", "box01 eth0", PEER, "ip -n box01 link set eth0 down"),
            Row.of("L07", "box01 eth0", PEER, """
                    ip -n box01 addr del 172.17.0.2/16 dev eth0
                    ip addr add 172.17.0.2/16 dev vetha"""),
            Row.open("L11", "box01", OUT, "ip -n box01 link del eth0"),
            Row.of("B01", "host vethb", PEER, "ip link set vethb nomaster"),
            Row.of("B01", "host vetha", PUBLISHED, "ip link set vetha nomaster"),
            Row.of("B02", "host docker0", PEER, "ip link set docker0 down"),
            Row.of("B03", "host vetha", "box01 > 172.17.0.1", """
                    ip addr del 172.17.0.1/16 dev docker0
                    ip addr add 172.17.0.1/16 dev vetha"""),
            Row.of("B04", "host vetha", "box01 > 172.17.0.1", """
                    ip addr del 172.17.0.1/16 dev docker0
                    ip addr add 172.17.0.9/16 dev vetha
                    ip addr add 172.17.0.1/16 dev docker0"""),
            Row.of("B07", "host vetha", PEER, """
                    ip link set docker0 type bridge stp_state 1
                    ip link set vetha down
                    ip link set vetha up"""),
            Row.of("B08", "box02 eth0", PEER, "ip -n box02 link set eth0 address 02:42:ac:11:00:02"),
            Row.of("B09", "host vethb", PEER, """
                    bridge link set dev vetha isolated on
                    bridge link set dev vethb isolated on"""),
            Row.of("B10", "host docker0", PUBLISHED, """
                    ip neigh replace 172.17.0.2 lladdr 02:00:00:00:00:99 dev docker0 nud permanent"""),
            Row.of("B11", "box02 eth0", PEER, "ip -n box02 link set eth0 arp off"),
            Row.of("A01", "box01 eth0", PEER, """
                    ip -n box01 addr del 172.17.0.2/16 dev eth0
                    ip -n box01 addr add 172.17.0.2 dev eth0"""),
            Row.of("A02", "box01 eth0", "box01 > 172.17.0.9", """
                    ip -n box02 addr add 172.17.0.9/16 dev eth0
                    ip -n box01 addr del 172.17.0.2/16 dev eth0
                    ip -n box01 addr add 172.17.0.2/30 dev eth0"""),
            Row.of("A03", "box02 eth0", "box01 > 172.17.9.3", """
                    ip -n box02 addr del 172.17.0.3/16 dev eth0
                    ip -n box02 addr add 172.17.9.3/24 dev eth0"""),
            Row.open("A04", "host docker0", "box01 > 10.9.0.3", """
                    ip -n box02 addr del 172.17.0.3/16 dev eth0
                    ip -n box02 addr add 10.9.0.3/24 dev eth0"""),
            Row.of("A05", "box02 eth0", "host > 172.17.0.2 = box01", "ip -n box02 addr add 172.17.0.2/16 dev eth0"),
            Row.open("A06", "box02 eth0", "box01 > 172.17.255.255", """
                    ip -n box02 addr del 172.17.0.3/16 dev eth0
                    ip -n box02 addr add 172.17.255.255/16 dev eth0"""),
            Row.open("A07", "box01 eth0", OUT, "ip -n box01 addr del 172.17.0.2/16 dev eth0"),
            Row.open("A08", "box01 eth0", "box01 > 172.17.0.77", "ip link"),
            Row.of("R01", "box01", OUT, "ip -n box01 route del default"),
            Row.of("R02", "box01 eth0", OUT, "ip -n box01 route replace default via 172.17.0.254"),
            Row.of("R03", "box01 eth0", OUT, "ip -n box01 route replace default via 172.17.0.2"),
            Row.of("R04", "box01 eth0", OUT, "ip -n box01 route replace default via 172.17.0.3"),
            Row.of("R05", "box01 eth0", OUT, "ip -n box01 route replace default via 10.9.9.1 dev eth0 onlink"),
            Row.of("R06", "box01 eth0", OUT, """
                    ip -n box01 route del default
                    ip -n box01 route add default via 172.17.0.1 metric 100
                    ip -n box01 route add default via 172.17.0.254"""),
            Row.of("R07", "box01 eth0", OUT, "ip -n box01 route add 203.0.113.0/24 via 172.17.0.3"),
            Row.of("R08", "box01", OUT, "ip -n box01 route add blackhole 203.0.113.0/24"),
            Row.of("R09", "host", OUT, "sysctl -w net.ipv4.ip_forward=0"),
            Row.of("R09", "host", PUBLISHED, "sysctl -w net.ipv4.ip_forward=0"),
            Row.of("R10", "host", OUT, "sysctl -w net.ipv4.conf.docker0.forwarding=0"),
            Row.of("R11", "host", OUT, """
                    sysctl -w net.ipv4.ip_forward=0
                    ip netns exec box01 sysctl -w net.ipv4.ip_forward=1"""),
            Row.of("R12", "box01", PUBLISHED, "ip -n box01 route del default"),
            Row.open("R13", "host docker0", OUT, """
                    sysctl -w net.ipv4.conf.docker0.rp_filter=1
                    ip route replace 172.17.0.2/32 via 203.0.113.8"""),
            Row.of("N01", "host up0", OUT, "iptables -t nat -F POSTROUTING"),
            Row.of("N02", "host up0", OUT, """
                    iptables -t nat -F POSTROUTING
                    iptables -t nat -A POSTROUTING -s 172.17.0.0/16 -o docker0 -j MASQUERADE"""),
            Row.of("N07", "host", "host > 203.0.113.10 tcp 8080", """
                    iptables -t nat -F OUTPUT"""),
            Row.of("N08", "host", "box02 > 203.0.113.10 tcp 8080", """
                    iptables -t nat -A POSTROUTING -s 172.17.0.0/16 -d 172.17.0.2/32 -j MASQUERADE"""),
            Row.open("N09", "host", "box01 > 203.0.113.10 tcp 8080", """
                    iptables -t nat -F DOCKER
                    iptables -t nat -F POSTROUTING
                    iptables -t nat -A DOCKER -p tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80"""),
            Row.of("N09", "host vetha", "box01 > 203.0.113.10 tcp 8080", """
                    iptables -t nat -F DOCKER
                    iptables -t nat -A DOCKER -p tcp --dport 8080 -j DNAT --to-destination 172.17.0.2:80"""),
            Row.open("N10", "box01", "outside > 203.0.113.10 tcp 8081", """
                    serve box01 81 127.0.0.1
                    iptables -A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp --dport 81 -j ACCEPT
                    iptables -t nat -A DOCKER ! -i docker0 -p tcp --dport 8081 -j DNAT --to-destination 172.17.0.2:81"""),
            Row.open("N12", "box02", "box01 > 172.17.0.3 tcp 82", "ip link"),
            Row.open("C05", "box01", "outside > 203.0.113.10 tcp 8083", """
                    iptables -A DOCKER -d 172.17.0.2/32 ! -i docker0 -o docker0 -p tcp --dport 83 -j ACCEPT
                    iptables -t nat -A DOCKER ! -i docker0 -p tcp --dport 8083 -j DNAT --to-destination 172.17.0.2:83"""),
            Row.of("F01", "host", PEER, """
                    iptables -D FORWARD -i docker0 -o docker0 -j ACCEPT
                    iptables -P FORWARD ACCEPT
                    iptables -A FORWARD -i docker0 -o docker0 -j DROP"""),
            Row.of("F03", "host", PUBLISHED, "iptables -F DOCKER"),
            Row.of("F04", "host", PEER, """
                    nft add table bridge f
                    nft add chain bridge f forward '{ type filter hook forward priority 0; }'
                    nft add rule bridge f forward ether type arp drop"""),
            Row.of("F05", "box02", PEER, "ip netns exec box02 sysctl -w net.ipv4.icmp_echo_ignore_all=1"),
            Row.of("F06", "box01", PUBLISHED, "ip netns exec box01 iptables -A INPUT -p tcp --dport 80 -j DROP"),
            Row.of(
                    "F06",
                    "host",
                    PUBLISHED.replace("8080", "22"),
                    "iptables -A INPUT -p tcp --dport 22 -j DROP\nserve host 22"),
            Row.of("M01", "host vethb", PEER + " size 1400", "ip link set vethb mtu 1280"));

    private DockerRows() {}
}
