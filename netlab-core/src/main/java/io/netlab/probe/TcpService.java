package io.netlab.probe;

import io.netlab.sys.SocketFlag;
import io.netlab.sys.Syscalls;

/** Accepts connections and begins a conversation on each. */
final class TcpService implements Service {
    private final Syscalls system;
    private final String node;

    TcpService(Syscalls system, String node) {
        this.system = system;
        this.node = node;
    }

    @Override
    public boolean serve(int descriptor, ServerLoop loop) {
        int connection = system.accept4(descriptor, SocketFlag.SOCK_NONBLOCK | SocketFlag.SOCK_CLOEXEC);
        loop.add(connection, new Conversation(system, node));
        return false;
    }
}
