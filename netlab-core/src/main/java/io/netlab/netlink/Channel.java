package io.netlab.netlink;

import io.netlab.error.NetlabException;
import io.netlab.net.Bytes;
import io.netlab.sys.Errno;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;

/** An open netlink socket: datagrams out and in, with EINTR retried and every length checked. */
final class Channel implements AutoCloseable {
    private static final int SOCKADDR_NL = 12;
    private static final int LONGEST_OPTION = 2 * Long.BYTES; // struct timeval

    private final Syscalls syscalls;
    private final int descriptor;
    private final WireTap tap;
    private final ByteBuffer optionValue =
            ByteBuffer.allocateDirect(LONGEST_OPTION).order(ByteOrder.nativeOrder());

    private Channel(Syscalls syscalls, int descriptor, WireTap tap) {
        this.syscalls = syscalls;
        this.descriptor = descriptor;
        this.tap = tap;
    }

    /** Opens a socket for rtnetlink in the network namespace of the calling thread. */
    static Channel open(Syscalls syscalls, WireTap tap) {
        return open(syscalls, NetlinkOption.NETLINK_ROUTE, tap);
    }

    /** The same for another family ({@code NETLINK_*}). */
    static Channel open(Syscalls syscalls, int family, WireTap tap) {
        int type = SocketFlag.SOCK_RAW | SocketFlag.SOCK_CLOEXEC;
        int descriptor = syscalls.socket(SocketFlag.AF_NETLINK, type, family);
        return new Channel(syscalls, descriptor, tap);
    }

    int descriptor() {
        return descriptor;
    }

    void setOption(int level, int option, int value) {
        syscalls.setsockopt(
                descriptor, level, option, optionValue.clear().putInt(value).flip());
    }

    /** Makes receiving give up after a time without any answer: a struct timeval, two longs. */
    void setPatience(Duration patience) {
        optionValue.clear().putLong(patience.toSeconds()).putLong(patience.toNanosPart() / 1000);
        syscalls.setsockopt(descriptor, SocketFlag.SOL_SOCKET, SocketFlag.SO_RCVTIMEO, optionValue.flip());
    }

    /**
     * Gets an address of its own from the kernel. A socket without one hears no announcements: it looks as if it were
     * the sender (do_one_broadcast() in the kernel's net/netlink/af_netlink.c).
     */
    void bind() {
        ByteBuffer address = ByteBuffer.allocateDirect(SOCKADDR_NL).order(ByteOrder.nativeOrder());
        syscalls.bind(descriptor, address.putShort(0, (short) SocketFlag.AF_NETLINK));
    }

    void send(ByteBuffer datagram) {
        if (tap.listening()) {
            tap.sent(Bytes.remainingOf(datagram.duplicate()));
        }
        while (true) {
            try {
                syscalls.send(descriptor, datagram, 0);
                return;
            } catch (SyscallException refused) {
                if (!refused.is(Errno.EINTR)) {
                    throw refused;
                }
            }
        }
    }

    /** Waits for a datagram and takes it apart. Throws SyscallException with ENOBUFS when the kernel dropped some. */
    List<Message> receive(ByteBuffer buffer, int flags) {
        int length = receiveDatagram(buffer.clear(), flags);
        if (length > buffer.capacity()) {
            throw new MalformedMessageException(
                    "the kernel sent a datagram of " + length + " bytes, there is room for " + buffer.capacity());
        }
        buffer.flip();
        if (tap.listening()) {
            tap.received(Bytes.remainingOf(buffer.duplicate()));
        }
        return Message.decodeAll(MessageReader.of(buffer));
    }

    private int receiveDatagram(ByteBuffer buffer, int flags) {
        while (true) {
            try {
                return syscalls.recv(descriptor, buffer, flags | SocketFlag.MSG_TRUNC);
            } catch (SyscallException refused) {
                if (refused.is(Errno.EAGAIN)) {
                    throw new NetlabException(
                            NetlabException.Kind.DEADLINE,
                            "the kernel did not answer a netlink request in time",
                            refused);
                }
                if (!refused.is(Errno.EINTR)) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public void close() {
        syscalls.close(descriptor);
    }
}
