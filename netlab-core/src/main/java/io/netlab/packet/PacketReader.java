package io.netlab.packet;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;
import java.util.ArrayList;
import java.util.List;

/** Reads one header after the other, until one is not known or cut off. */
final class PacketReader {
    private static final int VXLAN_PORT = 4789; // RFC 7348; the kernel's own default is 8472
    private static final int VXLAN_PORT_LINUX = 8472;
    private static final int VXLAN_FLAG = 0x08;

    private final Bytes bytes;
    private final List<Header> headers = new ArrayList<>();
    private int at;
    private int end;

    PacketReader(Bytes bytes) {
        this.bytes = bytes;
        this.end = bytes.length();
    }

    Packet frame() {
        ethernet();
        return read();
    }

    Packet ip() {
        int version = has(1) ? bytes.at(0) >> 4 : 0;
        etherType(version == 4 ? EtherType.IPV4 : version == 6 ? EtherType.IPV6 : 0);
        return read();
    }

    private Packet read() {
        return new Packet(headers, bytes.slice(at, Math.max(at, end)));
    }

    private void ethernet() {
        if (has(14)) {
            int type = u16(12);
            headers.add(new Header.Ethernet(mac(0), mac(6), type));
            at += 14;
            etherType(type);
        }
    }

    private void etherType(int type) {
        switch (type) {
            case EtherType.VLAN -> vlan();
            case EtherType.ARP -> arp();
            case EtherType.IPV4 -> ipv4();
            case EtherType.IPV6 -> ipv6();
            default -> {}
        }
    }

    private void vlan() {
        if (has(4)) {
            int type = u16(2);
            headers.add(new Header.Vlan(u16(0) & 0xfff, u16(0) >> 13, type));
            at += 4;
            etherType(type);
        }
    }

    /** Only that of Ethernet and IPv4, the one that there is. */
    private void arp() {
        if (has(28) && u16(0) == 1 && u16(2) == EtherType.IPV4) {
            headers.add(new Header.Arp(u16(6), mac(8), address(14, 4), mac(18), address(24, 4)));
            at += 28;
        }
    }

    private void ipv4() {
        int length = has(20) ? (bytes.at(at) & 0xf) * 4 : 0;
        if (length < 20 || !has(length)) {
            return;
        }
        int cut = u16(6);
        int total = u16(2);
        Header.Ip ip = new Header.Ip(
                address(12, 4),
                address(16, 4),
                u8(9),
                u8(8),
                u16(4),
                (cut & 0x4000) != 0,
                (cut & 0x2000) != 0,
                (cut & 0x1fff) * 8,
                total);
        headers.add(ip);
        limit(total); // a short frame is padded to 60 bytes
        at += length;
        transport(ip);
    }

    private void ipv6() {
        if (!has(40)) {
            return;
        }
        int start = at;
        int length = 40 + u16(4);
        int next = u8(6);
        limit(length);
        at += 40;
        int id = 0;
        int cut = 0;
        while ((next == IpProtocol.HOP_BY_HOP || next == IpProtocol.DESTINATION || next == IpProtocol.FRAGMENT)
                && has(8)) {
            boolean isFragment = next == IpProtocol.FRAGMENT;
            id = isFragment ? (int) u32(4) : id;
            cut = isFragment ? u16(2) : cut;
            int size = isFragment ? 8 : (u8(1) + 1) * 8;
            next = u8(0);
            at += size;
        }
        Header.Ip ip = new Header.Ip(
                IpAddress.of(bytes.slice(start + 8, start + 24)),
                IpAddress.of(bytes.slice(start + 24, start + 40)),
                next,
                bytes.at(start + 7),
                id,
                false,
                (cut & 1) != 0,
                cut & 0xfff8,
                length);
        headers.add(ip);
        transport(ip);
    }

    /** Only the first piece of a packet has the header of what it carries. */
    private void transport(Header.Ip ip) {
        if (ip.offset() > 0) {
            return;
        }
        switch (ip.protocol()) {
            case IpProtocol.ICMP -> icmp(AddressFamily.IPV4);
            case IpProtocol.ICMPV6 -> icmp(AddressFamily.IPV6);
            case IpProtocol.TCP -> tcp();
            case IpProtocol.UDP -> udp();
            default -> {}
        }
    }

    private void icmp(AddressFamily family) {
        if (has(8)) {
            headers.add(new Header.Icmp(family, u8(0), u8(1), u16(4), u16(6)));
            at += 8;
        }
    }

    private void tcp() {
        int length = has(20) ? (u8(12) >> 4) * 4 : 0;
        if (length >= 20) {
            Bytes options = bytes.slice(at + 20, Math.max(at + 20, Math.min(at + length, end)));
            headers.add(new Header.Tcp(u16(0), u16(2), u32(4), u32(8), u8(13), u16(14), options));
            at = Math.min(at + length, end);
        }
    }

    private void udp() {
        if (!has(8)) {
            return;
        }
        Header.Udp udp = new Header.Udp(u16(0), u16(2), u16(4));
        headers.add(udp);
        at += 8;
        boolean isVxlan = udp.to() == VXLAN_PORT || udp.to() == VXLAN_PORT_LINUX;
        if (isVxlan && has(8) && u8(0) == VXLAN_FLAG) {
            headers.add(new Header.Vxlan((int) (u32(4) >> 8)));
            at += 8;
            ethernet();
        }
    }

    private void limit(int length) {
        end = Math.min(end, at + length);
    }

    private boolean has(int count) {
        return at + count <= end;
    }

    private int u8(int offset) {
        return bytes.at(at + offset);
    }

    private int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    private long u32(int offset) {
        return (long) u16(offset) << 16 | u16(offset + 2);
    }

    private MacAddress mac(int offset) {
        return new MacAddress(bytes.slice(at + offset, at + offset + 6));
    }

    private IpAddress address(int offset, int length) {
        return IpAddress.of(bytes.slice(at + offset, at + offset + length));
    }
}
