package io.netlab.probe;

import io.netlab.sys.Errno;
import io.netlab.sys.PollFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sockets to be waited for together (poll(2)). */
public final class PollSet {
    private static final int ENTRY = 8;
    private static final int EVENTS = 4;
    private static final int FOUND = 6;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Syscalls system;
    private final ByteBuffer entries;

    /** A set for at most that many sockets, empty at first. */
    public PollSet(Syscalls system, int capacity) {
        this.system = system;
        this.entries = ByteBuffer.allocateDirect(capacity * ENTRY).order(ByteOrder.nativeOrder());
        clear();
    }

    public void clear() {
        entries.clear().limit(0);
    }

    public void add(int descriptor, short events) {
        int at = entries.limit();
        entries.limit(at + ENTRY);
        entries.putInt(at, descriptor).putShort(at + EVENTS, events);
    }

    /** Waits until a socket is ready or that moment of {@link System#nanoTime} has come; says whether one is ready. */
    public boolean waitUntil(long deadline) {
        long left = Math.max(0, deadline - System.nanoTime());
        // Rounded up: a poll that ends a little early would be followed by many that do not wait at all.
        return poll((left + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
    }

    /** True when a socket is ready now. */
    boolean isReady() {
        return poll(0);
    }

    private boolean poll(long millis) {
        try {
            return system.poll(entries, (int) Math.min(millis, Integer.MAX_VALUE)) > 0;
        } catch (SyscallException e) {
            if (e.is(Errno.EINTR)) {
                return false;
            }
            throw e;
        }
    }

    /** What was found of the socket that was added as the n-th, counting from 0. */
    short found(int index) {
        return entries.getShort(index * ENTRY + FOUND);
    }

    boolean hasError(int index) {
        return (found(index) & PollFlag.POLLERR) != 0;
    }

    public boolean hasInput(int index) {
        return (found(index) & PollFlag.POLLIN) != 0;
    }
}
