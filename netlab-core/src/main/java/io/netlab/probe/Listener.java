package io.netlab.probe;

import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.IpOption;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Opens the socket of a server in the calling thread's namespace. */
final class Listener {
    private static final int BACKLOG = 128;

    private final Syscalls system;
    private final ServerSpec server;

    Listener(Syscalls system, ServerSpec server) {
        this.system = system;
        this.server = server;
    }

    /** A socket that never blocks; without an address it takes both families, where the kernel has both. */
    int open() {
        Optional<IpAddress> only = server.address().stream().findFirst();
        try {
            return only.isPresent() ? open(only.get()) : openForAll();
        } catch (SyscallException refusal) {
            throw refusal.attempting("listen on " + server);
        }
    }

    private int openForAll() {
        try {
            return open(IpAddress.any(AddressFamily.IPV6));
        } catch (SyscallException refusal) {
            if (refusal.is(Errno.EAFNOSUPPORT)) {
                return open(IpAddress.any(AddressFamily.IPV4));
            }
            throw refusal;
        }
    }

    private int open(IpAddress address) {
        boolean tcp = server.protocol() == Protocol.TCP;
        int type = tcp ? SocketFlag.SOCK_STREAM : SocketFlag.SOCK_DGRAM;
        int flags = SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC;
        int descriptor = system.socket(address.family().number(), type | flags, 0);
        try {
            configure(descriptor, address, tcp);
            return descriptor;
        } catch (SyscallException refusal) {
            system.close(descriptor);
            throw refusal;
        }
    }

    private void configure(int descriptor, IpAddress address, boolean tcp) {
        if (tcp) {
            set(descriptor, SocketFlag.SOL_SOCKET, SocketFlag.SO_REUSEADDR, 1);
        }
        if (address.family() == AddressFamily.IPV6) {
            set(descriptor, IpOption.SOL_IPV6, IpOption.IPV6_V6ONLY, 0);
            set(descriptor, IpOption.SOL_IPV6, IpOption.IPV6_FREEBIND, 1);
        }
        system.bind(descriptor, SocketAddress.of(address, server.port()));
        if (tcp) {
            system.listen(descriptor, BACKLOG);
        }
    }

    private void set(int descriptor, int level, int option, int value) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
        system.setsockopt(descriptor, level, option, buffer.putInt(0, value));
    }
}
