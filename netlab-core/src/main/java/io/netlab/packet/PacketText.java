package io.netlab.packet;

import io.netlab.net.AddressFamily;

/** The line that {@code tcpdump -n -S} prints of a packet, which a person may know; with the frame, that of {@code -e}. */
public final class PacketText implements Header.Visitor<String> {
    private final Packet packet;
    private final boolean withFrame;
    private final int frameLength;

    private PacketText(Packet packet, boolean withFrame, int frameLength) {
        this.packet = packet;
        this.withFrame = withFrame;
        this.frameLength = frameLength;
    }

    /**
     * {@code IP 172.17.0.2 > 172.17.0.3: ICMP echo request, id 7, seq 1, length 64}.
     *
     * @param frameLength of the frame as it was on the wire, in bytes
     * @param withFrame whether the Ethernet header is told, too
     */
    public static String of(Packet packet, int frameLength, boolean withFrame) {
        return new PacketText(packet, withFrame, frameLength).line();
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        int depth = 0;
        for (Header header : packet.headers()) {
            line.append(
                    depth++ > 0 && header instanceof Header.Ethernet ethernet
                            ? tunnelled(ethernet)
                            : header.accept(this));
        }
        boolean isKnown = packet.headers().size() > 1 || packet.ip().isPresent();
        return isKnown ? line.toString() : line + "length " + frameLength;
    }

    private static String tunnelled(Header.Ethernet frame) {
        return frame.type() == EtherType.IPV4 ? "IP " : frame.type() == EtherType.IPV6 ? "IP6 " : "";
    }

    @Override
    public String visit(Header.Ethernet header) {
        if (withFrame) {
            String type = EtherType.name(header.type()) + String.format(" (0x%04x)", header.type());
            return header.from() + " > " + (isBroadcast(header) ? "ff:ff:ff:ff:ff:ff" : header.to()) + ", ethertype "
                    + type + ", length " + frameLength + ": ";
        }
        return switch (header.type()) {
            case EtherType.IPV4 -> "IP ";
            case EtherType.IPV6 -> "IP6 ";
            case EtherType.ARP, EtherType.VLAN -> "";
            default -> String.format("ethertype 0x%04x, ", header.type());
        };
    }

    private static boolean isBroadcast(Header.Ethernet header) {
        return header.to().toString().equals("ff:ff:ff:ff:ff:ff");
    }

    @Override
    public String visit(Header.Vlan header) {
        String type = header.type() == EtherType.IPV4 ? "IP " : header.type() == EtherType.IPV6 ? "IP6 " : "";
        return "vlan " + header.id() + ", p " + header.priority() + ", "
                + (withFrame
                        ? "ethertype " + EtherType.name(header.type()) + String.format(" (0x%04x), ", header.type())
                        : type);
    }

    @Override
    public String visit(Header.Arp header) {
        String lead = withFrame ? "" : "ARP, ";
        String what = header.operation() == Header.Arp.REPLY
                ? "Reply " + header.sender() + " is-at " + header.senderMac()
                : "Request who-has " + header.target() + " tell " + header.sender();
        return lead + what + ", length " + (28 + packet.payload().length());
    }

    @Override
    public String visit(Header.Ip header) {
        if (header.offset() > 0) {
            return header.from() + " > " + header.to() + ": " + protocol(header.protocol());
        }
        String ports = portsOf(header);
        return ports.isEmpty() ? header.from() + " > " + header.to() + ": " + unknown(header) : ports;
    }

    private String unknown(Header.Ip header) {
        boolean isLast = packet.headers().get(packet.headers().size() - 1).equals(header);
        return isLast ? "ip-proto-" + header.protocol() + " " + packet.payload().length() : "";
    }

    private static String protocol(int number) {
        return switch (number) {
            case IpProtocol.ICMP -> "icmp";
            case IpProtocol.TCP -> "tcp";
            case IpProtocol.UDP -> "udp";
            case IpProtocol.ICMPV6 -> "icmp6";
            default -> "ip-proto-" + number;
        };
    }

    private String portsOf(Header.Ip header) {
        int next = packet.headers().indexOf(header) + 1;
        if (next == packet.headers().size()) {
            return "";
        }
        Header carried = packet.headers().get(next);
        if (carried instanceof Header.Tcp tcp) {
            return header.from() + "." + tcp.from() + " > " + header.to() + "." + tcp.to() + ": ";
        }
        return carried instanceof Header.Udp udp
                ? header.from() + "." + udp.from() + " > " + header.to() + "." + udp.to() + ": "
                : "";
    }

    @Override
    public String visit(Header.Icmp header) {
        return IcmpText.of(header, packet) + ", length " + (8 + packet.payload().length());
    }

    @Override
    public String visit(Header.Tcp header) {
        return TcpText.of(header, packet.payload().length());
    }

    @Override
    public String visit(Header.Udp header) {
        return packet.first(Header.Vxlan.class).isPresent() ? "" : "UDP, length " + Math.max(0, header.length() - 8);
    }

    @Override
    public String visit(Header.Vxlan header) {
        return "VXLAN, flags [I] (0x08), vni " + header.vni() + " / ";
    }

    static String family(AddressFamily family) {
        return family == AddressFamily.IPV4 ? "ICMP" : "ICMP6,";
    }
}
