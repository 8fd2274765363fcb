package io.netlab.packet;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import io.netlab.net.MacAddress;

/** One header of a packet. The first is the frame's, the last that of the innermost protocol that is known. */
public sealed interface Header {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /** The Ethernet header; the type says what is in the frame ({@link EtherType}). */
    record Ethernet(MacAddress to, MacAddress from, int type) implements Header {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A tag of IEEE 802.1Q: the frame belongs to that virtual network. */
    record Vlan(int id, int priority, int type) implements Header {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Who has an IPv4 address (operation 1, a request), and who says so (2, a reply): RFC 826. */
    record Arp(int operation, MacAddress senderMac, IpAddress sender, MacAddress targetMac, IpAddress target)
            implements Header {
        public static final int REQUEST = 1;
        public static final int REPLY = 2;

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * The header of IPv4 (RFC 791) or IPv6 (RFC 8200, its fragment header taken in).
     *
     * @param protocol of what it carries ({@link IpProtocol})
     * @param ttl the hops left
     * @param id by which the pieces of a packet know each other; 0 for an IPv6 packet in one piece
     * @param uncut whether no router may cut it up (DF)
     * @param more whether further pieces follow (MF)
     * @param offset of this piece in bytes
     * @param length of the whole packet in bytes, this header with it
     */
    record Ip(
            IpAddress from,
            IpAddress to,
            int protocol,
            int ttl,
            int id,
            boolean uncut,
            boolean more,
            int offset,
            int length)
            implements Header {
        /** The family of its addresses. */
        public AddressFamily family() {
            return from.family();
        }

        /** True for a piece of a packet that was cut up. */
        public boolean isFragment() {
            return more || offset > 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A message of ICMP or ICMPv6; of an echo the second and third word are its id and its number. */
    record Icmp(AddressFamily family, int type, int code, int second, int third) implements Header {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }

        /** An echo request. */
        public boolean isEchoRequest() {
            return type == (family == AddressFamily.IPV4 ? 8 : 128);
        }

        /** An echo reply. */
        public boolean isEchoReply() {
            return type == (family == AddressFamily.IPV4 ? 0 : 129);
        }

        /** A message that a packet could not be delivered, which it quotes. */
        public boolean isError() {
            return family == AddressFamily.IPV6 ? type < 128 : type == 3 || type == 5 || type == 11 || type == 12;
        }
    }

    /** The header of TCP (RFC 9293); the options are as they came. */
    record Tcp(int from, int to, long sequence, long acknowledged, int flags, int window, Bytes options)
            implements Header {
        public static final int FIN = 1;
        public static final int SYN = 2;
        public static final int RST = 4;
        public static final int ACK = 16;

        /** True when that flag is set. */
        public boolean has(int flag) {
            return (flags & flag) != 0;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The header of UDP (RFC 768). */
    record Udp(int from, int to, int length) implements Header {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** The header of VXLAN (RFC 7348): a whole frame of the virtual network with that number follows. */
    record Vxlan(int vni) implements Header {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method a header. */
    interface Visitor<R> {
        R visit(Ethernet header);

        R visit(Vlan header);

        R visit(Arp header);

        R visit(Ip header);

        R visit(Icmp header);

        R visit(Tcp header);

        R visit(Udp header);

        R visit(Vxlan header);
    }
}
