package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ops in which a new bridge goes up behind its ports: it makes its link-local address of the Ethernet address that it has
 * by then, which is to be the ports' ({@code addrconf_notify} in net/ipv6/addrconf.c).
 */
final class PortsFirst {
    private static final LinkSetting UP = new LinkSetting.Up(true);

    private PortsFirst() {}

    static List<NetworkOp> of(List<NetworkOp> ops) {
        List<NetworkOp> all = new ArrayList<>(ops);
        for (NetworkOp op : ops) {
            if (op instanceof NetworkOp.AddLink birth && isWaiting(birth, all)) {
                all.set(all.indexOf(op), down(birth));
                all.add(lastPort(birth, all) + 1, new NetworkOp.SetLink(birth.node(), birth.name(), List.of(UP)));
            }
        }
        return List.copyOf(all);
    }

    private static boolean isWaiting(NetworkOp.AddLink birth, List<NetworkOp> all) {
        boolean hasAddress = birth.settings().stream().anyMatch(LinkSetting.Mac.class::isInstance);
        return birth.kind() instanceof LinkKind.Bridge
                && birth.settings().contains(UP)
                && !hasAddress
                && lastPort(birth, all) >= 0;
    }

    private static NetworkOp down(NetworkOp.AddLink birth) {
        Set<LinkSetting> settings = new HashSet<>(birth.settings());
        settings.remove(UP);
        return new NetworkOp.AddLink(birth.node(), birth.name(), birth.kind(), settings, birth.peerSettings());
    }

    private static int lastPort(NetworkOp.AddLink bridge, List<NetworkOp> all) {
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).node().equals(bridge.node()) && makesPort(all.get(i), bridge.name())) {
                last = i;
            }
        }
        return last;
    }

    private static boolean makesPort(NetworkOp op, InterfaceName bridge) {
        LinkSetting master = new LinkSetting.Master(bridge);
        return (op instanceof NetworkOp.AddLink birth && birth.settings().contains(master))
                || (op instanceof NetworkOp.SetLink set && set.settings().contains(master));
    }
}
