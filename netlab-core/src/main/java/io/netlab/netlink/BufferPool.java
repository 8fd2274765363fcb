package io.netlab.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Direct buffers that the sockets of a lab lend each other, so that a thousand sockets do not need a thousand. */
public final class BufferPool {
    /** What the kernel puts into one datagram of a dump at most, with room to spare. */
    static final int SIZE = 64 * 1024;

    private final ConcurrentLinkedQueue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();

    /** An empty buffer, to be given back. */
    ByteBuffer take() {
        ByteBuffer buffer = idle.poll();
        return buffer != null ? buffer.clear() : ByteBuffer.allocateDirect(SIZE).order(ByteOrder.nativeOrder());
    }

    void giveBack(ByteBuffer buffer) {
        idle.add(buffer);
    }
}
