package io.netlab.probe;

import io.netlab.namespace.NetworkNamespace;
import io.netlab.sys.Syscalls;

/**
 * The servers of a lab. Over TCP they answer HTTP and tell who they are and whom they see; over UDP they send every
 * datagram back. One daemon thread serves them all, from {@link #start} on until this is closed.
 *
 * <p>They are made of system calls, not of java.nio: a JVM that was started where no link is up decides for good that
 * the machine has no IPv6 (it looks for addresses in /proc/net/if_inet6), and a lab begins with lo down.
 */
public final class Servers implements AutoCloseable {
    private final Syscalls system;
    private final ServerLoop loop;

    private Servers(Syscalls system) {
        this.system = system;
        this.loop = new ServerLoop(system);
    }

    /** No servers yet, but the thread that will serve them. */
    public static Servers open() {
        return open(Syscalls.libc());
    }

    /** As {@link #open()}, through these system calls. */
    static Servers open(Syscalls system) {
        Servers servers = new Servers(system);
        Thread thread = new Thread(servers.loop, "netlab servers");
        thread.setDaemon(true);
        thread.start();
        return servers;
    }

    /** Starts a server in a namespace. Throws SyscallException when its port is taken or its address is not there. */
    public void start(NetworkNamespace namespace, ServerSpec server) {
        int descriptor = namespace.call(() -> new Listener(system, server).open());
        Service service = switch (server.protocol()) {
            case TCP -> new TcpService(system, server.node());
            case UDP -> new UdpEcho(system);
        };
        loop.add(descriptor, service);
    }

    /** Stops all servers and their connections; returns when their ports are free. */
    @Override
    public void close() {
        loop.end();
    }
}
