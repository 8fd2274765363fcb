package io.netlab.probe;

import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sends every datagram back to where it came from (RFC 862). */
final class UdpEcho implements Service {
    private static final int LARGEST = 0x1_0000;

    private final Syscalls system;
    private final ByteBuffer datagram = ByteBuffer.allocateDirect(LARGEST);
    private final ByteBuffer peer =
            ByteBuffer.allocateDirect(SocketAddress.MAX_SIZE).order(ByteOrder.nativeOrder());

    UdpEcho(Syscalls system) {
        this.system = system;
    }

    @Override
    public boolean serve(int descriptor, ServerLoop loop) {
        system.recvfrom(descriptor, datagram.clear(), 0, peer.clear());
        system.sendto(descriptor, datagram.flip(), 0, peer);
        return false;
    }
}
