package io.netlab.probe;

import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Something to be waited for beside sockets, which another thread sets off (eventfd(2)). It stays set off. */
public final class Alarm implements AutoCloseable {
    private static final int FLAGS = 0x8_0800; // EFD_CLOEXEC and EFD_NONBLOCK of sys/eventfd.h

    private final Syscalls system;
    private final int descriptor;
    private boolean closed;

    public Alarm(Syscalls system) {
        this.system = system;
        this.descriptor = system.eventfd(0, FLAGS);
    }

    public int descriptor() {
        return descriptor;
    }

    public synchronized void ring() {
        if (!closed) {
            ByteBuffer one = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
            system.write(descriptor, one.putLong(0, 1));
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            system.close(descriptor);
        }
    }
}
