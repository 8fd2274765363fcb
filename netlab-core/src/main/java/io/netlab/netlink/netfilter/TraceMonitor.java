package io.netlab.netlink.netfilter;

import io.netlab.netlink.ControlType;
import io.netlab.netlink.Message;
import io.netlab.netlink.MessageReader;
import io.netlab.netlink.NetlinkMonitor;
import io.netlab.netlink.WireTap;
import io.netlab.sys.Errno;
import io.netlab.sys.SyscallException;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hears the way of every packet through the rules of one network namespace, while it is open. What it needs for that in the
 * kernel goes when it is closed, also when this process is killed.
 */
public final class TraceMonitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int REQUESTS = 12;

    private final NetlinkMonitor monitor;
    private boolean isComplete = true;

    private TraceMonitor(NetlinkMonitor monitor) {
        this.monitor = monitor;
    }

    /**
     * Opens it in the network namespace of the calling thread; from here on every packet is told.
     *
     * @param withBridges whether frames that only pass a bridge are told, too
     * @throws SyscallException when the kernel cannot: before Linux 5.12, or without nf_tables
     */
    public static TraceMonitor open(Syscalls syscalls, boolean withBridges) {
        NetlinkMonitor monitor = NetlinkMonitor.openNetfilter(syscalls, WireTap.NONE, NftType.TRACE_GROUP);
        try {
            monitor.send(TraceTable.transaction(withBridges));
            awaitAnswers(monitor, withBridges ? REQUESTS : REQUESTS - 5);
            return new TraceMonitor(monitor);
        } catch (RuntimeException refused) {
            monitor.close();
            throw refused;
        }
    }

    /** True when the network namespace of the calling thread has any table of nf_tables, those of iptables among them. */
    public static boolean hasTables(Syscalls syscalls) {
        try (NetlinkMonitor monitor = NetlinkMonitor.openNetfilter(syscalls, WireTap.NONE)) {
            monitor.send(TraceTable.list());
            int type = NftType.NEW_TABLE;
            boolean isAny = false;
            while (type == NftType.NEW_TABLE) {
                type = monitor.next(PATIENCE).map(Message::type).orElse(ControlType.DONE);
                isAny |= type == NftType.NEW_TABLE;
            }
            return isAny;
        }
    }

    /** Every request is answered, but for the marks of begin and end on older kernels. */
    private static void awaitAnswers(NetlinkMonitor monitor, int count) {
        int heard = 0;
        while (heard < count - 2) {
            Message answer = monitor.next(PATIENCE)
                    .orElseThrow(() -> new SyscallException("NFT_MSG_NEWTABLE", Errno.of(Errno.ETIMEDOUT)));
            if (answer.type() == ControlType.ERROR) {
                refuse(-MessageReader.of(answer.payload()).i32("nlmsgerr.error"));
                heard++;
            }
        }
    }

    private static void refuse(int number) {
        if (number != 0) {
            throw new SyscallException("NFT_MSG_NEWTABLE", Errno.of(number));
        }
    }

    /** All events until now; the kernel tells a packet's before it gives the packet to anybody. */
    public List<TraceEvent> heard() {
        List<TraceEvent> events = new ArrayList<>();
        Optional<Message> message = monitor.next(Duration.ZERO);
        while (message.isPresent()) {
            take(message.get(), events);
            message = monitor.next(Duration.ZERO);
        }
        return events;
    }

    private void take(Message message, List<TraceEvent> events) {
        isComplete &= message.type() != ControlType.OVERRUN;
        if (message.type() == NftType.TRACE) {
            events.add(TraceEvent.decode(message));
        }
    }

    /** False when there were more events than the kernel could keep. */
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public void close() {
        monitor.close();
    }
}
