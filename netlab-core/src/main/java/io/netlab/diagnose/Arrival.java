package io.netlab.diagnose;

import io.netlab.check.Diagnosis.Direction;
import io.netlab.check.Diagnosis.Fault;
import io.netlab.check.Protocol;
import io.netlab.net.AddressFamily;
import io.netlab.netlink.route.Link;
import io.netlab.netlink.route.LinkFlag;
import java.util.List;
import java.util.Optional;

/** What becomes of a packet in the node that it is for: lo, INPUT, and who listens. */
final class Arrival {
    private static final String ONLY_BY = " (! )?-i \\S+";

    private final Scene scene;
    private final Direction direction;
    private final Hooks hooks;
    private final Optional<Walk.Step> last;

    Arrival(Scene scene, Direction direction, Hooks hooks, Optional<Walk.Step> last) {
        this.scene = scene;
        this.direction = direction;
        this.hooks = hooks;
        this.last = last;
    }

    Optional<Fault> fault(NodeView node, Packet packet, String in) {
        Optional<Fault> loopback = last.isEmpty() && in.isEmpty() ? loopback(node) : Optional.empty();
        return loopback.or(() -> hooks.refusal(Hook.INPUT, node, packet, in.isEmpty() ? "lo" : in, ""))
                .or(() -> packet.reply() ? Optional.empty() : answer(node, packet, in));
    }

    private Optional<Fault> loopback(NodeView node) {
        return node.links().values().stream()
                .filter(link -> link.has(LinkFlag.LOOPBACK) && !link.isUp())
                .findFirst()
                .map(lo -> down(node, lo));
    }

    private Fault down(NodeView node, Link lo) {
        return Scene.fault(
                Mistake.L01,
                direction,
                node,
                lo.name(),
                lo.name() + " in " + node.name() + " is down",
                List.of(Scene.text(node, lo)),
                List.of(Mends.up(node.name(), lo.name())));
    }

    private Optional<Fault> answer(NodeView node, Packet packet, String in) {
        return packet.protocol()
                .map(protocol -> listener(node, packet, protocol, in))
                .orElseGet(() -> echo(node, packet));
    }

    private Optional<Fault> echo(NodeView node, Packet packet) {
        String key = packet.family() == AddressFamily.IPV4
                ? "net.ipv4.icmp_echo_ignore_all"
                : "net.ipv6.icmp.echo_ignore_all";
        if (!node.sysctl(key).equals("1")) {
            return Optional.empty();
        }
        return Optional.of(Scene.fault(
                Mistake.F05,
                direction,
                node,
                "",
                node.name() + " is told not to answer echo requests",
                List.of(key + " = 1 in " + node.name()),
                List.of(Mends.sysctl(node.name(), key, "0"))));
    }

    private Optional<Fault> listener(NodeView node, Packet packet, Protocol protocol, String in) {
        Sockets sockets = Sockets.read(node.namespace(), protocol);
        if (sockets.hear(packet.to(), packet.port())) {
            return Optional.empty();
        }
        return Optional.of(untranslated(node, packet, in).orElseGet(() -> deaf(node, packet, protocol, sockets)));
    }

    private Fault deaf(NodeView node, Packet packet, Protocol protocol, Sockets sockets) {
        List<Sockets.Listener> on = sockets.on(packet.port());
        String port = protocol.word() + " port " + packet.port();
        boolean published = packet.port() != scene.question().port()
                || !packet.to().equals(scene.question().to());
        Mistake mistake = !on.isEmpty() ? Mistake.N10 : published ? Mistake.C05 : Mistake.N12;
        String who = on.isEmpty() ? "nothing" : "a server on " + on.get(0).address();
        String heard =
                sockets.listeners().isEmpty() ? "none" : sockets.listeners().toString();
        return Scene.fault(
                mistake,
                direction,
                node,
                "",
                who + (on.isEmpty() ? " listens on " : " alone listens on ") + port + " of " + node.name(),
                List.of("sockets of " + protocol.word() + " in " + node.name() + ": " + heard),
                List.of());
    }

    /** A rule of DNAT that fits but for where the packet comes from. */
    private Optional<Fault> untranslated(NodeView node, Packet packet, String in) {
        Passage passage = Hooks.passage(node, packet, in, "");
        return node.firewall(packet.family()).at(Hook.PREROUTING, false).stream()
                .flatMap(base -> node.firewall(packet.family()).chains().stream()
                        .filter(chain -> chain.table().equals(base.table())
                                && chain.family().equals(base.family())))
                .flatMap(chain -> chain.rules().stream())
                .filter(rule -> rule.target().kind() == Target.Kind.DNAT && rule.fitsBut("-i", passage) == Fit.YES)
                .findFirst()
                .map(rule -> missed(node, in, rule));
    }

    private Fault missed(NodeView node, String in, FilterRule rule) {
        boolean isOwn = in.isEmpty() || in.equals("lo");
        String what = isOwn
                ? "the rule of DNAT is met from PREROUTING, and the packet is " + node.name() + "'s own"
                : "the rule of DNAT is not for packets that come in by " + in;
        return Scene.fault(
                isOwn ? Mistake.N07 : Mistake.N08,
                direction,
                node,
                "",
                what,
                List.of(rule.text() + "   [" + rule.packets() + " packets]"),
                List.of(Mends.in(
                        node.name(), isOwn ? fromOutput(rule) : rule.text().replaceFirst(ONLY_BY, ""))));
    }

    /** The same rule where the node's own packets pass; of a chain of one's own, the way to it. */
    private static String fromOutput(FilterRule rule) {
        String[] parts = rule.text().split(" -A ", 2);
        String chain = parts[1].split(" ", 2)[0];
        return chain.equals("PREROUTING")
                ? rule.text().replace("-A PREROUTING", "-A OUTPUT").replaceFirst(ONLY_BY, "")
                : parts[0] + " -A OUTPUT -m addrtype --dst-type LOCAL -j " + chain;
    }
}
