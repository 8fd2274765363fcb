package io.netlab.shell.repl;

import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.RouteEvent;
import io.netlab.netlink.route.RouteMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the links of one namespace, and what is worth telling when the kernel announces a change. */
final class LinkNews {
    private final String node;
    private final Map<Integer, Link> known = new HashMap<>();

    LinkNews(String node, List<Link> links) {
        this.node = node;
        links.forEach(link -> known.put(link.index(), link));
    }

    /** What a person is told of an event; nothing when it is of no weight. */
    Optional<String> of(RouteEvent event) {
        if (event instanceof RouteEvent.Removed removed
                && linkOf(removed.last()).isPresent()) {
            Link last = linkOf(removed.last()).get();
            boolean wasKnown = known.remove(last.index()) != null;
            return wasKnown ? Optional.of(node + ": " + last.name() + " is gone") : Optional.empty();
        }
        if (event instanceof RouteEvent.Changed changed) {
            return linkOf(changed.now()).flatMap(this::changed);
        }
        return Optional.empty();
    }

    /** A port of a bridge is announced a second time, in the bridge's family, when it leaves: that is no end of a link. */
    private static Optional<Link> linkOf(RouteMessage message) {
        return message instanceof Link link && link.family() == 0 ? Optional.of(link) : Optional.empty();
    }

    private Optional<String> changed(Link now) {
        Optional<Link> before = Optional.ofNullable(known.put(now.index(), now));
        boolean hadCarrier = before.filter(Link::hasCarrier).isPresent();
        if (before.isEmpty() || hadCarrier == now.hasCarrier()) {
            return Optional.empty();
        }
        if (now.hasCarrier()) {
            return Optional.of(node + ": " + now.name() + " has its carrier now");
        }
        String why = now.isUp() ? " has lost its carrier: its other end is down" : " was set down";
        return Optional.of(node + ": " + now.name() + why);
    }
}
