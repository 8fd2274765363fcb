package io.netlab.probe;

import io.netlab.docker.ProxyPort;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** Accepts connections, opens one to the container for each, and hands bytes on in both directions. */
final class TcpProxy implements Service {
    private static final int PIECE = 0x1_0000;
    private static final int SHUT_WR = 1; // sys/socket.h

    private final Syscalls system;
    private final ProxyPort port;

    TcpProxy(Syscalls system, ProxyPort port) {
        this.system = system;
        this.port = port;
    }

    @Override
    public boolean serve(int descriptor, ServerLoop loop) {
        int client = system.accept4(descriptor, SocketFlag.SOCK_CLOEXEC);
        start(() -> connect(client));
        return false;
    }

    private void connect(int client) {
        int container =
                system.socket(port.address().family().number(), SocketFlag.SOCK_STREAM | SocketFlag.SOCK_CLOEXEC, 0);
        try {
            system.connect(container, SocketAddress.of(port.address(), port.port()));
        } catch (SyscallException refused) {
            system.close(container);
            system.close(client);
            return;
        }
        AtomicInteger directions = new AtomicInteger(2);
        start(() -> handOn(container, client, directions));
        handOn(client, container, directions);
    }

    /** One direction, until it is at its end; the last one closes both sockets. */
    private void handOn(int from, int to, AtomicInteger directions) {
        ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
        try {
            while (system.read(from, piece.clear()) > 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    system.write(to, piece);
                }
            }
            system.shutdown(to, SHUT_WR);
        } catch (SyscallException oneSideIsGone) {
            end(from);
            end(to);
        }
        if (directions.decrementAndGet() == 0) {
            system.close(from);
            system.close(to);
        }
    }

    private void end(int descriptor) {
        try {
            system.shutdown(descriptor, 2);
        } catch (SyscallException isEnded) {
            // what was to be ended has ended
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxied connection");
        thread.setDaemon(true);
        thread.start();
    }
}
