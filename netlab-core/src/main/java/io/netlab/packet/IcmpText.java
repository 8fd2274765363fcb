package io.netlab.packet;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.util.Optional;

/** What tcpdump prints of an ICMP message (RFC 792, RFC 4443, RFC 4861). */
final class IcmpText {
    private static final int ADDRESS = 16;
    private static final int LISTENER_REPORT = 143; // RFC 3810: always behind a hop-by-hop header

    private IcmpText() {}

    static String of(Header.Icmp icmp, Packet packet) {
        String echo = ", id " + icmp.second() + ", seq " + icmp.third();
        if (icmp.isEchoRequest() || icmp.isEchoReply()) {
            return PacketText.family(icmp.family()) + " echo " + (icmp.isEchoReply() ? "reply" : "request") + echo;
        }
        String lead = icmp.family() == AddressFamily.IPV6 && icmp.type() == LISTENER_REPORT ? "HBH " : "";
        return lead + PacketText.family(icmp.family()) + " "
                + (icmp.family() == AddressFamily.IPV4 ? v4(icmp, packet) : v6(icmp, packet));
    }

    private static String v4(Header.Icmp icmp, Packet packet) {
        return switch (icmp.type()) {
            case 3 -> unreachable(icmp, packet);
            case 5 -> "redirect " + target(packet) + " to host " + gateway(icmp);
            case 11 -> icmp.code() == 0 ? "time exceeded in-transit" : "ip reassembly time exceeded";
            default -> "type-#" + icmp.type();
        };
    }

    private static String gateway(Header.Icmp icmp) {
        int high = icmp.second();
        int low = icmp.third();
        return high / 256 + "." + high % 256 + "." + low / 256 + "." + low % 256;
    }

    private static String unreachable(Header.Icmp icmp, Packet packet) {
        String target = target(packet);
        return switch (icmp.code()) {
            case 0 -> "net " + target + " unreachable";
            case 1 -> "host " + target + " unreachable";
            case 2 -> target + " protocol unreachable";
            case 3 -> port(target, packet, "");
            case 4 -> target + " unreachable - need to frag (mtu " + icmp.third() + ")";
            case 9 -> "net " + target + " unreachable - admin prohibited";
            case 10 -> "host " + target + " unreachable - admin prohibited";
            case 13 -> "host " + target + " unreachable - admin prohibited filter";
            default -> target + " unreachable - #" + icmp.code();
        };
    }

    private static String target(Packet packet) {
        return packet.quoted()
                .flatMap(Packet::ip)
                .map(Header.Ip::to)
                .map(Object::toString)
                .orElse("?");
    }

    private static String port(String target, Packet packet, String prefix) {
        Optional<Packet> quoted = packet.quoted();
        Optional<String> udp =
                quoted.flatMap(each -> each.first(Header.Udp.class)).map(each -> "udp port " + each.to());
        Optional<String> tcp =
                quoted.flatMap(each -> each.first(Header.Tcp.class)).map(each -> "tcp port " + each.to());
        return prefix + target + " " + udp.or(() -> tcp).orElse("port") + " unreachable";
    }

    private static String v6(Header.Icmp icmp, Packet packet) {
        return switch (icmp.type()) {
            case 1 -> unreachableV6(icmp, packet);
            case 2 -> "packet too big, mtu " + ((long) icmp.second() << 16 | icmp.third());
            case 3 -> "time exceeded in-transit for " + target(packet);
            case 133 -> "router solicitation";
            case 134 -> "router advertisement";
            case 135 -> "neighbor solicitation, who has " + neighbour(packet);
            case 136 -> "neighbor advertisement, tgt is " + neighbour(packet);
            case LISTENER_REPORT -> "multicast listener report v2, " + icmp.third() + " group record(s)";
            default -> "type-#" + icmp.type();
        };
    }

    private static String unreachableV6(Header.Icmp icmp, Packet packet) {
        String target = target(packet);
        return switch (icmp.code()) {
            case 0 -> "destination unreachable, unreachable route " + target;
            case 1 -> "destination unreachable, unreachable prohibited " + target;
            case 3 -> "destination unreachable, unreachable address " + target;
            case 4 -> port(target, packet, "destination unreachable, ");
            default -> "destination unreachable, #" + icmp.code() + " " + target;
        };
    }

    private static String neighbour(Packet packet) {
        Bytes payload = packet.payload();
        return payload.length() < ADDRESS
                ? "?"
                : IpAddress.of(payload.slice(0, ADDRESS)).toString();
    }
}
