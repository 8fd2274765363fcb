package io.netlab.probe;

import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.sys.IpOption;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Optional;

/**
 * Receives a packet with all that the kernel says of it: who sent it, where it arrived, or why it was not delivered.
 * This is {@code struct msghdr} of recvmsg(2) with its parts, as 64-bit kernels lay it out.
 */
public final class MessageBuffer {
    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTOR_COUNT = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int HEADER_SIZE = 56;
    private static final int CONTROL_HEADER = 16; // size_t length, int level, int type
    private static final int CONTROL_CAPACITY = 256;

    private final Syscalls system;
    private final ByteBuffer name = direct(SocketAddress.MAX_SIZE);
    private final ByteBuffer control = direct(CONTROL_CAPACITY);
    private final ByteBuffer vector = direct(16);
    private final ByteBuffer header = direct(HEADER_SIZE);
    private final ByteBuffer packet;
    private int length;

    /** Packets longer than the capacity are cut. */
    public MessageBuffer(Syscalls system, int capacity) {
        this.system = system;
        packet = ByteBuffer.allocateDirect(capacity).order(ByteOrder.BIG_ENDIAN);
        vector.putLong(0, system.addressOf(packet)).putLong(8, capacity);
        header.putLong(0, system.addressOf(name)).putLong(CONTROL, system.addressOf(control));
        header.putLong(VECTOR, system.addressOf(vector)).putLong(VECTOR_COUNT, 1);
    }

    private static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /** Receives one packet; throws SyscallException with EAGAIN when there is none. */
    public void receive(int descriptor, int flags) {
        name.clear();
        header.putInt(NAME_LENGTH, name.capacity()).putLong(CONTROL_LENGTH, CONTROL_CAPACITY);
        packet.clear();
        length = system.recvmsg(descriptor, header, flags);
        packet.limit(Math.min(length, packet.capacity()));
        control.clear().limit((int) header.getLong(CONTROL_LENGTH));
        name.limit(Math.min(header.getInt(NAME_LENGTH), name.capacity()));
    }

    /** What was received, in network byte order. */
    public ByteBuffer packet() {
        return packet;
    }

    /** How long the packet was before it was cut, where {@code MSG_TRUNC} asked for it. */
    public int length() {
        return length;
    }

    /** The address beside the packet, as the family of the socket has it (packet(7)). */
    public ByteBuffer rawName() {
        return name.duplicate().order(ByteOrder.nativeOrder());
    }

    /** What the kernel says beside the packet under that level and type (cmsg(3)), in native byte order. */
    public Optional<ByteBuffer> said(int level, int type) {
        int at = find(level, type);
        return at < 0
                ? Optional.empty()
                : Optional.of(control.duplicate().position(at).slice().order(ByteOrder.nativeOrder()));
    }

    /** Who sent it; of an error, where the packet was to go. */
    Optional<IpAddress> name() {
        return name.limit() < 2 ? Optional.empty() : SocketAddress.read(name, 0);
    }

    /** The index of the link that a link-local IPv6 address belongs to, or 0. */
    int scope() {
        return name.limit() < SocketAddress.MAX_SIZE ? 0 : name.getInt(SocketAddress.SCOPE_V6);
    }

    /** How many hops the packet had left ({@code IP_TTL}, {@code IPV6_HOPLIMIT}), or -1. */
    int hopLimit() {
        int v4 = find(IpOption.SOL_IP, IpOption.IP_TTL);
        int at = v4 >= 0 ? v4 : find(IpOption.SOL_IPV6, IpOption.IPV6_HOPLIMIT);
        return at < 0 ? -1 : control.getInt(at);
    }

    /** When it arrived ({@code SO_TIMESTAMPNS}); now, when the kernel did not say. */
    public Instant arrivalTime() {
        int at = find(SocketFlag.SOL_SOCKET, SocketFlag.SO_TIMESTAMPNS);
        return at < 0 ? Instant.now() : Instant.ofEpochSecond(control.getLong(at), control.getLong(at + 8));
    }

    /** The error that came with it, when it was read from the queue of errors. */
    Optional<ErrorReport> error() {
        int at = find(IpOption.SOL_IP, IpOption.IP_RECVERR);
        int found = at >= 0 ? at : find(IpOption.SOL_IPV6, IpOption.IPV6_RECVERR);
        return found < 0
                ? Optional.empty()
                : Optional.of(ErrorReport.decode(
                        control.duplicate().order(ByteOrder.nativeOrder()).position(found)));
    }

    /** The address of this node that an IPv6 packet came to ({@code IPV6_PKTINFO}). */
    Optional<IpAddress> arrivedAt() {
        int at = find(IpOption.SOL_IPV6, IpOption.IPV6_PKTINFO);
        return at < 0 ? Optional.empty() : Optional.of(SocketAddress.address(control, at, AddressFamily.IPV6));
    }

    /** Where the data of a control message begins, or -1. */
    private int find(int level, int type) {
        int at = 0;
        while (at + CONTROL_HEADER <= control.limit()) {
            long length = control.getLong(at);
            if (length < CONTROL_HEADER || at + length > control.limit()) {
                return -1;
            }
            if (control.getInt(at + 8) == level && control.getInt(at + 12) == type) {
                return at + CONTROL_HEADER;
            }
            at += (int) (length + 7) & ~7;
        }
        return -1;
    }
}
