package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.sys.IpOption;
import io.netlab.sys.PollFlag;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * One datagram there, and the one that comes back. A router's word that there is no way is heard at once
 * ({@code IP_RECVERR} in ip(7)), where a plain socket would wait for an answer that cannot come.
 */
public final class DatagramExchange {
    private static final int LARGEST = 0xffff;

    private final Syscalls system;
    private final NetworkNamespace namespace;

    /** From that namespace. */
    public DatagramExchange(Syscalls system, NetworkNamespace namespace) {
        this.system = system;
        this.namespace = namespace;
    }

    /** What comes back in time, if anything does. Throws SyscallException when there is no way, or nobody there. */
    public Optional<ByteBuffer> with(IpAddress address, int port, ByteBuffer question, Duration patience) {
        int type = SocketFlag.SOCK_DGRAM | SocketFlag.SOCK_CLOEXEC;
        int family = address.family().number();
        int descriptor = namespace.call(() -> system.socket(family, type, 0));
        try {
            hearRouters(descriptor, address.family());
            system.connect(descriptor, SocketAddress.of(address, port));
            ByteBuffer bytes = ByteBuffer.allocateDirect(question.remaining());
            system.send(descriptor, bytes.put(question.duplicate()).flip(), 0);
            return answer(descriptor, patience);
        } finally {
            system.close(descriptor);
        }
    }

    private void hearRouters(int descriptor, AddressFamily family) {
        ByteBuffer on = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        boolean isV4 = family == AddressFamily.IPV4;
        system.setsockopt(
                descriptor,
                isV4 ? IpOption.SOL_IP : IpOption.SOL_IPV6,
                isV4 ? IpOption.IP_RECVERR : IpOption.IPV6_RECVERR,
                on.putInt(0, 1));
    }

    private Optional<ByteBuffer> answer(int descriptor, Duration patience) {
        PollSet poll = new PollSet(system, 1);
        poll.add(descriptor, PollFlag.POLLIN);
        poll.waitUntil(System.nanoTime() + patience.toNanos());
        if (poll.found(0) == 0) {
            return Optional.empty();
        }
        ByteBuffer answer = ByteBuffer.allocateDirect(LARGEST);
        int size = system.recv(descriptor, answer, 0);
        return Optional.of(answer.position(0).limit(size));
    }
}
