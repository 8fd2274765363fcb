package io.netlab.probe;

import io.netlab.check.Protocol;
import io.netlab.docker.ProxyPort;
import io.netlab.net.AddressFamily;
import io.netlab.net.IpAddress;
import io.netlab.sys.Errno;
import io.netlab.sys.IpOption;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.StandardStream;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A program of its own: the userland proxy of an engine. It listens on ports of the host and hands on what comes in, in
 * a process that netlab starts and ends. Where an engine has a process for each port, this is one for all.
 */
public final class PortProxy {
    private static final int BACKLOG = 128;

    private final Syscalls system;
    private final ServerLoop loop;

    private PortProxy(Syscalls system) {
        this.system = system;
        this.loop = new ServerLoop(system);
    }

    /** Takes the words of {@code docker-proxy}; says a line when all ports are open, and serves until it is killed. */
    public static void main(String[] words) {
        Syscalls system = Syscalls.libc();
        try {
            PortProxy proxy = new PortProxy(system);
            ProxyPort.parse(List.of(words)).forEach(proxy::open);
            StandardStream.OUTPUT.say(system, "listening");
            proxy.loop.run();
        } catch (SyscallException refusal) {
            StandardStream.ERRORS.say(system, String.valueOf(refusal.getMessage()));
            Runtime.getRuntime().halt(1);
        }
    }

    private void open(ProxyPort port) {
        try {
            int descriptor = listen(port);
            loop.add(
                    descriptor,
                    port.protocol() == Protocol.TCP ? new TcpProxy(system, port) : new UdpProxy(system, port));
        } catch (SyscallException refusal) {
            boolean hasNoIpv6 = refusal.is(Errno.EAFNOSUPPORT) || refusal.is(Errno.EADDRNOTAVAIL);
            if (!hasNoIpv6 || !port.hostAddress().equals(IpAddress.any(AddressFamily.IPV6))) {
                throw refusal.attempting("listen on " + port);
            }
        }
    }

    private int listen(ProxyPort port) {
        boolean tcp = port.protocol() == Protocol.TCP;
        int type = tcp ? SocketFlag.SOCK_STREAM : SocketFlag.SOCK_DGRAM;
        int flags = SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC;
        int descriptor = system.socket(port.hostAddress().family().number(), type | flags, 0);
        try {
            if (tcp) {
                set(descriptor, SocketFlag.SOL_SOCKET, SocketFlag.SO_REUSEADDR);
            }
            if (port.hostAddress().family() == AddressFamily.IPV6) {
                set(descriptor, IpOption.SOL_IPV6, IpOption.IPV6_V6ONLY);
            }
            system.bind(descriptor, SocketAddress.of(port.hostAddress(), port.hostPort()));
            if (tcp) {
                system.listen(descriptor, BACKLOG);
            }
            return descriptor;
        } catch (SyscallException refusal) {
            system.close(descriptor);
            throw refusal;
        }
    }

    private void set(int descriptor, int level, int option) {
        ByteBuffer on = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        system.setsockopt(descriptor, level, option, on.putInt(0, 1));
    }
}
