package io.netlab.probe;

import io.netlab.net.AddressFamily;
import io.netlab.net.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes ICMP echo requests (RFC 792, RFC 4443 section 4.1) of one size into one buffer, over and over. */
final class EchoPacket {
    static final int HEADER = 8;
    static final int REQUEST_V4 = 8;
    static final int REPLY_V4 = 0;
    static final int REDIRECT_V4 = 5;
    static final int REQUEST_V6 = 128;
    static final int REPLY_V6 = 129;

    private final ByteBuffer buffer;
    private final int type;
    private final int constantSum;

    /** The id is the same in all packets; the payload counts upwards. */
    EchoPacket(AddressFamily family, int id, int size) {
        this(family, id, counting(size));
    }

    /** The id and the payload are the same in all packets. */
    EchoPacket(AddressFamily family, int id, Bytes payload) {
        type = family == AddressFamily.IPV4 ? REQUEST_V4 : REQUEST_V6;
        buffer = ByteBuffer.allocateDirect(HEADER + payload.length()).order(ByteOrder.BIG_ENDIAN);
        buffer.put(0, (byte) type).putShort(4, (short) id).position(HEADER);
        payload.putTo(buffer);
        constantSum = sum(buffer);
    }

    private static Bytes counting(int size) {
        byte[] payload = new byte[size];
        for (int index = 0; index < size; index++) {
            payload[index] = (byte) index;
        }
        return Bytes.of(payload);
    }

    /** The packet with that sequence number, ready to be sent; the next call overwrites it. */
    ByteBuffer numbered(int sequence) {
        buffer.putShort(6, (short) sequence);
        // The kernel overwrites the checksum of ICMPv6, which covers addresses (raw(7), RFC 3542 section 3.1).
        buffer.putShort(2, (short) ~fold(constantSum + (sequence & 0xffff)));
        return buffer.clear();
    }

    /** The number of bytes behind the header. */
    int size() {
        return buffer.capacity() - HEADER;
    }

    private static int sum(ByteBuffer packet) {
        int sum = 0;
        for (int index = 0; index < packet.capacity(); index++) {
            int value = packet.get(index) & 0xff;
            sum = fold(sum + (index % 2 == 0 ? value << 8 : value));
        }
        return sum;
    }

    /** Adds the carries of a ones' complement sum (RFC 1071). */
    private static int fold(int sum) {
        int once = (sum & 0xffff) + (sum >>> 16);
        return (once & 0xffff) + (once >>> 16);
    }
}
