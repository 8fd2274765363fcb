package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Diagnosis.Hop;
import io.netlab.netlink.route.RouteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a packet from node to node in the order in which the kernel treats it: PREROUTING, route, INPUT or forwarding
 * and FORWARD, POSTROUTING, and across the link to the next node; up to the first thing that stops it.
 */
final class Walk {
    private static final int MOST_NODES = 24;

    private final Scene scene;
    private final Direction direction;
    private final Hooks hooks;
    private final List<Hop> hops = new ArrayList<>();
    private NodeView node;
    private Packet packet;
    private int in;
    private Optional<Step> last = Optional.empty();
    private boolean hasArrived;
    private boolean isLost;

    /** The translations of the way there are turned back on the way back. */
    Walk(Scene scene, Direction direction, NodeView from, Packet packet, List<Translation> translations) {
        this.scene = scene;
        this.direction = direction;
        this.hooks = new Hooks(scene, direction, translations);
        this.node = from;
        this.packet = packet;
        hops.add(new Hop(from.name(), ""));
    }

    /** A node that sent the packet on, and where. */
    record Step(NodeView node, Lookup way) {}

    /** Walks; the first fault, or nothing when the packet arrives. */
    Optional<Fault> run() {
        for (int count = 0; count < MOST_NODES && !hasArrived && !isLost; count++) {
            Optional<Fault> fault = step();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    boolean hasArrived() {
        return hasArrived;
    }

    List<Hop> hops() {
        return List.copyOf(hops);
    }

    List<Translation> translations() {
        return hooks.translations();
    }

    /** The packet as it arrived. */
    Packet packet() {
        return packet;
    }

    /** The node that it has reached. */
    NodeView node() {
        return node;
    }

    /** The last node that handed it on. */
    Optional<NodeView> lastRouter() {
        return last.map(Step::node);
    }

    private Optional<Fault> step() {
        String came = in == 0 ? "" : node.linkName(in);
        Optional<Fault> early = in == 0 ? Optional.empty() : hooks.refusal(Hook.PREROUTING, node, packet, came, "");
        if (early.isPresent()) {
            return early;
        }
        packet = hooks.translateDestination(node, packet, came);
        if (in != 0 && node.owner(packet.to()).isEmpty()) {
            Optional<Fault> closed = new Forwarding(scene, direction, node, came, packet, last).fault();
            if (closed.isPresent()) {
                return closed;
            }
        }
        return route(came);
    }

    private Optional<Fault> route(String came) {
        Lookup way = Lookup.of(node, packet, in);
        if (way.refusal().isPresent()) {
            return Optional.of(new NoWay(scene, direction, node, packet, in, way, last).fault());
        }
        if (way.is(RouteKind.BROADCAST)) {
            return Optional.of(new Addressing(scene, direction).broadcast(node, packet.to(), way));
        }
        String out = way.is(RouteKind.LOCAL) ? "lo" : node.linkName(way.device());
        Optional<Fault> refused = in == 0 ? hooks.refusal(Hook.OUTPUT, node, packet, "", out) : Optional.empty();
        if (refused.isPresent()) {
            return refused;
        }
        return way.is(RouteKind.LOCAL) ? arrive(came) : sendOn(way, came, out);
    }

    private Optional<Fault> arrive(String came) {
        hasArrived = true;
        return new Arrival(scene, direction, hooks, last).fault(node, packet, came);
    }

    private Optional<Fault> sendOn(Lookup way, String came, String out) {
        Optional<Fault> refused = in == 0 ? Optional.empty() : hooks.refusal(Hook.FORWARD, node, packet, came, out);
        if (refused.isPresent()) {
            return refused;
        }
        packet = hooks.translateSource(node, packet, came, out);
        Optional<Fault> leaving = hooks.refusal(Hook.POSTROUTING, node, packet, "", out);
        return leaving.isPresent() ? leaving : cross(way);
    }

    private Optional<Fault> cross(Lookup way) {
        Crossing crossing = new Crossing(scene, direction, node, way, packet, hooks);
        Optional<Fault> fault = crossing.fault();
        crossing.way()
                .forEach(spot ->
                        hops.add(new Hop(spot.node(), scene.lab().link(spot).name())));
        isLost = crossing.isUnseen();
        if (fault.isPresent() || isLost) {
            return fault;
        }
        last = Optional.of(new Step(node, way));
        Spot end = crossing.end();
        node = scene.lab().node(end.node());
        in = end.index();
        return Optional.empty();
    }
}
