package io.netlab.diagnose;

import io.netlab.check.Protocol;
import io.netlab.net.IpAddress;
import io.netlab.net.IpPrefix;
import io.netlab.netlink.Attribute;
import io.netlab.netlink.Attributes;
import io.netlab.netlink.NetlinkException;
import io.netlab.netlink.Request;
import io.netlab.netlink.Shape;
import io.netlab.netlink.route.Route;
import io.netlab.netlink.route.RouteKind;
import io.netlab.netlink.route.RouteRequest;
import io.netlab.netlink.route.RouteTable;
import io.netlab.netlink.route.RtaType;
import io.netlab.sys.Errno;
import io.netlab.verify.KernelRouteText;
import java.util.Optional;

/**
 * What the kernel of a node answers to the question where it would send a packet ({@code ip route get}), with the
 * packet's source and the link that it came in by, as rules, rp_filter and forwarding ask for them.
 */
record Lookup(NodeView node, IpAddress to, Optional<Route> route, Optional<NetlinkException> refusal) {
    private static final int TCP = 6;
    private static final int UDP = 17;

    /** Where a packet goes that came in by a link; by 0 when it is the node's own. */
    static Lookup of(NodeView node, Packet packet, int in) {
        Attributes flow = Attributes.NONE.with(new Attribute.Ip(RtaType.SRC, packet.from()));
        Attributes from = in == 0 ? flow : flow.with(new Attribute.Scalar(RtaType.IIF, Shape.U32, in));
        return ask(node, packet.to(), RouteRequest.get(packet.to(), ports(from, packet)));
    }

    private static Attributes ports(Attributes flow, Packet packet) {
        if (packet.protocol().isEmpty()) {
            return flow;
        }
        int number = packet.protocol().get() == Protocol.TCP ? TCP : UDP;
        return flow.with(new Attribute.Scalar(RtaType.IP_PROTO, Shape.U8, number))
                .with(new Attribute.Scalar(RtaType.SPORT, Shape.BE16, packet.sourcePort()))
                .with(new Attribute.Scalar(RtaType.DPORT, Shape.BE16, packet.port()));
    }

    /** Where the node would send a packet of its own, and which source it would give it. */
    static Lookup own(NodeView node, IpAddress to) {
        return ask(node, to, RouteRequest.get(to));
    }

    private static Lookup ask(NodeView node, IpAddress to, Request request) {
        try {
            return new Lookup(node, to, Optional.of(node.namespace().routes().routeTo(request)), Optional.empty());
        } catch (NetlinkException refusal) {
            return new Lookup(node, to, Optional.empty(), Optional.of(refusal));
        }
    }

    boolean is(RouteKind kind) {
        return route.filter(each -> each.kind() == kind).isPresent();
    }

    boolean isRefusedWith(int errno) {
        return refusal.filter(each -> each.is(errno)).isPresent();
    }

    int device() {
        return route.map(each -> each.device().orElse(0)).orElse(0);
    }

    Optional<IpAddress> gateway() {
        return route.flatMap(Route::gateway);
    }

    /** The router that packets go to next, or the target itself. */
    IpAddress nextHop() {
        return gateway().orElse(to);
    }

    /** The entry of the table that decided ({@code RTM_F_FIB_MATCH}); the default route's prefix when nobody says. */
    IpPrefix matched() {
        try {
            Request request = RouteRequest.get(to, Attributes.NONE, RouteTable.FIB_MATCH);
            return node.namespace().routes().routeTo(request).destination();
        } catch (NetlinkException refused) {
            return IpPrefix.all(to.family());
        }
    }

    /** {@code route in box01: 172.17.0.3 dev eth0 src 172.17.0.2}, or the kernel's refusal. */
    String text() {
        String said = route.map(each -> KernelRouteText.of(each, node::linkName))
                .orElseGet(() -> "none to " + to + ": "
                        + refusal.map(NetlinkException::errno)
                                .map(Errno::toString)
                                .orElse(""));
        return "route in " + node.name() + ": " + said;
    }
}
