package io.netlab.probe;

import io.netlab.docker.ProxyPort;
import io.netlab.net.Bytes;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Hands datagrams on to the container, each client's from a socket of its own, and the answers back to the client. */
final class UdpProxy implements Service {
    private static final int LARGEST = 0x1_0000;
    private static final int BOTH_WAYS = 2; // SHUT_RDWR of sys/socket.h

    /** As long as the engine's proxy keeps a client in mind ({@code UDPConnTrackTimeout}). */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    private final Syscalls system;
    private final ProxyPort port;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(LARGEST);
    private final ByteBuffer client =
            ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());
    private final Map<Bytes, Session> sessions = new HashMap<>();

    UdpProxy(Syscalls system, ProxyPort port) {
        this.system = system;
        this.port = port;
    }

    @Override
    public boolean serve(int descriptor, ServerLoop loop) {
        system.recvfrom(descriptor, datagram.clear(), 0, client.clear());
        forgetSilent();
        Bytes who = Bytes.remainingOf(client.duplicate());
        Session session = sessions.get(who);
        if (session == null) {
            session = new Session(open(), descriptor, who);
            sessions.put(who, session);
            loop.add(session.socket, session);
        }
        session.lastUsed = System.nanoTime();
        send(session.socket);
        return false;
    }

    private void send(int socket) {
        try {
            system.send(socket, datagram.flip(), 0);
        } catch (SyscallException refusedBefore) {
            system.send(socket, datagram.rewind(), 0);
        }
    }

    private int open() {
        int type = SocketFlag.SOCK_DGRAM | SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC;
        int socket = system.socket(port.address().family().number(), type, 0);
        system.connect(socket, SocketAddress.of(port.address(), port.port()));
        return socket;
    }

    private void forgetSilent() {
        List<Session> silent = new ArrayList<>(sessions.values());
        silent.removeIf(session -> System.nanoTime() - session.lastUsed < PATIENCE);
        for (Session session : silent) {
            sessions.remove(session.client);
            session.isOver = true;
            system.shutdown(session.socket, BOTH_WAYS);
        }
    }

    /** What comes back for one client. */
    private final class Session implements Service {
        private final int socket;
        private final int listener;
        private final Bytes client;
        private final ByteBuffer to = ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE);
        private long lastUsed;
        private boolean isOver;

        Session(int socket, int listener, Bytes client) {
            this.socket = socket;
            this.listener = listener;
            this.client = client;
            client.putTo(to);
            to.flip();
        }

        @Override
        public boolean serve(int descriptor, ServerLoop loop) {
            if (isOver) {
                return true;
            }
            system.recv(descriptor, datagram.clear(), 0);
            system.sendto(listener, datagram.flip(), 0, to.rewind());
            return false;
        }
    }
}
