package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.AddressFamily;
import java.util.List;
import java.util.Optional;

/** Whether a node hands on a packet that came in by a link and is for somebody else. */
final class Forwarding {
    private final Scene scene;
    private final Direction direction;
    private final NodeView node;
    private final String in;
    private final Packet packet;
    private final Optional<Walk.Step> last;

    Forwarding(Scene scene, Direction direction, NodeView node, String in, Packet packet, Optional<Walk.Step> last) {
        this.scene = scene;
        this.direction = direction;
        this.node = node;
        this.in = in;
        this.packet = packet;
        this.last = last;
    }

    private boolean isV4() {
        return packet.family() == AddressFamily.IPV4;
    }

    private String everywhere() {
        return isV4() ? "net.ipv4.ip_forward" : "net.ipv6.conf.all.forwarding";
    }

    private String here() {
        return NodeView.key(packet.family(), in, "forwarding");
    }

    Optional<Fault> fault() {
        if (!node.sysctl(here()).equals("0")) {
            return Optional.empty();
        }
        return Optional.of(leadsOn() ? off() : noRouter());
    }

    /** True when the node has another way to the target than the one back. */
    private boolean leadsOn() {
        Lookup way = Lookup.own(node, packet.to());
        return way.route().isPresent() && !node.linkName(way.device()).equals(in);
    }

    private Fault noRouter() {
        Walk.Step step = last.orElseThrow();
        Segment segment = Segment.from(
                scene.lab(), new Spot(step.node().name(), step.way().device()));
        Gateways gateways = new Gateways(scene, direction, step.node(), step.way(), packet, segment);
        Fault wrong = gateways.wrongGateway(
                step.way().nextHop() + " is " + node.name() + ", which is no router to " + packet.to());
        return wrong.id().equals("R02") ? gateways.wrong(Mistake.R04, wrong.what()) : wrong;
    }

    private Fault off() {
        boolean isOn = node.sysctl(everywhere()).equals("1");
        String key = isOn ? here() : everywhere();
        Mistake mistake = isOn ? Mistake.R10 : elsewhere().isPresent() ? Mistake.R11 : Mistake.R09;
        String what = isOn
                ? node.name() + " does not forward what comes in by " + in
                : node.name() + " does not forward"
                        + elsewhere()
                                .map(other -> "; " + other.name() + " does")
                                .orElse("");
        return Scene.fault(mistake, direction, node, "", what, evidence(key), mends(key));
    }

    private List<String> mends(String key) {
        return List.of(Mends.sysctl(node.name(), key, "1"));
    }

    private List<String> evidence(String key) {
        long dropped = scene.before()
                .flatMap(each -> each.find(node.name()))
                .map(earlier -> node.counters().since(earlier.counters(), "IpInAddrErrors"))
                .orElse(0L);
        String counted = "IpInAddrErrors in " + node.name() + ": +" + dropped + " by the probe";
        String setting = key + " = 0 in " + node.name();
        return dropped > 0 ? List.of(setting, counted) : List.of(setting);
    }

    /** A node at an end of the way, or one with a single link, has nothing to forward: that it does is a mistake. */
    private Optional<NodeView> elsewhere() {
        return scene.lab().nodes().stream()
                .filter(other -> other != node && other.cables().size() <= 1)
                .filter(other -> other.sysctl(everywhere()).equals("1"))
                .findFirst();
    }
}
