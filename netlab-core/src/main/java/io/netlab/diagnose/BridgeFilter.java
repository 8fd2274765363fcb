package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Fault;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.route.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What filters the frames within bridges: chains of the bridge itself, and with bridge-nf those of IP. */
final class BridgeFilter {
    private final Scene scene;
    private final Hooks hooks;
    private final Packet packet;

    BridgeFilter(Scene scene, Hooks hooks, Packet packet) {
        this.scene = scene;
        this.hooks = hooks;
        this.packet = packet;
    }

    /** The first rule on the way that refuses the frame, or the ARP before it. */
    Optional<Fault> refusal(List<Spot> way) {
        return bridges(way).stream().flatMap(each -> refusal(each).stream()).findFirst();
    }

    /** A bridge on the way, with the ports before and behind it; empty where the way begins or ends in it. */
    private record Bridge(NodeView node, Link bridge, String in, String out) {
        Hook hook() {
            return in.isEmpty() ? Hook.OUTPUT : out.isEmpty() ? Hook.INPUT : Hook.FORWARD;
        }
    }

    private List<Bridge> bridges(List<Spot> way) {
        List<Bridge> bridges = new ArrayList<>();
        for (int at = 0; at < way.size(); at++) {
            Link link = scene.lab().link(way.get(at));
            if (link.kind().equals("bridge")) {
                String in = at == 0 ? "" : scene.lab().link(way.get(at - 1)).name();
                String out = at == way.size() - 1
                        ? ""
                        : scene.lab().link(way.get(at + 1)).name();
                bridges.add(new Bridge(scene.lab().node(way.get(at).node()), link, in, out));
            }
        }
        return bridges;
    }

    private Optional<Fault> refusal(Bridge bridge) {
        Passage frame = Hooks.passage(bridge.node(), packet, bridge.in(), bridge.out());
        Filter filter = scene.filter(bridge.node(), packet.family());
        return filter.refusal(bridge.hook(), true, frame.asking())
                .or(() -> filter.refusal(bridge.hook(), true, frame))
                .map(decision -> hooks.fault(Mistake.F04, bridge.node(), bridge.hook(), decision))
                .or(() -> throughIp(bridge, filter));
    }

    /** With {@code bridge-nf-call-iptables} a frame within the bridge meets the rules of IP, too. */
    private Optional<Fault> throughIp(Bridge bridge, Filter filter) {
        if (bridge.hook() != Hook.FORWARD || !isCalled(bridge)) {
            return Optional.empty();
        }
        String name = bridge.bridge().name();
        Passage passage = Hooks.passage(bridge.node(), packet, name, name);
        return filter.refusal(Hook.PREROUTING, false, passage)
                .or(() -> filter.refusal(Hook.FORWARD, false, passage))
                .or(() -> filter.refusal(Hook.POSTROUTING, false, passage))
                .map(decision -> hooks.fault(
                        decision.rule().isPresent() ? Mistake.F01 : Mistake.F03,
                        bridge.node(),
                        Hook.FORWARD,
                        decision));
    }

    private boolean isCalled(Bridge bridge) {
        boolean v4 = packet.family() == AddressFamily.IPV4;
        String key = "net.bridge.bridge-nf-call-" + (v4 ? "iptables" : "ip6tables");
        return bridge.node().sysctl(key).equals("1");
    }
}
