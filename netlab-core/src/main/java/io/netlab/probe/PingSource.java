package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Where the packets of a ping come from: {@code -I} names an address or a link.
 *
 * @param link by which alone they leave, or the empty text
 * @param address that they carry, the kernel's choice unless it was named
 * @param wasNamed whether the address was
 */
record PingSource(String link, IpAddress address, boolean wasNamed) {
    private static final int ANY_PORT = 1025;

    /**
     * Finds the source by connecting a socket of UDP, which sends nothing: what keeps packets from leaving shows here
     * already. Throws PingFault then.
     */
    static PingSource find(Syscalls system, NetworkNamespace from, PingTarget target, Optional<String> option) {
        Optional<IpAddress> named = option.flatMap(HostNames::literal);
        String link = named.isPresent() ? "" : option.orElse("");
        return from.call(() -> {
            int descriptor = system.socket(
                    target.address().family().number(), SocketFlag.SOCK_DGRAM | SocketFlag.SOCK_CLOEXEC, 0);
            try {
                IpAddress address = new Trial(system, descriptor, target).connect(link, named);
                return new PingSource(link, address, named.isPresent());
            } finally {
                system.close(descriptor);
            }
        });
    }

    /** Puts a socket where the packets come from. */
    void bind(Syscalls system, int descriptor) {
        if (!link.isEmpty()) {
            new SocketOptions(system, descriptor, address.family()).bindTo(link);
        }
        if (wasNamed) {
            system.bind(descriptor, SocketAddress.of(address, 0));
        }
    }

    /** The socket that is connected to see what the kernel says. */
    private record Trial(Syscalls system, int descriptor, PingTarget target) {
        IpAddress connect(String link, Optional<IpAddress> named) {
            if (!link.isEmpty()) {
                attempt(
                        "SO_BINDTODEVICE " + link,
                        () -> new SocketOptions(
                                        system, descriptor, target.address().family())
                                .bindTo(link));
            }
            named.ifPresent(address -> attempt(
                    target.isIpv4() ? "bind" : "bind icmp socket",
                    () -> system.bind(descriptor, SocketAddress.of(address, 0))));
            attempt("connect", () -> system.connect(descriptor, destination()));
            ByteBuffer name = ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
            system.getsockname(descriptor, name);
            return SocketAddress.read(name, 0)
                    .orElse(IpAddress.any(target.address().family()));
        }

        private ByteBuffer destination() {
            ByteBuffer buffer =
                    ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
            return SocketAddress.write(buffer, target.address(), ANY_PORT, target.scope());
        }

        /** A broadcast address is refused with EACCES unless the socket asked for it, which {@code -b} does. */
        private void attempt(String what, Runnable call) {
            try {
                call.run();
            } catch (SyscallException refused) {
                if (!target.isIpv4() && refused.is(Errno.ENODEV)) {
                    throw new PingFault("unknown iface: " + what.substring(what.indexOf(' ') + 1));
                }
                boolean isBroadcast = what.equals("connect") && target.isIpv4() && refused.is(Errno.EACCES);
                throw new PingFault(
                        isBroadcast
                                ? "Do you want to ping broadcast? Then -b. If not, check your local firewall rules"
                                : what + ": " + refused.errno().text());
            }
        }
    }
}
