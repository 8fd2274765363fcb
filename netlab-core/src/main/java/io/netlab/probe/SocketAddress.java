package io.netlab.probe;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import io.netlab.net.IpAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Addresses as the kernel takes them: {@code sockaddr_in} (ip(7)) and {@code sockaddr_in6} (ipv6(7)). */
final class SocketAddress {
    static final int MAX_SIZE = 28;
    private static final int SIZE_V4 = 16;
    private static final int ADDRESS_V4 = 4;
    private static final int ADDRESS_V6 = 8;
    static final int SCOPE_V6 = 24;
    private static final Bytes MAPPED = Bytes.ofHex("00000000000000000000ffff");

    private SocketAddress() {}

    /** A buffer of its own with the address, ready for a call. */
    static ByteBuffer of(IpAddress address, int port) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(MAX_SIZE).order(ByteOrder.nativeOrder());
        return write(buffer, address, port, 0);
    }

    /** Puts the address at the start of the buffer, whose position and limit then enclose it. */
    static ByteBuffer write(ByteBuffer buffer, IpAddress address, int port, int scope) {
        boolean v4 = address.family() == AddressFamily.IPV4;
        buffer.clear().limit(v4 ? SIZE_V4 : MAX_SIZE);
        buffer.putShort(0, (short) address.family().number());
        buffer.put(2, (byte) (port >> 8)).put(3, (byte) port);
        buffer.putInt(4, 0).position(v4 ? ADDRESS_V4 : ADDRESS_V6);
        address.bytes().putTo(buffer);
        if (v4) {
            buffer.putLong(8, 0);
        } else {
            buffer.putInt(SCOPE_V6, scope);
        }
        return buffer.position(0);
    }

    /** The port of the address at the start. */
    static int port(ByteBuffer buffer) {
        return ((buffer.get(2) & 0xff) << 8) | (buffer.get(3) & 0xff);
    }

    /**
     * The address that lies at the index, if there is one of either family. One of IPv4 that came to a socket for both
     * families, {@code ::ffff:10.0.0.1}, is given as what it is (RFC 4291, 2.5.5.2).
     */
    static Optional<IpAddress> read(ByteBuffer buffer, int at) {
        int family = buffer.getShort(at);
        if (family == AddressFamily.IPV4.number() && at + SIZE_V4 <= buffer.limit()) {
            return Optional.of(address(buffer, at + ADDRESS_V4, AddressFamily.IPV4));
        }
        if (family == AddressFamily.IPV6.number() && at + MAX_SIZE <= buffer.limit()) {
            return Optional.of(unmapped(address(buffer, at + ADDRESS_V6, AddressFamily.IPV6)));
        }
        return Optional.empty();
    }

    private static IpAddress unmapped(IpAddress address) {
        boolean mapped = address.bytes().slice(0, MAPPED.length()).equals(MAPPED);
        return mapped ? IpAddress.of(address.bytes().slice(MAPPED.length(), 16)) : address;
    }

    /** The bytes of an address at the index. */
    static IpAddress address(ByteBuffer buffer, int at, AddressFamily family) {
        byte[] content = new byte[family.addressLength()];
        buffer.get(at, content);
        return new IpAddress(family, Bytes.of(content));
    }
}
