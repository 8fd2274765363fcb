package io.netlab.capture;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.Bytes;
import io.netlab.netlink.route.Link;
import io.netlab.probe.MessageBuffer;
import io.netlab.sys.Errno;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A packet socket (packet(7)) that sees what every link of one namespace sends and receives, also of links that come
 * later. One is enough for a namespace: the kernel says beside each frame on which link it was.
 */
final class PacketSocket implements AutoCloseable {
    static final int LARGEST_FRAME = 0x1_0000;

    private static final int ETH_P_ALL = 0x0003; // linux/if_ether.h; the kernel wants it in network byte order
    private static final int BUFFER = 8 * 1024 * 1024; // cut by the kernel to net.core.rmem_max
    private static final int INDEX = 4; // struct sockaddr_ll of linux/if_packet.h
    private static final int HARDWARE = 8;
    private static final int PACKET_TYPE = 10;
    private static final int PACKET_OUTGOING = 4;
    private static final int ARPHRD_ETHER = 1; // linux/if_arp.h
    private static final int ARPHRD_LOOPBACK = 772;
    private static final int AUX_STATUS = 0; // struct tpacket_auxdata
    private static final int AUX_VLAN = 16;
    private static final int AUX_VLAN_PROTOCOL = 18;
    private static final int VLAN_VALID = 0x10;
    private static final int ADDRESSES = 12;

    private final Syscalls system;
    private final String node;
    private final NetworkNamespace namespace;
    private final int descriptor;
    private final MessageBuffer message;
    private final Map<Integer, String> names = new HashMap<>();

    private PacketSocket(
            Syscalls system, String node, NetworkNamespace namespace, int descriptor, MessageBuffer message) {
        this.system = system;
        this.node = node;
        this.namespace = namespace;
        this.descriptor = descriptor;
        this.message = message;
    }

    /** Opens one in the namespace, which sees nothing yet. The buffer may be shared by sockets of one thread. */
    static PacketSocket open(Syscalls system, String node, NetworkNamespace namespace, MessageBuffer buffer) {
        int type = SocketFlag.SOCK_RAW | SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC;
        int descriptor = namespace.call(() -> system.socket(SocketFlag.AF_PACKET, type, 0));
        PacketSocket socket = new PacketSocket(system, node, namespace, descriptor, buffer);
        socket.set(SocketFlag.SOL_SOCKET, SocketFlag.SO_RCVBUF, BUFFER);
        socket.set(SocketFlag.SOL_SOCKET, SocketFlag.SO_TIMESTAMPNS, 1);
        socket.set(SocketFlag.SOL_PACKET, SocketFlag.PACKET_AUXDATA, 1);
        socket.learnNames();
        return socket;
    }

    /** From now on it sees all: it was opened for no protocol, so that nothing came before all was ready. */
    void listen() {
        ByteBuffer all = ByteBuffer.allocateDirect(20).order(ByteOrder.nativeOrder());
        all.putShort(0, (short) SocketFlag.AF_PACKET);
        all.put(2, (byte) (ETH_P_ALL >> 8)).put(3, (byte) ETH_P_ALL);
        system.bind(descriptor, all);
    }

    private void set(int level, int option, int value) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
        system.setsockopt(descriptor, level, option, buffer.putInt(0, value));
    }

    private void learnNames() {
        for (Link link : namespace.routes().links()) {
            names.put(link.index(), link.name());
        }
    }

    int descriptor() {
        return descriptor;
    }

    /** Gives away all frames that are there, in their order; says how many. */
    int drain(Consumer<Frame> taker) {
        int count = 0;
        while (receive()) {
            frame().ifPresent(taker);
            count++;
        }
        return count;
    }

    private boolean receive() {
        try {
            message.receive(descriptor, SocketFlag.MSG_TRUNC | SocketFlag.MSG_DONTWAIT);
            return true;
        } catch (SyscallException refused) {
            boolean isEmpty = refused.is(Errno.EAGAIN);
            boolean isLinkGone = refused.is(Errno.ENETDOWN); // a link went down, which is told once
            if (isEmpty || isLinkGone) {
                return isLinkGone && receive();
            }
            throw refused;
        }
    }

    /** Empty where it is no Ethernet frame, and of the loopback's two views of one frame, that which was sent. */
    private Optional<Frame> frame() {
        ByteBuffer name = message.rawName();
        int hardware = name.getShort(HARDWARE) & 0xffff;
        boolean isOut = name.get(PACKET_TYPE) == PACKET_OUTGOING;
        boolean isSecondView = hardware == ARPHRD_LOOPBACK && isOut;
        if (isSecondView || (hardware != ARPHRD_ETHER && hardware != ARPHRD_LOOPBACK)) {
            return Optional.empty();
        }
        Instant time = message.arrivalTime();
        long nanos = time.getEpochSecond() * 1_000_000_000L + time.getNano();
        Bytes bytes = tagged(Bytes.remainingOf(message.packet()));
        int tag = bytes.length() - message.packet().limit();
        return Optional.of(new Frame(nanos, node, nameOf(name.getInt(INDEX)), isOut, bytes, message.length() + tag));
    }

    private String nameOf(int index) {
        if (!names.containsKey(index)) {
            learnNames();
        }
        return names.getOrDefault(index, "if" + index);
    }

    /** Puts the VLAN tag back in its place that the kernel keeps beside the frame. */
    private Bytes tagged(Bytes bytes) {
        Optional<ByteBuffer> beside = message.said(SocketFlag.SOL_PACKET, SocketFlag.PACKET_AUXDATA);
        if (beside.isEmpty() || (beside.get().getInt(AUX_STATUS) & VLAN_VALID) == 0 || bytes.length() < ADDRESSES) {
            return bytes;
        }
        ByteBuffer whole = ByteBuffer.allocate(bytes.length() + 4);
        bytes.slice(0, ADDRESSES).putTo(whole);
        whole.putShort(beside.get().getShort(AUX_VLAN_PROTOCOL))
                .putShort(beside.get().getShort(AUX_VLAN));
        bytes.slice(ADDRESSES, bytes.length()).putTo(whole);
        return Bytes.remainingOf(whole.flip());
    }

    /** How many frames found no room since this was asked last. */
    long lost() {
        ByteBuffer counts = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        system.getsockopt(descriptor, SocketFlag.SOL_PACKET, SocketFlag.PACKET_STATISTICS, counts);
        return counts.getInt(4) & 0xffff_ffffL;
    }

    @Override
    public void close() {
        system.close(descriptor);
    }
}
