package io.netlab.plan;

import io.netlab.net.InterfaceName;
import io.netlab.op.NetworkOp;
import io.netlab.topology.Link;
import io.netlab.topology.LinkFlag;
import io.netlab.topology.LinkKind;
import io.netlab.topology.LinkOption;
import io.netlab.topology.LinkRef;
import io.netlab.topology.LinkSetting;
import io.netlab.topology.NodeName;
import io.netlab.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The making of one link: the op, with all the settings that one request can give, and what is there afterwards. */
record Birth(NetworkOp.AddLink op) {
    static Birth of(NodeName node, Link link, Topology wanted) {
        return new Birth(new NetworkOp.AddLink(
                node, link.name(), link.kind(), atBirth(node, link, wanted), peerSettings(link, wanted)));
    }

    /** Of a link that is made in one node for another: what it keeps on its way, its Ethernet address and MTU. */
    static Birth toBeMoved(NodeName home, InterfaceName aside, Link link) {
        Set<LinkSetting> kept = link.settings().stream()
                .filter(setting -> setting instanceof LinkSetting.Mac || setting instanceof LinkSetting.Mtu)
                .collect(Collectors.toUnmodifiableSet());
        return new Birth(new NetworkOp.AddLink(home, aside, link.kind(), kept, Set.of()));
    }

    /** The link where it has been moved to. */
    Link arrived(InterfaceName as) {
        return new Link(as, op.kind(), withDefaults(op.settings()), Set.of());
    }

    /** The links that the op leaves behind: one, or the two ends of a veth pair. */
    Map<LinkRef, Link> born() {
        Map<LinkRef, Link> born = new HashMap<>();
        LinkRef self = new LinkRef(op.node(), op.name());
        born.put(self, new Link(op.name(), op.kind(), withDefaults(op.settings()), Set.of()));
        if (op.kind() instanceof LinkKind.Veth veth) {
            LinkKind back = new LinkKind.Veth(self);
            born.put(veth.peer(), new Link(veth.peer().name(), back, withDefaults(op.peerSettings()), Set.of()));
        }
        return born;
    }

    /**
     * Settings of a port need the port first, flags and an alias a request of their own ({@code rtnl_create_link} in
     * net/core/rtnetlink.c does not look at them), and down is what a new link is anyway. A
     * bridge that is given its MTU at birth takes its ports' all the same ({@code br_mtu_auto_adjust}); and a link that
     * makes its IPv6 addresses in another way has to be told before it goes up.
     */
    private static Set<LinkSetting> atBirth(NodeName node, Link link, Topology wanted) {
        boolean waits = link.settings().stream().anyMatch(Birth::isAddressMode);
        if (link.kind() instanceof LinkKind.OvsBridge) {
            return Set.of();
        }
        return link.settings().stream()
                .filter(setting -> !(waits && (isAddressMode(setting) || setting instanceof LinkSetting.Up)))
                .filter(setting -> !(link.kind() instanceof LinkKind.Bridge && setting instanceof LinkSetting.Mtu))
                .filter(setting -> !(setting instanceof LinkSetting.PortValue))
                .filter(setting -> !(setting instanceof LinkSetting.Master master && isSwitch(node, master, wanted)))
                .filter(setting -> !(setting instanceof LinkSetting.NoMaster))
                .filter(setting -> !(setting instanceof LinkSetting.Flag))
                .filter(setting -> !(setting instanceof LinkSetting.Alias))
                .filter(setting -> !setting.equals(new LinkSetting.Up(false)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Open vSwitch's ports are made by its own program. */
    private static boolean isSwitch(NodeName node, LinkSetting.Master master, Topology wanted) {
        return wanted.link(new LinkRef(node, master.name()))
                .filter(bridge -> bridge.kind() instanceof LinkKind.OvsBridge)
                .isPresent();
    }

    static boolean isAddressMode(LinkSetting setting) {
        return setting instanceof LinkSetting.Value value && value.option() == LinkOption.ADDRGENMODE;
    }

    /** The kernel takes a peer's Ethernet address and MTU; up is refused with ENOTCONN, a master is not looked at. */
    private static Set<LinkSetting> peerSettings(Link link, Topology wanted) {
        if (!(link.kind() instanceof LinkKind.Veth veth)) {
            return Set.of();
        }
        return wanted.link(veth.peer()).stream()
                .flatMap(peer -> peer.settings().stream())
                .filter(setting -> setting instanceof LinkSetting.Mac || setting instanceof LinkSetting.Mtu)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a new link is when nothing else was said: down, alone, answering ARP. */
    private static Set<LinkSetting> withDefaults(Set<LinkSetting> said) {
        Set<LinkSetting> settings = new HashSet<>(said);
        settings.add(new LinkSetting.Flag(LinkFlag.ARP, true));
        settings.add(new LinkSetting.Flag(LinkFlag.MULTICAST, true));
        settings.add(new LinkSetting.Flag(LinkFlag.ALLMULTICAST, false));
        settings.add(new LinkSetting.Flag(LinkFlag.PROMISC, false));
        if (!said.contains(new LinkSetting.Up(true))) {
            settings.add(new LinkSetting.Up(false));
        }
        if (said.stream().noneMatch(LinkSetting.Master.class::isInstance)) {
            settings.add(new LinkSetting.NoMaster());
        }
        return settings;
    }
}
