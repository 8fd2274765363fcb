package io.netlab.packet;

import io.netlab.net.Bytes;
import java.util.List;
import java.util.Optional;

/**
 * A packet, read as far as it is understood.
 *
 * @param headers from the outermost to the innermost
 * @param payload what is behind the last header
 */
public record Packet(List<Header> headers, Bytes payload) {
    public Packet {
        headers = List.copyOf(headers);
    }

    /** Reads an Ethernet frame. Nothing is too short or too strange: the rest of it then is payload. */
    public static Packet ofFrame(Bytes frame) {
        return new PacketReader(frame).frame();
    }

    /** Reads an IP packet, which has no frame around it: one that an ICMP message quotes. */
    public static Packet ofIp(Bytes packet) {
        return new PacketReader(packet).ip();
    }

    /** The first header of a kind, from the outside. */
    public <H extends Header> Optional<H> first(Class<H> kind) {
        return headers.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The outermost IP header. */
    public Optional<Header.Ip> ip() {
        return first(Header.Ip.class);
    }

    /** The packet that an ICMP error quotes the beginning of. */
    public Optional<Packet> quoted() {
        return first(Header.Icmp.class).filter(Header.Icmp::isError).map(icmp -> ofIp(payload));
    }

    /** What the tunnel carries, if there is one: the packet within. */
    public Optional<Packet> inner() {
        int tunnel = 0;
        while (tunnel < headers.size() && !(headers.get(tunnel) instanceof Header.Vxlan)) {
            tunnel++;
        }
        return tunnel == headers.size()
                ? Optional.empty()
                : Optional.of(new Packet(headers.subList(tunnel + 1, headers.size()), payload));
    }
}
