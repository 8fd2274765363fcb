package io.netlab.probe;

import io.netlab.namespace.NamespaceThread;
import io.netlab.net.IpAddress;
import io.netlab.sys.CloneFlag;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Waits until the kernel stamps packets with their times. It begins to, for all namespaces at once, when the first socket
 * asks for it, but a moment later ({@code net_enable_timestamp()} in the kernel's net/core/dev.c): a packet that comes in
 * between gets the time at which it is read, which says nothing of the order.
 */
public final class Timestamps {
    private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");
    private static final int MOST_TRIES = 100_000;
    private static final int RECEIVED_AND_REPORTED = 0x18; // SOF_TIMESTAMPING_RX_SOFTWARE and _SOFTWARE
    private static final int SIOCSIFFLAGS = 0x8914; // linux/sockios.h, with a struct ifreq: netdevice(7)
    private static final int IFREQ = 40;
    private static final int IFR_FLAGS = 16;
    private static final short IFF_UP = 1;

    private final Syscalls system;
    private final MessageBuffer message;

    private Timestamps(Syscalls system) {
        this.system = system;
        this.message = new MessageBuffer(system, 64);
    }

    /**
     * Sends datagrams to itself until one comes with its time, in a network namespace that is new and ends with this: no
     * firewall hears of them, and no counter. A socket that asks for times must be open already.
     */
    public static void await(Syscalls system) {
        NamespaceThread.call("timestamps", () -> {
            system.unshare(CloneFlag.NEWNET);
            new Timestamps(system).await();
            return system;
        });
    }

    private void await() {
        int type = SocketFlag.SOCK_DGRAM | SocketFlag.SOCK_CLOEXEC;
        int descriptor = system.socket(SocketFlag.AF_INET, type, 0);
        try {
            setLoopbackUp(descriptor);
            system.setsockopt(
                    descriptor,
                    SocketFlag.SOL_SOCKET,
                    SocketFlag.SO_TIMESTAMPING,
                    direct(4).putInt(0, RECEIVED_AND_REPORTED));
            system.bind(descriptor, SocketAddress.of(LOOPBACK, 0));
            ByteBuffer own = SocketAddress.of(LOOPBACK, 0);
            system.getsockname(descriptor, own);
            for (int tries = 0; tries < MOST_TRIES && !isStamped(descriptor, own); tries++) {
                Thread.onSpinWait();
            }
        } finally {
            system.close(descriptor);
        }
    }

    private void setLoopbackUp(int descriptor) {
        ByteBuffer request = direct(IFREQ).put("lo".getBytes(StandardCharsets.US_ASCII));
        system.ioctl(
                descriptor, SIOCSIFFLAGS, request.putShort(IFR_FLAGS, IFF_UP).rewind());
    }

    /** Without a time there is nothing beside the datagram. */
    private boolean isStamped(int descriptor, ByteBuffer own) {
        system.sendto(descriptor, ByteBuffer.allocateDirect(1), 0, own.duplicate());
        message.receive(descriptor, 0);
        return message.said(SocketFlag.SOL_SOCKET, SocketFlag.SO_TIMESTAMPING).isPresent();
    }

    private static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
