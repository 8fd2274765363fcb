package io.netlab.netlink.route;

import io.netlab.netlink.ControlType;
import io.netlab.netlink.Message;
import io.netlab.netlink.NetlinkMonitor;
import io.netlab.netlink.WireTap;
import io.netlab.sys.Syscalls;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Hears of changes of links, addresses, routes and neighbours in the namespace in which it was opened. */
public final class RouteMonitor implements AutoCloseable {
    private final NetlinkMonitor monitor;

    private RouteMonitor(NetlinkMonitor monitor) {
        this.monitor = monitor;
    }

    /** Opens a monitor in the network namespace of the calling thread; from here on nothing is missed. */
    public static RouteMonitor open(Syscalls syscalls, WireTap tap, Set<RouteGroup> groups) {
        int[] numbers = groups.stream().flatMapToInt(RouteGroup::numbers).toArray();
        return new RouteMonitor(NetlinkMonitor.open(syscalls, tap, numbers));
    }

    /** Waits for the next event, at most that long. Empty when the time is over or the monitor was closed. */
    public Optional<RouteEvent> next(Duration atMost) {
        return monitor.next(atMost).map(RouteMonitor::event);
    }

    private static RouteEvent event(Message message) {
        if (message.type() == ControlType.OVERRUN) {
            return new RouteEvent.Lost();
        }
        RouteMessage content = RouteMessage.decode(message);
        return RouteType.isDelete(message.type()) ? new RouteEvent.Removed(content) : new RouteEvent.Changed(content);
    }

    /** Ends a wait in another thread, then closes. */
    @Override
    public void close() {
        monitor.close();
    }
}
