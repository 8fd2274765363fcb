package io.netlab.netlink;

import io.netlab.net.Bytes;
import io.netlab.sys.Errno;
import io.netlab.sys.PollFlag;
import io.netlab.sys.SocketFlag;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hears the changes that the kernel announces to multicast groups, in the network namespace in which it was opened. One
 * thread waits; any thread may close.
 */
public final class NetlinkMonitor implements AutoCloseable {
    private static final int BUFFER = 4 * 1024 * 1024; // cut by the kernel to net.core.rmem_max
    private static final int EFD_CLOEXEC = 0x8_0000; // sys/eventfd.h
    private static final int POLLFD = 8;
    private static final int REVENTS = 6;

    private final Syscalls syscalls;
    private final Channel channel;
    private final int wakeUp;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BufferPool.SIZE).order(ByteOrder.nativeOrder());
    private final ByteBuffer entries = ByteBuffer.allocateDirect(2 * POLLFD).order(ByteOrder.nativeOrder());
    private final Deque<Message> heard = new ArrayDeque<>();
    private final Object reading = new Object();
    private final AtomicBoolean closing = new AtomicBoolean();

    private NetlinkMonitor(Syscalls syscalls, Channel channel) {
        this.syscalls = syscalls;
        this.channel = channel;
        this.wakeUp = syscalls.eventfd(0, EFD_CLOEXEC);
        entries.putInt(0, channel.descriptor()).putShort(4, PollFlag.POLLIN);
        entries.putInt(POLLFD, wakeUp).putShort(POLLFD + 4, PollFlag.POLLIN);
    }

    /** Opens a monitor in the network namespace of the calling thread; from here on nothing is missed. */
    public static NetlinkMonitor open(Syscalls syscalls, WireTap tap, int... groups) {
        return open(syscalls, Channel.open(syscalls, tap), groups);
    }

    /** The same for groups of netfilter. */
    public static NetlinkMonitor openNetfilter(Syscalls syscalls, WireTap tap, int... groups) {
        return open(syscalls, Channel.open(syscalls, NetlinkOption.NETLINK_NETFILTER, tap), groups);
    }

    private static NetlinkMonitor open(Syscalls syscalls, Channel channel, int... groups) {
        channel.setOption(SocketFlag.SOL_SOCKET, SocketFlag.SO_RCVBUF, BUFFER);
        channel.bind();
        for (int group : groups) {
            channel.setOption(NetlinkOption.SOL_NETLINK, NetlinkOption.ADD_MEMBERSHIP, group);
        }
        return new NetlinkMonitor(syscalls, channel);
    }

    /**
     * Waits for the next announcement, at most that long. Empty when the time is over or the monitor was closed. When
     * the kernel had to drop announcements, a message of type {@link ControlType#OVERRUN} stands in their place.
     */
    public Optional<Message> next(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        synchronized (reading) {
            while (heard.isEmpty() && !closing.get() && waitUntil(deadline)) {
                receive();
            }
            return Optional.ofNullable(closing.get() ? null : heard.poll());
        }
    }

    /** Sends requests; their answers come among the announcements. What the socket owns goes when it is closed. */
    public void send(Bytes requests) {
        ByteBuffer datagram = ByteBuffer.allocateDirect(requests.length()).order(ByteOrder.nativeOrder());
        requests.putTo(datagram);
        channel.send(datagram.flip());
    }

    /** True when there may be something to read, false when the time is over. */
    private boolean waitUntil(long deadline) {
        long millis = Math.max(0, (deadline - System.nanoTime() + 999_999) / 1_000_000);
        entries.clear().putShort(REVENTS, (short) 0);
        try {
            if (syscalls.poll(entries, (int) Math.min(millis, Integer.MAX_VALUE)) > 0) {
                return true;
            }
        } catch (SyscallException refused) {
            if (!refused.is(Errno.EINTR)) {
                throw refused;
            }
        }
        return deadline - System.nanoTime() > 0;
    }

    private void receive() {
        if (entries.getShort(REVENTS) == 0) {
            return; // only woken up
        }
        try {
            heard.addAll(channel.receive(buffer, SocketFlag.MSG_DONTWAIT));
        } catch (SyscallException refused) {
            if (!refused.is(Errno.ENOBUFS)) {
                throw refused;
            }
            heard.add(new Message(ControlType.OVERRUN, 0, 0, 0, Bytes.EMPTY));
        }
    }

    /** Ends a wait in another thread, then closes. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        ByteBuffer one = ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder());
        syscalls.write(wakeUp, one.putLong(0, 1));
        synchronized (reading) {
            channel.close();
            syscalls.close(wakeUp);
        }
    }
}
